import { realpath } from 'node:fs/promises';
import { hostOf, oldAddress } from '../archive/addresses.ts';
import { ContainedFiles } from '../markup/contained-files.ts';
import { convertBody } from '../markup/convert.ts';
import { textOf } from '../markup/tree.ts';
import { readByline } from '../people/names.ts';
import { importArchive } from '../pipeline/import-archive.ts';
import type { ImportOptions } from '../pipeline/plan-import.ts';
import type { ComposeContext, Composed, Reading, Source, SourceRecord } from '../pipeline/source.ts';
import type { ImportReport } from '../report/report.ts';
import { ImportStop } from '../stop.ts';
import { firstSentence } from '../text/first-sentence.ts';
import { findPages, type PageFile } from './find-pages.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';
import { type IndexEntry, readPageIndex } from './page-index.ts';
import { keysOfPage, targetsOfPage } from './page-targets.ts';
import { ownPatterns, type Pattern, readPattern } from './pattern.ts';
import { readPage } from './read-page.ts';

/** Saved pages, where they go, and what the keeper knows of them. */
export interface HtmlImport extends ImportOptions {
  /** Folders and files. */
  paths: readonly string[];
  /** Path of a YAML file of selectors. */
  pattern?: string;
  /** Path of a list of what is known of the pages. */
  index?: string;
  /** Where the first folder stood on the web: `https://bao.vn/`. */
  oldUrl?: string;
  /** A folder of photographs and attachments that stand elsewhere. */
  uploads?: string;
}

/**
 * Brings the saved pages of an old site into a content folder.
 *
 * @throws ImportStop before anything is written, when the arguments or the archive do not allow the import
 */
export async function importHtml(options: HtmlImport): Promise<ImportReport> {
  return importArchive(await htmlSource(options), options);
}

interface PageRecord extends SourceRecord {
  file: PageFile;
  facts: PageFacts;
}

interface Known {
  pages: readonly PageFile[];
  patterns: readonly Pattern[];
  index: ReadonlyMap<string, IndexEntry>;
  oldUrl?: string;
}

const longestTitle = 120;

async function htmlSource({ paths, pattern, index, oldUrl, uploads }: HtmlImport): Promise<Source<PageRecord>> {
  if (oldUrl !== undefined && hostOf(oldUrl) === undefined)
    throw new ImportStop(`--old-url “${oldUrl}” không phải là địa chỉ web.`);
  const pages = await findPages(paths);
  const given = pattern === undefined ? [] : [await readPattern(pattern)];
  const known: Known = {
    pages,
    patterns: [...given, ...(await ownPatterns())],
    index: index === undefined ? new Map() : await readPageIndex(index),
    oldUrl,
  };
  const uploadsFolder = uploads === undefined ? undefined : await realFolder(uploads);
  const roots = new Set(pages.map((page) => page.root));
  const folders = new ContainedFiles([...roots, ...(uploadsFolder === undefined ? [] : [uploadsFolder])]);
  return {
    name: nameOf(paths),
    places: { unit: 'trang', spell: (line) => pages[line - 1]?.name ?? '' },
    read: (isWanted) => readPages(known, isWanted),
    titleOf,
    compose: (record, context) => compose(record, context, { folders, uploads: uploadsFolder }),
  };
}

function nameOf(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ');
  return paths.length > 3 ? `${shown} và ${paths.length - 3} nguồn khác` : shown;
}

async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(() => {
    throw new ImportStop(`Không có thư mục ${folder}.`);
  });
}

async function* readPages(known: Known, isWanted = (_line: number) => true): AsyncGenerator<Reading<PageRecord>> {
  for (const [position, file] of known.pages.entries()) {
    const line = position + 1;
    if (!isWanted(line)) continue;
    const page = await readPage(file);
    if (page === undefined) {
      yield { line, reason: 'not-utf8' };
      continue;
    }
    const facts = readPageFacts(page, known.patterns, known.index.get(file.name));
    const url =
      facts.url === undefined || hostOf(facts.url) !== undefined
        ? (facts.url ?? placeOnSite(file, known.oldUrl))
        : URL.parse(facts.url, known.oldUrl)?.href;
    const isHome = url !== undefined && oldAddress(url) === undefined;
    if (facts.main === undefined || isHome) yield { line, reason: 'not-article' };
    else yield { line, record: recordOf(file, page.html, { ...facts, url }) };
  }
}

function placeOnSite({ name }: PageFile, oldUrl: string | undefined): string | undefined {
  return oldUrl === undefined ? undefined : URL.parse(encodeURI(name), oldUrl)?.href;
}

function recordOf(file: PageFile, html: string, facts: PageFacts): PageRecord {
  return {
    id: facts.url ?? file.name,
    title: facts.title,
    // What stands in the file decides whether it is the same page, not what is read out of it.
    description: '',
    body: html,
    date: facts.date,
    categories: facts.category === undefined ? [] : [facts.category],
    authors: facts.authors,
    url: facts.url,
    keys: keysOfPage(file, facts.url),
    original: file.path,
    file,
    facts,
  };
}

function titleOf({ facts }: PageRecord): string {
  const text = facts.summary ?? (facts.main === undefined ? '' : textOf(facts.main));
  return facts.title || firstSentence(text || 'Không có tiêu đề', longestTitle);
}

async function compose(
  record: PageRecord,
  context: ComposeContext,
  places: { folders: ContainedFiles; uploads?: string },
): Promise<Composed> {
  const { facts, file, url } = record;
  const body = { type: 'root' as const, children: facts.main?.children ?? [] };
  const { markdown, files, remarks } = await convertBody(body, targetsOfPage(file, url, places, context));
  const title = titleOf(record);
  const { authors, sources } = readByline(facts.authors);
  const host = context.isForeign && url !== undefined ? hostOf(url) : undefined;
  const sourceName = sources.join(', ') || host;
  if (facts.title === '') remarks.unshift({ reason: 'no-title', details: { title } });
  if (facts.isDateGuessed) remarks.push({ reason: 'date-guessed', details: { date: facts.date ?? '' } });
  if (facts.isGuessed) remarks.push({ reason: 'body-guessed' });
  if (markdown === '') remarks.push({ reason: 'title-only' });
  return {
    title,
    summary: facts.summary,
    body: markdown,
    authors,
    source: sourceName ? { name: sourceName, url: host === undefined ? undefined : url } : undefined,
    tags: facts.tags,
    files,
    remarks,
  };
}
