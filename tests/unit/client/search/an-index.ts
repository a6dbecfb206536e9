import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IndexRecord } from '../../../../src/build/search/record.ts';
import { GoneError, IndexFiles, type LoadFile } from '../../../../src/client/search/engine/index-files.ts';
import type { SearchAnswer, SearchFilters, SearchRequest } from '../../../../src/client/search/engine/messages.ts';
import { Searcher } from '../../../../src/client/search/engine/searcher.ts';
import { builtInAbbreviations } from '../../../../src/lib/search/abbreviations.ts';
import { aRecord, filesOf, type Records, writeRecords } from '../../build/search/a-record.ts';

/** The files of an index, as they are published. */
export type Index = Map<string, Uint8Array>;

/** Writes the index of these records and reads it back; the order of the records is put right. */
export async function anIndex(
  articles: readonly IndexRecord[],
  parts: Partial<Pick<Records, 'sections' | 'photos' | 'abbreviations'>> = {},
): Promise<Index> {
  const indexDir = await mkdtemp(join(tmpdir(), 'vankho-tim-'));
  await writeRecords({
    indexDir,
    articles: articles.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    photos: [],
    sections: [{ slug: 'tin-tuc', name: 'Tin tức' }],
    abbreviations: [...builtInAbbreviations],
    ...parts,
  });
  const files = await filesOf(indexDir);
  await rm(indexDir, { recursive: true });
  return files;
}

/** Articles by title: text, or a whole record. */
export function articles(texts: Record<string, string | Partial<IndexRecord>>): IndexRecord[] {
  return Object.entries(texts).map(([title, text]) =>
    aRecord(title, typeof text === 'string' ? { texts: [text] } : text),
  );
}

/** Articles about nothing, so that the words of a test tell something apart. */
export const filler = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`Tin vặt ${index}`, `chuyện thường ngày số ${index}`]),
  );

/** What a server answers. */
export function loaderOf(index: Index): LoadFile {
  return async (path) => {
    const bytes = index.get(path);
    if (bytes === undefined) throw new GoneError(path);
    return bytes;
  };
}

export const noFilters: SearchFilters = { section: '', from: '', to: '', author: '', hasPhoto: false };

export function aRequest(text: string, parts: Partial<SearchRequest> = {}): SearchRequest {
  return {
    text,
    collection: 'articles',
    filters: noFilters,
    order: 'best',
    isTyping: false,
    withLooser: false,
    ...parts,
  };
}

export interface Outcome extends SearchAnswer {
  full: string[];
  looser: string[];
  partial: string[];
  all: string[];
}

/** Asks an index; the titles that are found in each group. */
export async function ask(index: Index | LoadFile, text: string, parts: Partial<SearchRequest> = {}): Promise<Outcome> {
  const searcher = new Searcher(new IndexFiles(typeof index === 'function' ? index : loaderOf(index)));
  const answer = await searcher.search(aRequest(text, parts));
  const { full, looser, partial } = answer.counts;
  const results = await searcher.results(answer.id, 0, full + looser + partial);
  const all = results.map(({ title, caption }) => caption ?? title);
  return {
    ...answer,
    full: all.slice(0, full),
    looser: all.slice(full, full + looser),
    partial: all.slice(full + looser),
    all,
  };
}
