import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CustomRecord, close, createIndex } from 'pagefind';
import { readPlainBody } from '../../content/body.ts';
import { fingerprint } from '../../content/fingerprint.ts';
import { encodeForSearch } from '../../lib/search/encode.ts';
import { type IndexRecord, partKey } from './record.ts';

/** A part of the index that is to stand in `folder`. */
export interface PartPlan {
  /** Absolute path. */
  folder: string;
  records: IndexRecord[];
}

/** Names the version of Pagefind and of all that turns Markdown into text. */
const packageLock = new URL('../../../package-lock.json', import.meta.url);

/** Records handed to Pagefind before its answers are waited for. */
const batch = 64;

/** File beside the index of a part that says what it was made from. */
const keyFile = 'vankho-key';

/**
 * Takes rank 0 among a part's dates, so that the browser can weigh ranks of parts against each other
 * (src/client/search/pagefind.ts). Pagefind drops records without a word; this one is a character that nobody types.
 */
const rankZero: CustomRecord = { url: '/', content: '𪚥', language: 'vi', sort: { date: '0' } };

/**
 * Writes the parts that do not stand in their folder already, one after the other so that memory stays bounded.
 *
 * @throws when Pagefind refuses anything: a site never goes out with a dead search
 */
export async function writeParts(parts: readonly PartPlan[]): Promise<void> {
  const packages = fingerprint(await readFile(packageLock, 'utf8'));
  for (const { folder, records } of parts) {
    const key = partKey(records, packages);
    if ((await readFile(join(folder, keyFile), 'utf8').catch(() => '')) === key) continue;
    await rm(folder, { recursive: true, force: true });
    await writePart(records, folder);
    await writeFile(join(folder, keyFile), key);
  }
}

async function writePart(records: readonly IndexRecord[], outputPath: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'vi' });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    refuse((await index.addCustomRecord(rankZero)).errors);
    for (let start = 0; start < records.length; start += batch) {
      const ready = await Promise.all(records.slice(start, start + batch).map(toPagefind));
      // All are read before the first is handed over: Pagefind numbers them as they come, and files are not read in turn.
      const added = await Promise.all(ready.map((record) => index.addCustomRecord(record)));
      for (const { errors } of added) refuse(errors);
    }
    refuse((await index.writeFiles({ outputPath })).errors);
  } finally {
    // Ends Pagefind's process: the memory of one part is given back before the next begins.
    await close();
  }
}

async function toPagefind({ url, file, before, after, meta, filters, sort }: IndexRecord): Promise<CustomRecord> {
  const content = encodeForSearch([...before, await readPlainBody(file), ...after].join('\n'));
  return { url, content, language: 'vi', meta, filters, sort };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
