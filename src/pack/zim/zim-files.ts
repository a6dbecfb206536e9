import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foldMarks } from '../../lib/vietnamese/fold.ts';
import type { Edition } from '../edition.ts';
import type { PackedFile } from '../packed-file.ts';
import { rootFrom } from '../pages/addresses.ts';
import { type EditionSite, editionSite } from '../pages/edition-site.ts';
import { editionStyleSheet } from '../pages/style-sheet.ts';
import { type Kind, sift } from '../pocket/sift.ts';
import { isFoldedByKiwix } from './kiwix-words.ts';
import { zimPage } from './zim-page.ts';

/** Folder of the second names of pages. */
const secondNames = '_khong-dau';

/**
 * All files that a ZIM of a published site is written from, sorted by path but for second names: Kiwix proposes titles by their words, in
 * which it does not know `đ` from a letter of its own, so that a page with one in its title has a second title without marks.
 *
 * @param siteDir a site that was built for the root of its host
 */
export async function* zimFiles(siteDir: string, edition: Edition): AsyncGenerator<PackedFile> {
  const kinds = new Map([...(await sift(siteDir))].filter(isShown));
  const site = editionSite([...kinds.keys()], edition);
  for (const path of site.paths) {
    const file = join(siteDir, path);
    const kind = kinds.get(path);
    if (kind === 'file') yield { path, data: { file } };
    else if (kind === 'style') yield { path, data: editionStyleSheet(await readFile(file, 'utf8'), path, site) };
    else yield* pageFiles(await readFile(file, 'utf8'), path, site);
  }
}

/** Everything but what serves our own search and our own scripts. */
function isShown([path, kind]: [string, Kind]): boolean {
  return kind !== 'index' && kind !== 'fragment' && !path.endsWith('.js');
}

function* pageFiles(published: string, path: string, site: EditionSite): Generator<PackedFile> {
  const { html, title } = zimPage(published, path, site);
  yield { path, data: html };
  if (title === '' || isFoldedByKiwix(title) || isWithin(path)) return;
  const second = `${secondNames}/${path}`;
  const target = rootFrom(second) + path;
  const head = `<meta charset="utf-8"><title>${foldMarks(title)}</title><meta http-equiv="refresh" content="0;url=${target}">`;
  yield { path: second, data: `<!doctype html><html><head>${head}</head><body></body></html>` };
}

/** What nobody looks for by its name: photographs, the years and months of lists. */
function isWithin(path: string): boolean {
  return /\/anh\/|^thu-vien-anh\/[^/]+\/[^/]+\/|^(?:chuyen-muc|tac-gia|chu-de)\/[^/]+\/[^/]+\//.test(path);
}
