import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { calendarPath, rootMark, scriptOf } from '../../lib/pocket/script-files.ts';
import { filePolicy } from '../../lib/safety/content-policy.ts';
import type { Edition } from '../edition.ts';
import type { PackedFile } from '../packed-file.ts';
import { rootFrom } from '../pages/addresses.ts';
import { editionPage } from '../pages/edition-page.ts';
import { type EditionSite, editionSite } from '../pages/edition-site.ts';
import { editionStyleSheet } from '../pages/style-sheet.ts';
import { pocketScript } from './bundle.ts';
import { carry } from './carry.ts';
import { carriedIndexFile } from './index-file.ts';
import { type Kind, sift } from './sift.ts';
import { isArticle, textsOfMonth } from './texts.ts';

/** The script of every page. */
const script = '_vankho/bo-tui.js';

/** One or more files of the edition that are made together, when their turn comes. */
export interface Step {
  /** Path, or what all its paths begin with. */
  path: string;
  /** Published files that they are made from. */
  from: readonly string[];
  make(): Promise<PackedFile[]>;
}

/**
 * All files of the pocket edition of a published site, which opens from `file://`, sorted by path. Each is made when it is asked for: of
 * an archive of 100,000 articles only the paths are in memory, and the texts of a month.
 *
 * @param siteDir a site that was built for the root of its host
 */
export async function* pocketFiles(siteDir: string, edition: Edition): AsyncGenerator<PackedFile> {
  for (const step of await pocketSteps(siteDir, edition)) yield* await step.make();
}

/** The same files before they are made, sorted: for whoever wants to know what there is going to be. */
export async function pocketSteps(siteDir: string, edition: Edition): Promise<Step[]> {
  const kinds = await sift(siteDir);
  const site = editionSite(held(kinds), edition);
  const steps = [...publishedFiles(siteDir, kinds, site), ...texts(siteDir, site), ...addedFiles(site)];
  return steps.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}

/** Files that pages may name: not those that only the script asks for. */
function held(kinds: ReadonlyMap<string, Kind>): string[] {
  return [...kinds].filter(([, kind]) => kind !== 'index' && kind !== 'fragment').map(([path]) => path);
}

function* publishedFiles(siteDir: string, kinds: ReadonlyMap<string, Kind>, site: EditionSite): Generator<Step> {
  for (const [path, kind] of kinds) {
    const file = join(siteDir, path);
    switch (kind) {
      case 'page':
        yield {
          path,
          from: [path],
          make: async () => [{ path, data: pocketPage(await readFile(file, 'utf8'), path, site) }],
        };
        break;
      case 'style':
        yield {
          path,
          from: [path],
          make: async () => [{ path, data: editionStyleSheet(await readFile(file, 'utf8'), path, site) }],
        };
        break;
      case 'index':
        yield {
          path: scriptOf(path),
          from: [path],
          make: async () => [carry(path, carriedIndexFile(path, await readFile(file), site))],
        };
        break;
      case 'fragment':
        yield {
          path: scriptOf(dirname(path)),
          from: [path],
          make: async () => [carry(dirname(path), fragment(await readFile(file, 'utf8'), path, site))],
        };
        break;
      case 'file':
        if (site.holds(path)) yield { path, from: [path], make: async () => [{ path, data: { file } }] };
    }
  }
}

function* texts(siteDir: string, site: EditionSite): Generator<Step> {
  for (const [month, pages] of Map.groupBy(site.paths.filter(isArticle), (page) => page.slice(0, 8))) {
    yield { path: `van-ban/${month}`, from: pages, make: () => textsOfMonth(siteDir, pages) };
  }
}

/** What no published file stands for. */
function* addedFiles(site: EditionSite): Generator<Step> {
  yield { path: script, from: [], make: async () => [{ path: script, data: await pocketScript() }] };
  const periods = site.paths.flatMap((path) => /^(\d{4}(?:\/\d\d){0,2})\/index\.html$/.exec(path)?.[1] ?? []);
  const list = JSON.stringify(periods.map((period) => period.replaceAll('/', '-')));
  yield { path: scriptOf(calendarPath), from: [], make: async () => [carry(calendarPath, list)] };
}

/** A page with its policy, and its script, which waits until the page stands; redirects, and pages that the newsroom has written itself, need none. */
function pocketPage(html: string, path: string, site: EditionSite): string {
  const page = editionPage(html, path, site);
  if (!isOurs.test(html)) return page;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${filePolicy}">`;
  return page
    .replace(/(?<=<head>\s*<meta charset="utf-8">)/, policy)
    .replace('</head>', `<script defer src="${rootFrom(path)}${script}"></script></head>`);
}

const isOurs = /^<!doctype html>\s*<html[^>]* data-base=/i;

/** A part of pages. Without photographs the strip of the latest is empty: a link to the library stays in its place. */
function fragment(html: string, path: string, site: EditionSite): string {
  const isStrip = path === 'manh/anh-moi/index.html';
  return isStrip && site.images === 'none' ? '' : editionPage(html, path, site, rootMark);
}
