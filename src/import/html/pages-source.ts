import { realpath } from 'node:fs/promises';
import { hostOf, oldAddress } from '../archive/addresses.ts';
import { ContainedFiles } from '../markup/contained-files.ts';
import type { Reading, Source } from '../pipeline/source.ts';
import { ImportStop } from '../stop.ts';
import { composePage, type PageRecord, titleOfPage } from './compose-page.ts';
import { findPages, type PageFile } from './find-pages.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';
import { readPageIndex } from './page-index.ts';
import { keysOfPage } from './page-targets.ts';
import { ownPatterns, readPattern } from './pattern.ts';
import { type ParsedPage, parsePage, readPage } from './read-page.ts';

/** Saved pages and what the keeper knows of them. */
export interface PagesGiven {
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

/** Finds the pages and reads what is known of them. Throws `ImportStop` when there are none, or something is wrong with that. */
export async function openPages({ paths, pattern, index, oldUrl, uploads }: PagesGiven): Promise<Source<PageRecord>> {
  if (oldUrl !== undefined && hostOf(oldUrl) === undefined) {
    throw new ImportStop('import-option', `--old-url “${oldUrl}” không phải là địa chỉ web.`);
  }
  const pages = await findPages(paths);
  const patterns = [...(pattern === undefined ? [] : [await readPattern(pattern)]), ...(await ownPatterns())];
  const entries = index === undefined ? undefined : await readPageIndex(index);
  const uploadsFolder = uploads === undefined ? undefined : await realFolder(uploads);
  const folders = new ContainedFiles([
    ...new Set(pages.map(({ root }) => root)),
    ...(uploadsFolder === undefined ? [] : [uploadsFolder]),
  ]);

  const factsOf = (page: ParsedPage): PageFacts => {
    const facts = readPageFacts(page, patterns, entries?.get(page.file.name));
    return { ...facts, url: urlOf(page.file, facts.url, oldUrl) };
  };
  return {
    name: nameOf(paths),
    places: { unit: 'trang', spell: (line) => pages[line - 1]?.name ?? '' },
    read: (isWanted) => readPages(pages, factsOf, isWanted),
    titleOf: titleOfPage,
    readAgain({ page: { file }, body }) {
      const page = parsePage(file, body);
      return recordOf(page, factsOf(page));
    },
    compose: (record, context) => composePage(record, context, { folders, uploads: uploadsFolder }),
  };
}

function nameOf(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ');
  return paths.length > 3 ? `${shown} và ${paths.length - 3} nguồn khác` : shown;
}

async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(() => {
    throw new ImportStop('import-source', `Không có thư mục ${folder}.`);
  });
}

async function* readPages(
  pages: readonly PageFile[],
  factsOf: (page: ParsedPage) => PageFacts,
  isWanted = (_line: number) => true,
): AsyncGenerator<Reading<PageRecord>> {
  for (const [position, file] of pages.entries()) {
    const line = position + 1;
    if (!isWanted(line)) continue;
    const page = await readPage(file);
    const facts = factsOf(page);
    const isHome = facts.url !== undefined && oldAddress(facts.url) === undefined;
    if (facts.main === undefined || isHome) yield { line, reason: 'not-article' };
    else yield { line, record: recordOf(page, facts) };
  }
}

/** Where a page stood: as it says itself, else by its place in the folder. */
function urlOf({ name }: PageFile, said: string | undefined, oldUrl: string | undefined): string | undefined {
  if (said !== undefined && hostOf(said) !== undefined) return said;
  if (said !== undefined) return URL.parse(said, oldUrl)?.href;
  return oldUrl === undefined ? undefined : URL.parse(encodeURI(name), oldUrl)?.href;
}

function recordOf(page: ParsedPage, facts: PageFacts): PageRecord {
  const { file, html } = page;
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
    page,
    facts,
  };
}
