import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Inventory } from '../../images/inventory.ts';
import { type MetName, registerTerms, type TermRegister } from '../../lib/archive/terms.ts';
import type { Archive, Article, PlacedRedirect } from '../../lib/archive/types.ts';
import { collectProblems, type Problem, type Report, sortProblems } from '../../lib/problems/problem.ts';
import { endlessRedirects, pageAddress } from '../../lib/redirect.ts';
import { addAbbreviations } from '../../lib/search/abbreviations.ts';
import { namePrinter } from '../article-keys.ts';
import { readAbbreviations } from './abbreviations.ts';
import { readAlbums, readPages } from './albums.ts';
import { type ReadingAids, readArticles } from './articles.ts';
import { splitFrontMatter } from './front-matter.ts';
import { noMemory } from './memory.ts';
import { readRedirects } from './redirects.ts';
import { checkMenu, readSections, readSettings, readTerms, type SectionTree } from './settings.ts';
import { type WrittenArticle, wholeArticle } from './written-article.ts';
import { parseYaml } from './yaml.ts';

/** What reading a content folder gives: the archive when there was enough to build one, and all that is wrong. */
export interface Reading {
  archive?: Archive;
  /** In the order of files and lines. */
  problems: Problem[];
}

const defaultZone = 'Asia/Ho_Chi_Minh';

/**
 * Reads and checks a whole content folder in one pass: every mistake is found, none stops the reading.
 *
 * @param contentDir absolute path
 * @param aids what earlier readings found, and who else takes part
 */
export async function readArchive(
  contentDir: string,
  inventory: Inventory,
  { memory = noMemory, ...others }: Partial<Omit<ReadingAids, 'inventory'>> = {},
): Promise<Reading> {
  const { problems, report } = collectProblems();
  if (!(await isFolder(contentDir))) {
    report('content-missing', { file: '.' }, { folder: contentDir });
    return { problems };
  }
  const settings = await readSettings(contentDir, report);
  const tree = await readSections(contentDir, report);
  if (settings !== undefined) await checkMenu(contentDir, settings, tree.sections, report);
  const zone = settings?.timeZone ?? defaultZone;
  const written = await readArticles(contentDir, zone, tree, { inventory, memory, ...others }, report);
  const albums = await readAlbums(contentDir, zone, inventory, report);
  const pages = await readPages(contentDir, inventory, report);
  const authors = await register(contentDir, 'tac-gia.yaml', 'author', written, report);
  const topics = await register(contentDir, 'chu-de.yaml', 'tags', written, report);
  const withNames = namePrinter({ authors: authors.terms, topics: topics.terms });
  const [authorsOf, topicsOf] = [slugLister(authors), slugLister(topics)];
  const articles = written.map((article) => {
    const names = { authors: authorsOf(article.author), tags: topicsOf(article.tags) };
    return wholeArticle(article, names, withNames(article.prints.own, names));
  });
  await reportUnknownRelated(contentDir, articles, report);
  const taken = new Set([
    ...articles.map(({ id }) => `/${id}/`),
    ...tree.sections.map(({ slug }) => `/chuyen-muc/${slug}/`),
    ...albums.map(({ slug }) => `/thu-vien-anh/${slug}/`),
    ...pages.map(({ slug }) => `/${slug}/`),
  ]);
  const redirects = await gatherRedirects(contentDir, written, tree, taken, report);
  const abbreviations = addAbbreviations(await readAbbreviations(contentDir, report));
  await inventory.save();

  if (settings === undefined) return { problems: sortProblems(problems) };
  const { sections } = tree;
  const archive = {
    settings,
    sections,
    authors: authors.terms,
    topics: topics.terms,
    articles,
    albums,
    pages,
    redirects,
    abbreviations,
  };
  return { archive, problems: sortProblems(problems) };
}

/** What a list of names stands for; many articles have the same. */
function slugLister({ slugOf }: TermRegister): (names: readonly string[]) => string[] {
  const known = new Map<string, string[]>();
  return (names) => {
    const written = names.join('\0');
    const slugs = known.get(written) ?? [...new Set(names.flatMap((name) => slugOf(name) ?? []))];
    if (!known.has(written)) known.set(written, slugs);
    return slugs;
  };
}

async function register(
  contentDir: string,
  file: string,
  key: 'author' | 'tags',
  written: readonly WrittenArticle[],
  report: Report,
): Promise<TermRegister> {
  const declared = await readTerms(contentDir, file, report);
  const result = registerTerms(declared, namesMet(written, key));
  for (const { name, other, reserved, at } of result.clashes) {
    const place = await placeInFile(contentDir, at, [key]);
    if (reserved !== undefined) {
      const suggestion = `${file.replace('.yaml', '')}-${reserved}`;
      report('name-reserved', place, { name, slug: reserved, file, suggestion });
    } else if (other === undefined) report('name-unspellable', place, { name, file });
    else report('name-clash', place, { name, other, file });
  }
  return result;
}

function* namesMet(written: readonly WrittenArticle[], key: 'author' | 'tags'): Iterable<MetName> {
  for (const article of written) for (const name of article[key]) yield { name, at: article.held.file };
}

async function reportUnknownRelated(contentDir: string, articles: readonly Article[], report: Report): Promise<void> {
  let ids: Set<string> | undefined;
  for (const { file, related } of articles) {
    for (const value of related) {
      ids ??= new Set(articles.map(({ id }) => id));
      if (!ids.has(value)) report('unknown-related', await placeInFile(contentDir, file, ['related']), { value });
    }
  }
}

async function gatherRedirects(
  contentDir: string,
  written: readonly WrittenArticle[],
  { sections, former }: SectionTree,
  taken: ReadonlySet<string>,
  report: Report,
): Promise<PlacedRedirect[]> {
  const known = new Set(sections.map((section) => section.slug));
  const asked: PlacedRedirect[] = [
    ...(await readRedirects(contentDir, report)),
    ...[...former].flatMap(([old, slug]) =>
      known.has(old)
        ? []
        : [{ from: `/chuyen-muc/${old}/`, to: `/chuyen-muc/${slug}/`, file: 'chuyen-muc.yaml', line: 1 }],
    ),
    ...written.flatMap(({ held: { file, id }, aliases = [] }) =>
      aliases.map((from) => ({ from, to: `/${id}/`, file, line: 0 })),
    ),
  ];
  const redirects = new Map<string, PlacedRedirect>();
  for (const redirect of asked) {
    const { from } = redirect;
    const address = pageAddress(from);
    const reason = taken.has(address)
      ? 'là địa chỉ của một trang đang có'
      : redirects.has(address)
        ? 'được khai báo hai lần'
        : '';
    if (reason === '') redirects.set(address, { ...redirect, from: address });
    else report('redirect-clash', await placeOfRedirect(contentDir, redirect), { from, reason });
  }
  for (const redirect of endlessRedirects(redirects)) {
    report('redirect-loop', await placeOfRedirect(contentDir, redirect), { from: redirect.from, to: redirect.to });
  }
  return [...redirects.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Where a redirect is asked for, to the line. */
export async function placeOfRedirect(
  contentDir: string,
  { file, line }: PlacedRedirect,
): Promise<{ file: string; line: number; column?: number }> {
  return line > 0 ? { file, line } : placeInFile(contentDir, file, ['aliases']);
}

/**
 * The place of a key in a front matter or in a file of YAML, read again: places of all keys of 100,000 articles are not worth
 * keeping.
 */
export async function placeInFile(
  contentDir: string,
  file: string,
  path: readonly PropertyKey[],
): Promise<{ file: string; line: number; column: number }> {
  const text = new TextDecoder().decode(await readFile(join(contentDir, file)));
  const parts = file.endsWith('.md') ? splitFrontMatter(text) : { frontMatter: text };
  const firstLine = file.endsWith('.md') ? 2 : 1;
  const source = 'problem' in parts ? undefined : parseYaml(parts.frontMatter, file, firstLine, () => {});
  return source?.placeOf(path) ?? { file, line: 1, column: 1 };
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
