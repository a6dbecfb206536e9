import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { splitFrontMatter } from '../../content/read/front-matter.ts';
import { findStrayLinks } from '../../content/read/links.ts';
import { listFiles } from '../../content/read/list-files.ts';
import { readRedirects } from '../../content/read/redirects.ts';
import { readSections, readSettings, readTerms } from '../../content/read/settings.ts';
import { stampFolder } from '../../content/read/stamps.ts';
import { parseYaml } from '../../content/read/yaml.ts';
import type { Section, Settings, Term } from '../../lib/archive/types.ts';
import { formatProblems } from '../../lib/problems/format.ts';
import { collectProblems, isError, sortProblems } from '../../lib/problems/problem.ts';
import { ImportStop } from '../stop.ts';

/** The few things of an archive that decide how articles are added to it. */
export interface PresentArchive {
  /** Absent when the folder has no `trang-web.yaml` yet. */
  settings?: Settings;
  sections: Section[];
  /** Former slug of a section → slug of today. */
  former: Map<string, string>;
  /** Lines of `tac-gia.yaml`. */
  declaredAuthors: Term[];
}

/** What only the articles themselves can tell: read when there is something to add. */
export interface PresentArticles {
  /** Addresses of articles, albums and pages: `/2023/08/tap-huan/`. */
  addresses: string[];
  /** Old addresses that lead somewhere already. */
  redirects: string[];
  /** Authors as written, in the order of the files. */
  authors: string[];
}

const batchSize = 64;

/** Reads the settings of an archive that may not exist yet. Throws `ImportStop` when one of its files is broken. */
export async function readPresentArchive(contentDir: string): Promise<PresentArchive> {
  const { problems, report } = collectProblems();
  const exists = (file: string): Promise<boolean> =>
    stat(join(contentDir, file)).then(
      () => true,
      () => false,
    );
  const settings = (await exists('trang-web.yaml')) ? await readSettings(contentDir, report) : undefined;
  const tree = (await exists('chuyen-muc.yaml'))
    ? await readSections(contentDir, report)
    : { sections: [], former: new Map() };
  const declaredAuthors = await readTerms(contentDir, 'tac-gia.yaml', report);
  problems.push(...findStrayLinks(contentDir, stampFolder(contentDir)));
  const errors = sortProblems(problems.filter(isError));
  if (errors.length > 0) {
    throw new ImportStop(
      'import-archive',
      `Kho bài đang có lỗi, hãy sửa trước khi nhập:\n${formatProblems(errors)}`,
      1,
    );
  }
  return { settings, ...tree, declaredAuthors };
}

/**
 * Reads the addresses and authors of the articles that are there; files that cannot be read are left to `check`.
 *
 * @param rewritten files that are about to be written again: their old addresses are free
 */
export async function readPresentArticles(
  contentDir: string,
  rewritten: ReadonlySet<string> = new Set(),
): Promise<PresentArticles> {
  const files = await listFiles(contentDir, 'bai-viet');
  const articles = files.filter((file) => file.endsWith('.md'));
  const read = articles.filter((file) => !rewritten.has(file));
  const present: PresentArticles = {
    addresses: [
      ...articles.map((file) => `/${file.replace(/^bai-viet\//, '').replace(/(?:\/index)?\.md$/, '')}/`),
      ...(await listFiles(contentDir, 'thu-vien-anh')).map((file) => `/${dirname(file)}/`),
      ...(await listFiles(contentDir, 'trang'))
        .filter((file) => file.endsWith('.md'))
        .map((file) => `/${basename(file, '.md')}/`),
    ],
    redirects: (await readRedirects(contentDir, () => {})).map((redirect) => redirect.from),
    authors: [],
  };
  for (let start = 0; start < read.length; start += batchSize) {
    const batch = read.slice(start, start + batchSize);
    for (const { aliases, author } of await Promise.all(batch.map((file) => readFrontMatter(join(contentDir, file))))) {
      present.redirects.push(...aliases);
      present.authors.push(...author);
    }
  }
  return present;
}

async function readFrontMatter(path: string): Promise<{ aliases: string[]; author: string[] }> {
  const parts = splitFrontMatter(await readFile(path, 'utf8'));
  const asks = 'frontMatter' in parts && /^(?:aliases|author)\s*:/m.test(parts.frontMatter);
  const value = asks ? parseYaml(parts.frontMatter, path, 2, () => {})?.value : undefined;
  const keys = (typeof value === 'object' ? value : null) as Record<string, unknown> | null;
  return { aliases: texts(keys?.aliases), author: texts(keys?.author) };
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value])
    .filter((each) => typeof each === 'string')
    .map((each) => each.normalize('NFC').trim());
}
