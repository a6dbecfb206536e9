import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, element, elements, parseHtml, textOf } from './html.ts';
import { inspectPages } from './inspect.ts';
import { writeLongList } from './long-list.ts';
import { closeSites, openSite, type Site } from './site.ts';

let site: Site;
let files: string[];

beforeAll(async () => {
  site = await openSite();
  await writeLongList(site);
  await site.buildWell();
  files = [...(await site.tree()).keys()];
});

afterAll(closeSites);

describe('a list too long for one page', () => {
  it('has a page for each year but the newest, and one for each month of a long year', () => {
    const pagesOf = (folder: string): string[] =>
      files.filter((file) => file.startsWith(folder) && file.endsWith('index.html'));
    expect(pagesOf('chuyen-muc/bao-cao-vien/')).toEqual([
      'chuyen-muc/bao-cao-vien/2022/06/index.html',
      'chuyen-muc/bao-cao-vien/2022/07/index.html',
      'chuyen-muc/bao-cao-vien/2022/index.html',
      'chuyen-muc/bao-cao-vien/index.html',
    ]);
    expect(pagesOf('tac-gia/giao-tuyen/')).toEqual([
      'tac-gia/giao-tuyen/2022/06/index.html',
      'tac-gia/giao-tuyen/2022/07/index.html',
      'tac-gia/giao-tuyen/2022/index.html',
      'tac-gia/giao-tuyen/index.html',
    ]);
  });

  it('leads from each first page to the years, from each year to its months, and back, wherever they are', async () => {
    expect(await inspectPages(site)).toEqual([]);
    const author = parseHtml(await site.read('tac-gia/giao-tuyen/index.html'));
    const years = elements(element(author, 'nav', 'period-list'), 'a');
    expect(years.map((link) => [textOf(link).trim(), attribute(link, 'href')])).toEqual([
      ['Năm 2023', '/tac-gia/giao-tuyen/#nam-2023'],
      ['Năm 2022', '/tac-gia/giao-tuyen/2022/'],
    ]);
    const year = parseHtml(await site.read('tac-gia/giao-tuyen/2022/index.html'));
    const months = elements(element(year, 'nav', 'period-list'), 'a');
    expect(months.map((link) => [textOf(link).trim(), attribute(link, 'href')])).toEqual([
      ['Tháng 6/2022', '/tac-gia/giao-tuyen/2022/06/'],
      ['Tháng 7/2022', '/tac-gia/giao-tuyen/2022/07/'],
    ]);
    const month = parseHtml(await site.read('tac-gia/giao-tuyen/2022/07/index.html'));
    expect(attribute(element(month, 'a', 'period-previous'), 'href')).toBe('/tac-gia/giao-tuyen/2022/06/');
    expect(attribute(element(month, 'a', 'period-up'), 'href')).toBe('/tac-gia/giao-tuyen/#nam-2022');
    expect(elements(month, 'article')).toHaveLength(2);
    expect((await site.read('tac-gia/giao-tuyen/index.html')).match(/id="nam-2022"/g)).toHaveLength(1);
  });

  it('says in a sitemap of each year which lists have a page for it', async () => {
    const maps = [...(await site.tree()).keys()].filter((path) => /^sitemap\/nam-\d{4}\.xml$/.test(path));
    const pages = (await Promise.all(maps.map((path) => site.read(path)))).join('');
    expect(maps).toContain('sitemap/nam-2022.xml');
    expect(pages).toContain('<loc>https://baothu.example/tac-gia/giao-tuyen/2022/</loc>');
    expect(pages).toContain('<loc>https://baothu.example/chuyen-muc/bao-cao-vien/2022/</loc>');
    expect(pages).not.toMatch(/(?:tac-gia|example\/chuyen-muc)\/[a-z-]+\/2023\//);
  });
});
