import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../src/lib/archive/catalogue.ts';
import { readBody } from '../build/added-article.ts';

/** An article as every peer gets it. */
export interface PlainArticle {
  id: string;
  title: string;
  date: string;
  /** Slug and name. */
  section: string;
  sectionName: string;
  author?: string;
  /** Markdown without pictures. */
  body: string;
}

/** The articles of an archive, one after the other. */
export async function* articlesForPeers(
  contentDir: string,
  { listed, sections, archive }: Catalogue,
): AsyncGenerator<PlainArticle> {
  const authors = new Map(archive.authors.map(({ slug, name }) => [slug, name]));
  for (const { id, file, title, date, category, authors: slugs } of listed) {
    yield {
      ...{ id, title, date, section: category, sectionName: sections.get(category)?.name ?? category },
      author: slugs.length > 0 ? slugs.map((slug) => authors.get(slug) ?? slug).join(', ') : undefined,
      body: await readBody(contentDir, { file }),
    };
  }
}

/** Writes them as Markdown with front matter that all of the peers read; dates as instants of UTC. */
export async function writeForPeer(
  content: string,
  articles: AsyncIterable<PlainArticle> | Iterable<PlainArticle>,
): Promise<void> {
  for await (const article of articles) {
    const file = join(content, `${article.id}.md`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, plainFile(article));
  }
}

/** JSON is YAML: nothing in a title has to be escaped otherwise. */
export function plainFile({ title, date, section, sectionName, author, body }: PlainArticle): string {
  const instant = `${date.length === 10 ? `${date}T00:00` : date}:00Z`;
  const head = { title, date: instant, section, sectionName, author };
  const lines = Object.entries(head).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${key === 'date' ? value : JSON.stringify(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}
