import type { Article } from '../lib/archive/types.ts';
import { recordsToCsv } from '../lib/data/csv.ts';
import { articleRecord, toJsonLines } from '../lib/data/record.ts';
import type { DataFormat } from '../lib/url.ts';
import { getLibrary } from './archive.ts';
import { periodsOf } from './periods.ts';

/** What a route of the months' data in one format gives to Astro. */
export async function dataPaths(format: DataFormat) {
  const { catalogue, keys, keyFor } = await getLibrary();
  return periodsOf(catalogue.listed, 'month').map(({ period, articles }) => {
    const [year, month] = period.split('-');
    return {
      params: { year, month },
      props: { format, articles },
      cacheKey: keyFor(articles.map(keys.own)),
    };
  });
}

/** The text of a data file. */
export async function writeData(format: DataFormat, articles: readonly Article[]): Promise<string> {
  const { urls, view } = await getLibrary();
  const records = articles.map((article) => articleRecord(view.head(article), article.digest, urls));
  return format === 'csv' ? recordsToCsv(records) : toJsonLines(records);
}
