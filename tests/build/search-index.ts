import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../src/lib/search/manifest.ts';
import { type Heading, readChunk, readTable } from '../../src/lib/search/part-files.ts';
import { readPostings } from '../../src/lib/search/postings.ts';

/** An article as the search index holds it. */
export interface IndexedArticle {
  /** From the root of the site, without base. */
  url: string;
  title: string;
  /** Its words in their places, in small letters, the rest of the text left out. */
  text: string;
}

const root = 'tim-kiem/chi-muc';

/** The articles of a published search index, oldest first. */
export async function readSearchIndex(outDir: string): Promise<IndexedArticle[]> {
  const folder = join(outDir, root);
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'muc-luc.json'), 'utf8'));
  const articles: IndexedArticle[] = [];
  for (const { name, table: tableFile, documents } of manifest.articles.toReversed()) {
    const part = join(folder, 'bai', name);
    const table = readTable(await readFile(join(part, tableFile)));
    const headings: Heading[] = [];
    for (const file of table.headings) headings.push(...JSON.parse(await readFile(join(part, file), 'utf8')));
    if (headings.length !== documents) throw new Error(`Part ${name} has ${headings.length} headings.`);
    const texts = headings.map((): string[] => []);
    for (const { file } of table.chunks) {
      for (const [form, bytes] of readChunk(await readFile(join(part, file)))) {
        const { documents, starts, positions } = readPostings(bytes);
        for (const [index, document] of documents.entries()) {
          for (const place of positions.subarray(starts[index], starts[index + 1])) {
            const text = texts[document];
            if (text !== undefined) text[place] = form;
          }
        }
      }
    }
    articles.push(
      ...headings.map(({ url, title }, index) => ({
        url,
        title,
        text: (texts[index] ?? []).filter((word) => word).join(' '),
      })),
    );
  }
  return articles;
}

/** Everything that the index holds, titles, captions, words and texts, for what must not be in it. */
export async function readWholeIndex(outDir: string): Promise<string> {
  const entries = await readdir(join(outDir, root), { recursive: true, withFileTypes: true });
  const readable = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
  const files = await Promise.all(readable.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')));
  return [...files, ...(await readSearchIndex(outDir)).map(({ text }) => text)].join('\n');
}
