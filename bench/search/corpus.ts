import { join } from 'node:path';
import { z } from 'zod';
import { usageError } from '../../src/cli/arguments.ts';
import type { Options } from '../../src/content/options.ts';
import { importJsonl } from '../../src/import/jsonl/import-jsonl.ts';
import { readLines } from '../../src/import/jsonl/read-lines.ts';
import { createUrls } from '../../src/lib/url.ts';

const manifestEntry = z.object({ id: z.string(), file: z.string() });

/** For articles that the corpus gives no date; where they stand in time is nothing that is measured. */
const defaultDate = '2004-01-01';

/**
 * Imports a corpus into the content folder of `options`, with the real importer.
 *
 * @returns path of each article's page to be → its id in the corpus
 * @throws UsageError when there is no article in it
 */
export async function importCorpus(file: string, { contentDir, base }: Options): Promise<Map<string, string>> {
  const { imported } = await importJsonl({ file, contentDir, defaultDate, defaultCategory: 'tin-khac' });
  if (imported === 0) throw usageError(`Tệp ${file} không có bài nào.`);
  const urls = createUrls('https://example.org', base);
  const ids = new Map<string, string>();
  // The importer's manifest knows what became of each article.
  for await (const { bytes } of readLines(join(contentDir, 'nguon/jsonl-index.jsonl'))) {
    const entry = manifestEntry.parse(JSON.parse(new TextDecoder().decode(bytes)));
    ids.set(urls.article(entry.file.replace(/^bai-viet\//, '').replace(/\.md$/, '')), entry.id);
  }
  return ids;
}
