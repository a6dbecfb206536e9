import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { oldAddress } from '../archive/addresses.ts';
import { spellArticle } from '../archive/article-file.ts';
import type { ManifestEntry } from '../archive/manifest.ts';
import type { Remark } from '../report/reasons.ts';
import type { ImportOptions, ImportPlan } from './plan-import.ts';
import type { Composed, Source, SourceRecord } from './source.ts';
import type { Facts } from './survey.ts';

interface NewFile {
  entry: ManifestEntry;
  /** Of the Markdown file. */
  text: string;
}

const batchSize = 250;

/**
 * Reads the source a second time and writes its new articles, in batches, entered in the manifest before each is written.
 *
 * @returns what is to be said of single articles
 */
export async function writeArticles<Record extends SourceRecord>(
  source: Source<Record>,
  { contentDir, onProgress }: ImportOptions,
  plan: ImportPlan,
): Promise<Remark[]> {
  const fresh = new Map(plan.fresh.map((article) => [article.line, article]));
  const remarks: Remark[] = [];
  let batch: NewFile[] = [];
  const flush = async (): Promise<void> => {
    await plan.manifest.add(batch.map(({ entry }) => entry));
    await writeFiles(contentDir, batch);
    batch = [];
  };

  await plan.manifest.begin();
  for await (const reading of source.read((line) => fresh.has(line))) {
    onProgress?.('write', reading.line);
    const article = fresh.get(reading.line);
    if (article === undefined || !('record' in reading)) continue;
    const composed = await source.compose(reading.record, { isForeign: plan.isForeign(article) });
    batch.push(newFile(article, reading.record, composed, plan, remarks));
    if (batch.length === batchSize) await flush();
  }
  await flush();
  await plan.manifest.finish();
  return remarks;
}

function newFile(facts: Facts, record: SourceRecord, composed: Composed, plan: ImportPlan, remarks: Remark[]): NewFile {
  const { line, id, print } = facts;
  for (const remark of composed.remarks) remarks.push({ line, ...remark });
  const date = facts.date ?? plan.defaultDate;
  // Without a default date the plan has refused undated articles.
  if (date === undefined) throw new Error(`line ${line}: undated article in the plan`);
  const address = plan.addresses.takeArticle(composed.title, id, date);
  const text = spellArticle({
    ...composed,
    category: plan.sections.slugOf(facts.category),
    date,
    authors: composed.authors.map(plan.authors.spell),
    aliases: takeAliases(line, record.url, plan, remarks),
  });
  return { entry: { id, file: `bai-viet/${address}.md`, ...print }, text };
}

function takeAliases(line: number, url: string | undefined, plan: ImportPlan, remarks: Remark[]): string[] {
  if (url === undefined) return [];
  const alias = oldAddress(url);
  if (alias === undefined) remarks.push({ line, reason: 'bad-url', details: { url } });
  else if (plan.addresses.takeAlias(alias)) return [alias];
  else remarks.push({ line, reason: 'alias-taken', details: { alias } });
  return [];
}

async function writeFiles(contentDir: string, files: readonly NewFile[]): Promise<void> {
  for (const folder of new Set(files.map(({ entry }) => dirname(entry.file)))) {
    await mkdir(join(contentDir, folder), { recursive: true });
  }
  const results = await Promise.allSettled(
    files.map(({ entry, text }) => writeNew(join(contentDir, entry.file), text)),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** Writes a file that must not exist; what a full disk leaves of it is removed. */
async function writeNew(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx' }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') await rm(path, { force: true });
    throw error;
  });
}
