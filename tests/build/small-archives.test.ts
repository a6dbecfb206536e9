import { afterAll, expect, it } from 'vitest';
import { elements, parseHtml, textOf } from './html.ts';
import { inspectPages } from './inspect.ts';
import { readSearchIndex } from './search-index.ts';
import { closeSites, openSite, type Site } from './site.ts';
import { parseXml, textsOf } from './xml.ts';

afterAll(closeSites);

/** Settings and sections, and nothing that need not be there. */
async function openEmpty(): Promise<Site> {
  const site = await openSite();
  for (const path of ['bai-viet', 'thu-vien-anh', 'trang', 'tep-tinh', 'tac-gia.yaml', 'chuyen-huong.csv']) {
    await site.remove(path);
  }
  await site.write('trang-web.yaml', 'name: Báo Mới\nurl: https://baothu.example\npublisher:\n  name: Tòa soạn Mới\n');
  return site;
}

it('builds an archive that has no article yet, with every page that it will need', async () => {
  const site = await openEmpty();
  const run = await site.buildWell({ flags: ['--json'] });
  expect(JSON.parse(run.stdout)).toMatchObject({ articles: 0, photos: 0, warnings: [] });
  expect(await inspectPages(site)).toEqual([]);
  const files = [...(await site.tree()).keys()];
  const always = [
    '',
    'chu-de/',
    'chuyen-muc/',
    'du-lieu/',
    'lien-ket/',
    'moi-nhat/',
    'tac-gia/',
    'thu-vien-anh/',
    'tim-kiem/',
  ];
  expect(files).toEqual(expect.arrayContaining(always.map((folder) => `${folder}index.html`)));
  expect(textsOf(parseXml(await site.read('rss.xml')), 'item/link')).toEqual([]);
  expect(textsOf(parseXml(await site.read('sitemap-index.xml')), 'sitemap/loc')).toHaveLength(1);
  expect(await readSearchIndex(site.outDir)).toEqual([]);
});

it('builds an article that has a title, a section and a date, and says nothing of what it has not', async () => {
  const site = await openEmpty();
  await site.write('bai-viet/2023/08/ngan.md', '---\ntitle: Ngắn\ncategory: tin-tuc\ndate: 2023-08-01\n---\n');
  await site.buildWell();
  expect(await inspectPages(site)).toEqual([]);
  const page = parseHtml(await site.read('2023/08/ngan/index.html'));
  expect(textOf(page)).toContain('Thứ Ba, 1/8/2023');
  expect(textOf(page)).not.toMatch(/undefined|null|NaN/);
  for (const [name, className] of [
    ['p', 'sapo'],
    ['p', 'authors'],
    ['p', 'feedback'],
    ['nav', 'topics'],
    ['section', 'related'],
    ['figure', 'anh'],
  ] as const) {
    expect(elements(page, name, className), className).toEqual([]);
  }
  expect((await readSearchIndex(site.outDir)).map(({ url }) => url)).toEqual(['2023/08/ngan/']);
});
