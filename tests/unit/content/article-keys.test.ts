import { describe, expect, it } from 'vitest';
import { type ArticleKeys, articleKeys } from '../../../src/content/article-keys.ts';
import { catalogue } from '../../../src/lib/archive/catalogue.ts';
import { createViewer } from '../../../src/lib/archive/viewer.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { article, Newsroom } from './read/newsroom.ts';

const file = 'bai-viet/2023/08/bai.md';
const id = '2023/08/bai';

/** The keys of one article after its file was written, with and without what the reading has noted of it. */
async function keysOf(newsroom: Newsroom, text: string): Promise<Record<keyof ArticleKeys, string>> {
  await newsroom.write({ [file]: text });
  const { archive } = await newsroom.read();
  if (archive === undefined) throw new Error('Không đọc được.');
  const sorted = catalogue(archive, '2024-01-01T00:00');
  const keys = articleKeys(sorted.archive, createViewer(sorted, createUrls('https://vidu.vn', '/')));
  const found = sorted.byId.get(id);
  if (found === undefined) throw new Error('Không có bài.');
  const withoutNote = { ...found, prints: undefined };
  expect(keys.card(withoutNote)).toBe(keys.card(found));
  return { card: keys.card(found), own: keys.own(found), page: JSON.stringify(keys.page(found)) };
}

const plain = article('author: Thành Chung\ntags: [hội nghị]', 'Nội dung.\n');

describe('the keys of an article', () => {
  it('stay when nothing has changed', async () => {
    const newsroom = await Newsroom.open();
    expect(await keysOf(newsroom, plain)).toEqual(await keysOf(newsroom, plain));
  });

  it('change with a letter of the text, but for those of the lists, which do not show it', async () => {
    const newsroom = await Newsroom.open();
    const before = await keysOf(newsroom, plain);
    const after = await keysOf(newsroom, plain.replace('Nội dung', 'Nội dụng'));
    expect(after.card).toBe(before.card);
    expect(after.own).not.toBe(before.own);
    expect(after.page).not.toBe(before.page);
  });

  it('change with what lists show', async () => {
    const newsroom = await Newsroom.open();
    const before = await keysOf(newsroom, plain);
    const after = await keysOf(newsroom, plain.replace('author:', 'summary: Tóm tắt mới\nauthor:'));
    expect(after.card).not.toBe(before.card);
    expect(after.own).not.toBe(before.own);
  });

  it('change when the list of authors names one otherwise, though the file of the article stays', async () => {
    const newsroom = await Newsroom.open();
    const before = await keysOf(newsroom, plain);
    await newsroom.write({ 'tac-gia.yaml': '- slug: chung\n  name: Thành Chung\n' });
    const after = await keysOf(newsroom, plain);
    expect(after.own).not.toBe(before.own);
    expect(after.card).toBe(before.card);
  });
});
