import { createHash } from 'node:crypto';
import type { Catalogue } from '../lib/archive/catalogue.ts';
import { recordsToCsv } from '../lib/data/csv.ts';
import { type ArticleRecord, articleRecord, toJsonLines } from '../lib/data/record.ts';
import { type DataFormat, dataFormats } from '../lib/url.ts';
import { getLibrary } from './archive.ts';
import { cacheKey } from './cache-key.ts';
import { periodsOf } from './periods.ts';

/** The open data of a month in one format. */
export interface DataFile {
  /** `2023-08`. */
  month: string;
  format: DataFormat;
  /** Newest first. */
  records: ArticleRecord[];
  /** SHA-256 of the file, hexadecimal. */
  digest: string;
}

/** The text of a data file. */
export function writeData({ format, records }: Pick<DataFile, 'format' | 'records'>): string {
  return format === 'csv' ? recordsToCsv(records) : toJsonLines(records);
}

const known = new WeakMap<Catalogue, DataFile[]>();

/** Every data file, newest first; worked out once, for their list of digests needs them all. */
export async function dataFiles(): Promise<DataFile[]> {
  const { catalogue } = await getLibrary();
  const files = known.get(catalogue) ?? (await describeFiles());
  known.set(catalogue, files);
  return files;
}

/** What a route of the data files of one format gives to Astro. */
export async function dataPaths(format: DataFormat) {
  const files = (await dataFiles()).filter((file) => file.format === format);
  return Promise.all(
    files.map(async ({ month, records, digest }) => {
      const [year, monthOfYear] = month.split('-');
      return {
        params: { year, month: monthOfYear },
        props: { format, records },
        cacheKey: await cacheKey(digest),
      };
    }),
  );
}

async function describeFiles(): Promise<DataFile[]> {
  const { catalogue, urls, view } = await getLibrary();
  return periodsOf(catalogue.listed, 'month').flatMap(({ period, articles }) => {
    const records = articles.map((article) => articleRecord(view.article(article), article.digest, urls));
    return dataFormats.map((format) => {
      const digest = createHash('sha256').update(writeData({ format, records })).digest('hex');
      return { month: period, format, records, digest };
    });
  });
}
