import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { oldAddress } from '../archive/addresses.ts';
import { spellArticle, spellPage } from '../archive/article-file.ts';
import type { ManifestEntry } from '../archive/manifest.ts';
import { appendRedirects, type NewRedirect } from '../archive/redirects-file.ts';
import type { Remark } from '../report/reasons.ts';
import { fileOfPlace, type Place } from './places.ts';
import type { ImportOptions, ImportPlan } from './plan-import.ts';
import type { BesideFile, Composed, Source, SourceRecord } from './source.ts';
import type { Facts } from './survey.ts';

interface NewFile {
  entry: ManifestEntry;
  /** Of the Markdown file. */
  text: string;
  /** What is copied: where from, and where to as a path from the content folder. */
  copies: { from: string; to: string }[];
  redirects: NewRedirect[];
  /** The file that it takes the place of. */
  standing?: string;
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
    const place = plan.places.get(reading.line);
    if (article === undefined || place === undefined || !('record' in reading)) continue;
    const composed = await source.compose(reading.record, {
      isForeign: plan.isForeign(article),
      beside: place.isPage ? `${place.address}/` : '',
      linkTo: plan.linkTo,
    });
    batch.push(newFile(article, place, reading.record, composed, plan, remarks));
    if (batch.length === batchSize) await flush();
  }
  await flush();
  await plan.manifest.finish();
  return remarks;
}

function newFile(
  facts: Facts,
  place: Place,
  record: SourceRecord,
  composed: Composed,
  plan: ImportPlan,
  remarks: Remark[],
): NewFile {
  const { line, id, print } = facts;
  for (const remark of composed.remarks) remarks.push({ line, ...remark });
  const files = composed.files ?? [];
  const file = fileOfPlace(place, files.length > 0);
  const aliases = takeAliases(line, record, plan, remarks);
  const original = record.original && `nguon/goc/${place.address}${extname(record.original)}`;
  return {
    entry: { id, file, ...print, address: record.url, original },
    text: place.isPage
      ? spellPage({ title: composed.title, description: composed.summary, body: composed.body })
      : spellArticle({
          ...composed,
          category: plan.sections.slugOf(facts.category),
          date: facts.date ?? plan.defaultDate ?? '',
          authors: composed.authors.map(plan.authors.spell),
          aliases,
        }),
    copies: [
      ...files.map((each) => ({ from: each.path, to: besidePath(file, place, each) })),
      ...(record.original && original ? [{ from: record.original, to: original }] : []),
    ],
    redirects: place.isPage ? aliases.map((from) => ({ from, to: `/${place.address}/` })) : [],
    standing: place.standing,
  };
}

/** The files of a page stand in a folder of its name: other pages are beside it. */
function besidePath(file: string, { address, isPage }: Place, { name }: BesideFile): string {
  return isPage ? `trang/${address}/${name}` : `${dirname(file)}/${name}`;
}

function takeAliases(line: number, { url, aliases = [] }: SourceRecord, plan: ImportPlan, remarks: Remark[]): string[] {
  const taken = new Set<string>();
  return (url === undefined ? aliases : [url, ...aliases]).flatMap((each) => {
    const alias = oldAddress(each);
    if (alias !== undefined && taken.has(alias)) return [];
    taken.add(alias ?? '');
    if (alias === undefined) remarks.push({ line, reason: 'bad-url', details: { url: each } });
    else if (plan.addresses.takeAlias(alias)) return [alias];
    else remarks.push({ line, reason: 'alias-taken', details: { alias } });
    return [];
  });
}

async function writeFiles(contentDir: string, files: readonly NewFile[]): Promise<void> {
  const targets = files.flatMap(({ entry, copies }) => [entry.file, ...copies.map(({ to }) => to)]);
  for (const folder of new Set(targets.map((file) => dirname(file)))) {
    await mkdir(join(contentDir, folder), { recursive: true });
  }
  const results = await Promise.allSettled(files.map((file) => writeOne(contentDir, file)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  await appendRedirects(
    contentDir,
    files.flatMap(({ redirects }) => redirects),
  );
}

/** The article comes last: as long as it is missing, an interrupted import is known to have to write it again. */
async function writeOne(contentDir: string, { entry, text, copies, standing }: NewFile): Promise<void> {
  for (const { from, to } of copies) await copyFile(from, join(contentDir, to));
  if (standing !== entry.file) await writeNew(join(contentDir, entry.file), text);
  else await writeFile(join(contentDir, entry.file), text);
  if (standing !== undefined && standing !== entry.file) await rm(join(contentDir, standing));
}

/** Writes a file that must not exist; what a full disk leaves of it is removed. */
async function writeNew(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx' }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') await rm(path, { force: true });
    throw error;
  });
}
