import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../src/cli/browser.ts';
import { watchPage } from './archive.ts';
import { type PocketFolder, unpackDemo } from './pocket-folder.ts';

let browser: Browser;
let pocket: PocketFolder;
let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  pocket = await unpackDemo('full');
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
});

afterAll(async () => {
  await browser?.close();
  await pocket?.remove();
});

beforeEach(async () => {
  context = await browser.newContext();
  ({ page, troubles } = await watchPage(context, pocket.url));
});

// Neither a mistake on the console nor a request that leaves the folder, whatever was done.
afterEach(async () => {
  await context.close();
  expect(troubles).toEqual([]);
});

const open = (path: string) => page.goto(pocket.url + path);
const heading = () => page.locator('h1').textContent();
/** The file that is open, from the root of the edition. */
const path = () => page.url().slice(pocket.url.length);

describe('an edition that is opened by a double click', () => {
  it('is read from the front page to an article and back', async () => {
    await open('index.html');
    const link = page.locator('main .card-title a').first();
    const title = await link.textContent();
    await link.click();
    expect(await heading()).toBe(title);
    await expect.poll(() => page.locator('.fragment-moi-nhat li').count()).toBeGreaterThan(3);
    await page.locator('.fragment-moi-nhat li a').nth(1).click();
    expect(path()).toMatch(/^20\d\d\/\d\d\/[^/]+\/index\.html$/);
    await page.locator('.masthead-brand').click();
    expect(path()).toBe('index.html');
  });

  it('looks as it does online: its own letters, its colours, its menus', async () => {
    await open('2023/08/tap-huan-tuyen-truyen-mieng-bao-cao-vien/index.html');
    const fonts = () => page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length);
    await expect.poll(fonts).toBeGreaterThan(3);
    await page.locator('[data-scheme]').click();
    expect(await page.locator('html').getAttribute('class')).toContain('scheme-dark');
    await page.reload();
    expect(await page.locator('html').getAttribute('class')).toContain('scheme-dark');
    await page.locator('.menu summary').first().click();
    await page.locator('.menu-panel').getByRole('link', { name: 'Giáo dục' }).click();
    expect(path()).toBe('chuyen-muc/giao-duc/index.html');
  });

  it('is gone through by the calendar, three months by clicks', async () => {
    await open('2023/index.html');
    for (const month of ['Tháng 6', 'Tháng 7', 'Tháng 8']) {
      await page.locator('caption').getByRole('link', { name: month, exact: true }).click();
      // The space of a heading does not break.
      expect((await heading())?.replace('\u00a0', ' ')).toBe(`${month}/2023`);
      await page.locator('.month-grid a').first().click();
      expect(await page.locator('main .card-title').count()).toBeGreaterThan(0);
      await page.locator('.breadcrumb').getByRole('link', { name: 'Năm 2023' }).click();
    }
    expect(path()).toBe('2023/index.html');
  });

  it('opens the day that was chosen, and says when there is none', async () => {
    await open('2023/index.html');
    const choose = async (day: string): Promise<void> => {
      await page.locator('input[name=ngay]').fill(day);
      await page.locator('.jump button').click();
    };
    await choose('2023-01-02');
    await expect.poll(() => page.locator('.jump-answer').textContent()).toMatch(/2\/1\/2023/);
    await choose('2023-08-04');
    await page.locator('.jump-answer').getByRole('link').waitFor();
    await choose('2023-08-03');
    await expect.poll(path).toBe('2023/08/03/index.html');
    await page.waitForLoadState();
    await page.goBack();
    await choose('2023-08-04');
    await page.locator('.jump-answer').getByRole('link').click();
    expect(path()).toBe('2023/08/index.html');
  });

  it('shows what was published on this day', async () => {
    await page.clock.setFixedTime(new Date('2026-08-03T12:00:00+07:00'));
    await open('index.html');
    const block = page.locator('[data-on-this-day]');
    await block.scrollIntoViewIfNeeded();
    await expect.poll(() => block.locator('li').count()).toBeGreaterThan(2);
    await block.locator('li a').first().click();
    expect(path()).toMatch(/^20\d\d\/08\/.+\/index\.html$/);
  });

  it('shows photographs, one after the other, and their pages', async () => {
    await open('2023/03/dem-chim-ho-thuy-van/index.html');
    await page.locator('.bai-viet figure a').first().click();
    const viewer = page.locator('.pswp--open');
    await viewer.locator('.pswp__img:not(.pswp__img--placeholder)').first().waitFor();
    const size = () =>
      viewer
        .locator('.pswp__img')
        .last()
        .evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(size).toBeGreaterThan(300);
    expect(await viewer.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
    expect(page.url()).toContain('#anh-chan-troi');
    await viewer.getByRole('link', { name: 'Trang của ảnh' }).click();
    expect(path()).toBe('2023/03/dem-chim-ho-thuy-van/anh/chan-troi/index.html');
  });

  it('keeps working where the browser keeps nothing', async () => {
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('SecurityError');
          },
        });
    });
    expect((await titlesFor('q=dang+uy')).length).toBeGreaterThan(0);
    await page.locator('.result-title a').first().click();
    await page.locator('.bai-viet mark').first().waitFor();
    await page.locator('[data-scheme]').click();
    expect(await page.locator('html').getAttribute('class')).toContain('scheme-dark');
  });
});

/** Titles found for a query of the address, in order, once their excerpts are there. */
async function titlesFor(query: string): Promise<string[]> {
  await open(`tim-kiem/index.html?${query}`);
  return shownTitles();
}

async function shownTitles(): Promise<string[]> {
  await page
    .locator('[data-search-status]')
    .filter({ hasText: /Tìm thấy|Không tìm thấy/ })
    .waitFor();
  await page.locator('[data-search-results]:not([aria-busy])').waitFor();
  return page.locator('.result-title a').allTextContents();
}

describe('search in an edition', () => {
  it('finds Đảng ủy when the reader types dang uy, and marks it in the excerpt', async () => {
    await open('index.html');
    await page.locator('.masthead-search input').fill('dang uy');
    await page.locator('.masthead-search button').click();
    expect((await shownTitles())[0]).toMatch(/^Đảng ủy Khối các cơ quan Trung ương/);
    expect(path()).toBe('tim-kiem/index.html?q=dang+uy');
    const excerpt = page.locator('.result-excerpt').first();
    expect(await excerpt.locator('mark').first().textContent()).toMatch(/đảng/i);
    expect((await excerpt.textContent())?.length).toBeGreaterThan(80);
  });

  it('keeps to the marks that are typed', async () => {
    const marked = await titlesFor(`q=${encodeURIComponent('đảng ủy')}`);
    expect(marked[0]).toMatch(/^Đảng ủy Khối/);
    expect(await page.locator('.result mark').allTextContents()).not.toContain('dang');
    expect(await titlesFor(`q=${encodeURIComponent('đảng uỷ')}`)).toEqual(marked);
  });

  it('narrows by section and year as the reader chooses, and puts the oldest first', async () => {
    await titlesFor(`q=${encodeURIComponent('Yên Hòa')}`);
    // Of those that hold the words as typed: others follow in a group of their own.
    const days = () =>
      page
        .locator('.result time')
        .evaluateAll((times) =>
          times
            .filter((time) => !time.closest('li')?.matches('.result-divider ~ li'))
            .map((time) => time.getAttribute('datetime')),
        );
    await page.locator('[name=thu-tu]').selectOption('cu');
    await shownTitles();
    await expect.poll(days).toEqual([...(await days())].sort());
    await page.locator('[name=nam]').selectOption('2022');
    await expect.poll(async () => (await days()).every((day) => day?.startsWith('2022'))).toBe(true);
    expect((await days()).length).toBeGreaterThan(0);
    expect(path()).toContain('nam=2022');
    await page.goBack();
    await expect.poll(async () => (await days()).some((day) => !day?.startsWith('2022'))).toBe(true);
  });

  it('answers while the reader types', async () => {
    await open('tim-kiem/index.html');
    await page.locator('[data-search-form] input[name=q]').pressSequentially('thư vi', { delay: 20 });
    expect((await shownTitles()).length).toBeGreaterThan(0);
  });

  it('leads to the marked words of an article', async () => {
    await titlesFor('q=chim+tr%E1%BA%A3');
    await page.locator('.result-title a').first().click();
    await page.locator('.bai-viet mark').first().waitFor();
    expect(path()).toMatch(/^2023\/03\/dem-chim-ho-thuy-van\/index\.html#tim=/);
    await page.locator('.unmark').click();
    expect(await page.locator('mark').count()).toBe(0);
  });

  it('finds photographs, shows them and leads to them', async () => {
    await titlesFor('loai=anh&q=nui');
    const picture = page.locator('.result-picture').first();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await page.locator('.result-title a').first().click();
    await page.locator('.pswp--open').waitFor();
  });

  it('offers titles under the small box', async () => {
    await open('2023/03/dem-chim-ho-thuy-van/index.html');
    await page.locator('.masthead-search input').pressSequentially('bao cao');
    const option = page.locator('.suggest-option').nth(1);
    await option.waitFor();
    const title = await option.locator('.suggest-text').textContent();
    await option.click();
    await expect.poll(heading).toBe(title);
  });
});
