import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeArchive } from '../../../bench/corpus/made/archive.ts';
import type { MadeArticle } from '../../../bench/corpus/made/article.ts';
import { archiveFiles, articleFile } from '../../../bench/corpus/made/files.ts';
import { slugify } from '../../../src/lib/vietnamese/slug.ts';
import { isVietnameseSyllable } from '../../../src/lib/vietnamese/syllable.ts';

const count = 1000;
const archive = makeArchive(count);
const articles = [...archive.articles()];

describe('a made archive', () => {
  it('is the same for the same seed, and another for another', () => {
    const fileOf = (article: MadeArticle | undefined): string => (article === undefined ? '' : articleFile(article));
    const again = [...makeArchive(count).articles()].map(fileOf);
    expect(again).toEqual(articles.map(fileOf));
    const other = [...makeArchive(20, 2).articles()].map(fileOf);
    expect(other.filter((text) => again.includes(text))).toEqual([]);
  });

  it('has as many articles as were wanted, each at an address of its own', () => {
    expect(articles).toHaveLength(count);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(count);
  });

  it('is spread over twenty years, more in later ones, the oldest first', () => {
    const years = Map.groupBy(articles, ({ date }) => date.slice(0, 4));
    expect([...years.keys()]).toEqual(Array.from({ length: 20 }, (_, n) => `${2004 + n}`));
    expect(years.get('2022')?.length).toBeGreaterThan(years.get('2004')?.length ?? count);
    const days = articles.map(({ date }) => date.slice(0, 10));
    expect(days).toEqual(days.toSorted());
    expect(days.at(-1)).toBe('2023-11-16');
    expect(articles.filter(({ id, date }) => id.slice(0, 7).replace('/', '-') !== date.slice(0, 7))).toEqual([]);
  });

  it('has twelve sections, some below others, and uses them all', () => {
    const { sections } = archive.newsroom;
    expect(sections).toHaveLength(12);
    const parents = sections.flatMap(({ parent }) => parent ?? []);
    expect(parents.length).toBeGreaterThan(2);
    for (const parent of parents) expect(sections.map(({ slug }) => slug)).toContain(parent);
    expect(new Set(articles.map(({ section }) => section)).size).toBe(12);
  });

  it('has two hundred authors, no two of whom share an address', () => {
    expect(archive.newsroom.authors).toHaveLength(200);
    expect(new Set(archive.newsroom.authors.map(({ slug }) => slug)).size).toBe(200);
    const names = archive.newsroom.authors.map(({ name }) => name);
    for (const { authors } of articles) for (const author of authors) expect(names).toContain(author);
  });

  it('has a photograph in every tenth article', () => {
    expect(articles.filter(({ caption }) => caption !== undefined)).toHaveLength(count / 10);
  });

  it('keeps topics apart that are spelled alike without marks', () => {
    const topics = new Set(articles.flatMap(({ topics }) => topics));
    expect(new Set([...topics].map(slugify)).size).toBe(topics.size);
    expect(topics.size).toBeGreaterThan(300);
  });
});

describe('made texts', () => {
  const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const words = articles.flatMap(({ title, summary, body, caption = '' }) =>
    wordsOf([title, summary, body, caption].join(' ')),
  );

  it('are made of well-formed syllables in NFC', () => {
    const different = new Set(words);
    expect([...different].filter((word) => !isVietnameseSyllable(word) || word !== word.normalize('NFC'))).toEqual([]);
    expect(different.size).toBeGreaterThan(1500);
  });

  it('are as long as news: half of them under 450 syllables, few very long', () => {
    const lengths = articles.map(({ body }) => wordsOf(body).length).sort((a, b) => a - b);
    expect(lengths[count / 2]).toBeGreaterThan(400);
    expect(lengths[count / 2]).toBeLessThan(500);
    expect(lengths[count * 0.05]).toBeLessThan(220);
    expect(lengths[count * 0.95]).toBeGreaterThan(900);
  });

  it('use few words often and most hardly ever', () => {
    const uses = new Map<string, number>();
    for (const word of words) uses.set(word.toLowerCase(), (uses.get(word.toLowerCase()) ?? 0) + 1);
    const counts = [...uses.values()].sort((a, b) => b - a);
    const top = counts.slice(0, 100).reduce((sum, each) => sum + each, 0) / words.length;
    expect(top).toBeGreaterThan(0.3);
    expect(top).toBeLessThan(0.7);
    expect(counts[0]).toBeLessThan(words.length * 0.08);
  });

  it('have subheadings, lists and quotations here and there, and begin with none', () => {
    const share = (sign: RegExp): number => articles.filter(({ body }) => sign.test(body)).length / count;
    for (const sign of [/^## /m, /^- /m, /^> /m]) {
      expect(share(sign), `${sign}`).toBeGreaterThan(0.05);
      expect(share(sign), `${sign}`).toBeLessThan(0.5);
    }
    expect(articles.filter(({ body }) => /^\P{L}/u.test(body))).toEqual([]);
  });
});

describe('the files of a made archive', () => {
  it('declare what the article is', () => {
    const article = articles.find(({ authors, topics }) => authors.length === 1 && topics.length === 2);
    const [, head = '', body] = articleFile(article ?? expect.fail()).split(/^---\n/m);
    expect(parse(head)).toEqual({
      title: article?.title,
      category: article?.section,
      date: article?.date.replace('T', ' '),
      author: article?.authors,
      summary: article?.summary,
      tags: article?.topics,
    });
    expect(body).toContain(article?.body.slice(0, 40));
  });

  it('show the photograph after the first paragraph', () => {
    const article = articles.find(({ caption }) => caption !== undefined) ?? expect.fail();
    const blocks = articleFile(article).split('\n\n');
    expect(blocks[2]).toMatch(/^!\[\p{Lu}[^\]]+\]\(anh\.jpg "[^"]+\. Ảnh: [^"]+"\)$/u);
    expect(blocks[2]).toContain(article.caption);
  });

  it('name settings, sections and authors', () => {
    const files = archiveFiles(archive.newsroom);
    expect(parse(files.get('trang-web.yaml') ?? '')).toMatchObject({ timeZone: 'Asia/Ho_Chi_Minh' });
    expect(parse(files.get('chuyen-muc.yaml') ?? '')).toEqual(archive.newsroom.sections);
    expect(parse(files.get('tac-gia.yaml') ?? '')).toEqual(archive.newsroom.authors);
  });
});
