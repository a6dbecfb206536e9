import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { splitFrontMatter } from '../../src/content/read/front-matter.ts';
import type { Catalogue } from '../../src/lib/archive/catalogue.ts';
import type { Article } from '../../src/lib/archive/types.ts';

/** An article that comes and goes. */
export interface AddedArticle {
  id: string;
  title: string;
  /** `2023-11-17T09:00`. */
  date: string;
  /** Slug and name of its section. */
  section: string;
  sectionName: string;
  author?: string;
  topics: string[];
  /** Markdown without pictures. */
  body: string;
}

/**
 * An article of text as newsrooms write them each day: in a section that is below another, with an author and two topics that
 * were there before.
 *
 * @param listed newest first
 */
export async function composeArticle(
  contentDir: string,
  { listed, archive }: Catalogue,
  date: string,
): Promise<AddedArticle> {
  const sections = new Map(archive.sections.map((section) => [section.slug, section]));
  const busy = listed.find(({ category }) => sections.get(category)?.parent !== undefined) ?? listed[0];
  const section = busy?.category ?? '';
  const author = listed.find(({ authors }) => authors.length > 0)?.authors[0];
  const topics = new Set(listed.flatMap(({ tags }) => tags));
  const names = new Map([...archive.authors, ...archive.topics].map(({ slug, name }) => [slug, name]));
  return {
    id: `${date.slice(0, 7).replace('-', '/')}/bai-them-de-do`,
    title: 'Bài thêm để đo',
    date,
    section,
    sectionName: sections.get(section)?.name ?? '',
    author: author && archive.authors.find(({ slug }) => slug === author)?.name,
    topics: [...topics].slice(0, 2).map((slug) => names.get(slug) ?? slug),
    body: busy === undefined ? '' : await readBody(contentDir, busy),
  };
}

/** Puts it into a content folder. */
export async function publishArticle(contentDir: string, article: AddedArticle): Promise<void> {
  const { title, section, date, author, topics, body } = article;
  const head = [
    `title: ${title}`,
    `category: ${section}`,
    `date: ${date.replace('T', ' ')}`,
    ...(author === undefined ? [] : [`author: ${JSON.stringify(author)}`]),
    `tags: ${JSON.stringify(topics)}`,
  ];
  const file = fileOf(contentDir, article);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `---\n${head.join('\n')}\n---\n\n${body}\n`);
}

/** Takes it away again. */
export async function withdrawArticle(contentDir: string, article: AddedArticle): Promise<void> {
  await rm(fileOf(contentDir, article));
}

/** The Markdown of an article without the pictures that stand alone in a paragraph. */
export async function readBody(contentDir: string, { file }: Pick<Article, 'file'>): Promise<string> {
  const parts = splitFrontMatter(await readFile(join(contentDir, file), 'utf8'));
  if ('problem' in parts) throw new Error(`${file} has no front matter.`);
  return parts.body.replace(/^!\[.*\n+/gm, '').trim();
}

function fileOf(contentDir: string, { id }: AddedArticle): string {
  return join(contentDir, 'bai-viet', `${id}.md`);
}
