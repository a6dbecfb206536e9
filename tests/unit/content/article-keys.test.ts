import { describe, expect, it } from 'vitest';
import { articleKeys } from '../../../src/content/article-keys.ts';
import { catalogue } from '../../../src/lib/archive/catalogue.ts';
import type { Article, Photo } from '../../../src/lib/archive/types.ts';
import { createViewer } from '../../../src/lib/archive/viewer.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { anArchive, anArticle, aPhoto } from '../archive/an-archive.ts';
import { article, Newsroom } from './read/newsroom.ts';

const file = 'bai-viet/2023/08/bai.md';
const id = '2023/08/bai';

/** The keys of one article after its file was written, with and without what the reading has noted of it. */
async function keysOf(newsroom: Newsroom, text: string): Promise<Record<'card' | 'own' | 'page', string>> {
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

describe('the keys of photographs', () => {
  const photos = ['a', 'b'].map((name) => aPhoto(`${name}.jpg`, { hash: name, caption: `Ảnh ${name}` }));
  const home = anArticle(id, { title: 'Tập huấn', photos });

  function photoKeys(article: Article) {
    const sorted = catalogue(anArchive({ articles: [article] }), '2024-01-01T00:00');
    const keys = articleKeys(sorted.archive, createViewer(sorted, createUrls('https://vidu.vn', '/')));
    const [held] = sorted.listed;
    const pages = keys.photoPages({ article: held }).map((key) => JSON.stringify(key));
    return { wall: sorted.photos.map(keys.photo), pages };
  }

  const changeSecond = (change: Partial<Photo>): Article => ({
    ...home,
    photos: photos.map((photo, place) => (place === 1 ? { ...photo, ...change } : photo)),
  });

  it('stay when the text of their article changes', () => {
    expect(photoKeys({ ...home, digest: 'khác', summary: 'Khác.' })).toEqual(photoKeys(home));
  });

  it('change with the photograph, and no other', () => {
    const [before, after] = [photoKeys(home), photoKeys(changeSecond({ caption: 'Khác' }))];
    expect(after.wall[0]).toBe(before.wall[0]);
    expect(after.pages[0]).toBe(before.pages[0]);
    expect(after.wall[1]).not.toBe(before.wall[1]);
    expect(after.pages[1]).not.toBe(before.pages[1]);
  });

  it('change with the title that is shown beside them; their pages with the section that leads there', () => {
    const before = photoKeys(home);
    const renamed = photoKeys({ ...home, title: 'Khác' });
    expect(renamed.wall.some((key) => before.wall.includes(key))).toBe(false);
    const moved = photoKeys({ ...home, category: 'khac' });
    expect(moved.wall).toEqual(before.wall);
    expect(moved.pages.some((key) => before.pages.includes(key))).toBe(false);
  });

  it('change on the pages of the neighbours when one is taken out, and a page is left in its place', () => {
    const before = photoKeys(home);
    const after = photoKeys(changeSecond({ withdrawn: 'Theo yêu cầu' }));
    expect(after.wall).toHaveLength(1);
    expect(after.wall[0]).toBe(before.wall[0]);
    expect(after.pages).toHaveLength(2);
    expect(after.pages.some((key) => before.pages.includes(key))).toBe(false);
  });
});
