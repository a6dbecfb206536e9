import { join } from 'node:path';
import { readWritten } from '../build/written.ts';
import { placeOfRedirect, readArchive } from '../content/read/archive.ts';
import { findStrayLinks } from '../content/read/links.ts';
import { openMemory, type Remembered, readingMemoryOf } from '../content/read/memory.ts';
import { stampFolder } from '../content/read/stamps.ts';
import { openInventory } from '../images/inventory.ts';
import { type Catalogue, catalogue } from '../lib/archive/catalogue.ts';
import type { Archive } from '../lib/archive/types.ts';
import { parseWallClock } from '../lib/date/wall-clock.ts';
import { collectProblems, type Problem, type Report, sortProblems } from '../lib/problems/problem.ts';
import { addressesOf } from './addresses.ts';
import { checkArticles } from './articles.ts';
import { checkDates } from './dates.ts';
import { examineFiles, pageOfFile } from './examine-files.ts';
import type { FileFacts } from './file-facts.ts';
import { checkPhotographs, checkWeights } from './files.ts';
import { type LinkChecker, openLinkChecker } from './links.ts';
import { checkNames } from './names.ts';

/** What a check works on. */
export interface CheckOptions {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the private folder of this check: what earlier ones found. */
  workDir: string;
  /** Absolute path of the cache of photographs. */
  photoCacheDir: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Fingerprint of the code that checks. */
  generator: string;
}

/**
 * Finds every mistake of a content folder: those that a build refuses and warns of, and those that only whoever looks for them
 * wants to know.
 *
 * @returns in the order of files and lines
 */
export async function checkContent(options: CheckOptions): Promise<Problem[]> {
  const { contentDir, workDir, photoCacheDir, generator } = options;
  const stamps = stampFolder(contentDir);
  const strays = findStrayLinks(contentDir, stamps);
  if (strays.length > 0) return strays;
  const looks = await openMemory<FileFacts>(join(workDir, 'bai-da-soat'), generator, stamps);
  const examination = examineFiles(contentDir, stamps.files.keys(), looks);
  const reading = await openMemory<Remembered>(readingMemoryOf(workDir), generator, stamps);
  const { archive, problems } = await readArchive(contentDir, await openInventory(photoCacheDir), { memory: reading });
  const facts = await examination.finish();
  const { problems: more, report } = collectProblems();
  checkWeights(stamps, report);
  if (archive !== undefined) {
    await checkDates(contentDir, archive, clockOf(archive, options.now), report);
    // Whom the others name is not known while some cannot be read.
    if (unread(archive, facts).length === 0) await checkNames(contentDir, archive, report);
    checkArticles(archive.articles, facts, report);
    await checkPhotographs(contentDir, archive, report);
    more.push(...(await checkAddresses(options, archive, facts, report)));
  }
  return sortProblems([...problems, ...more, ...[...facts.values()].flatMap((each) => each.problems)]);
}

/** Files that shall become pages and cannot, for a mistake that reading has told of. */
function unread({ articles, albums, pages }: Archive, facts: ReadonlyMap<string, FileFacts>): string[] {
  const read = new Set([...articles, ...albums, ...pages].map(({ file }) => file));
  return [...facts.keys()].filter((file) => !read.has(file));
}

function clockOf({ settings }: Archive, now: number): string {
  return parseWallClock(new Date(now).toISOString(), settings.timeZone) ?? '';
}

/** @returns what stands at the address of another */
async function checkAddresses(
  { contentDir, now }: CheckOptions,
  archive: Archive,
  facts: ReadonlyMap<string, FileFacts>,
  report: Report,
): Promise<Problem[]> {
  const sorted = catalogue(archive, clockOf(archive, now));
  const addresses = addressesOf(sorted);
  const isTaken = (path: string): boolean => addresses.has(`/${path.replace(/(^|\/)index\.html$/, '$1')}`);
  const { paths, problems } = await readWritten(contentDir, sorted.redirects, isTaken);
  const elsewhere = [
    ...[...paths].map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`),
    ...sorted.redirects.map(({ from }) => from),
    ...unread(archive, facts).map(pageOfFile),
    ...['/favicon.svg', '/humans.txt', '/.well-known/security.txt', '/_headers', '/may-chu/dau-de.conf'],
  ];
  const links = openLinkChecker(sorted, addresses, elsewhere, report);
  checkLinks(sorted, archive, facts, links);
  await checkRedirects(contentDir, sorted, links, report);
  return problems;
}

/** What is withdrawn shows no text, and so no links. */
function checkLinks(
  { published, albums }: Catalogue,
  archive: Archive,
  facts: ReadonlyMap<string, FileFacts>,
  links: LinkChecker,
): void {
  const out = new Set([...published, ...albums].map(({ file }) => file));
  const shown = [...archive.articles.filter(({ withdrawn }) => withdrawn === undefined), ...archive.albums];
  for (const { file } of [...shown, ...archive.pages]) {
    const isPublished = out.has(file) || file.startsWith('trang/');
    links.checkFile({ file, page: pageOfFile(file), isPublished, links: facts.get(file)?.links ?? [] });
  }
}

async function checkRedirects(
  contentDir: string,
  { redirects }: Catalogue,
  links: LinkChecker,
  report: Report,
): Promise<void> {
  for (const redirect of redirects) {
    const hint = redirect.to.startsWith('/') && redirect.line > 0 ? links.hintForDead(redirect.to) : undefined;
    if (hint === undefined) continue;
    report('redirect-dead', await placeOfRedirect(contentDir, redirect), { to: redirect.to, hint });
  }
}
