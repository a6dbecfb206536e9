import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type OpenArchive, openArchive, watchPage } from './archive.ts';

let archive: OpenArchive;
let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  archive = await openArchive('/');
});

afterAll(async () => {
  await archive?.close();
});

beforeEach(async () => {
  context = await archive.browser.newContext();
  ({ page, troubles } = await watchPage(context, new URL(archive.url).origin));
});

afterEach(async () => {
  await context.close();
});

/** Titles found for a query of the address, in order. */
async function titlesFor(query: string): Promise<string[]> {
  await page.goto(`${archive.url}tim-kiem/?${query}`);
  return shownTitles();
}

async function shownTitles(): Promise<string[]> {
  await page
    .locator('[data-search-status]')
    .filter({ hasText: /Tìm thấy|Không tìm thấy/ })
    .waitFor();
  return page.locator('.result-title a').allTextContents();
}

const flagship = /^Đảng ủy Khối các cơ quan Trung ương tập huấn tuyên truyền miệng/;

it('finds Đảng ủy when the reader types dang uy', async () => {
  expect((await titlesFor('q=dang+uy'))[0]).toMatch(flagship);
  expect(await page.locator('.result mark').first().textContent()).toMatch(/đảng/i);
  expect(troubles).toEqual([]);
});

it('finds the same with marks, in capitals, decomposed and with the new tone placement', async () => {
  const plain = await titlesFor(`q=${encodeURIComponent('đảng ủy')}`);
  expect(plain[0]).toMatch(flagship);
  for (const variant of ['ĐẢNG ỦY', 'đảng ủy'.normalize('NFD'), 'đảng uỷ']) {
    expect(await titlesFor(`q=${encodeURIComponent(variant)}`)).toEqual(plain);
  }
  expect(troubles).toEqual([]);
});

it('finds hòa and hoà alike', async () => {
  const classic = await titlesFor(`q=${encodeURIComponent('Yên Hòa')}`);
  expect(classic.length).toBeGreaterThan(2);
  expect(await titlesFor(`q=${encodeURIComponent('Yên Hoà')}`)).toEqual(classic);
});

it('narrows by section and year, and lists the newest first', async () => {
  const years = async (): Promise<number[]> =>
    (await page.locator('.result time').allTextContents()).map((day) => Number(day.split('/')[2]));
  await titlesFor('nam=2022');
  expect(new Set(await years())).toEqual(new Set([2022]));
  await titlesFor('q=thu+vien&thu-tu=moi');
  const found = await years();
  expect(found).toEqual([...found].sort((a, b) => b - a));
  const inSection = await titlesFor('q=thu+vien&chuyen-muc=van-hoa');
  expect(inSection.length).toBeGreaterThan(0);
  expect(inSection.length).toBeLessThan(found.length);
  expect(troubles).toEqual([]);
});

it('works from the keyboard alone, keeps the query in the address, and goes back', async () => {
  await page.goto(archive.url);
  await page.locator('header input[name=q]').focus();
  await page.keyboard.type('bao cao vien');
  await page.keyboard.press('Enter');
  await page.waitForURL(/tim-kiem\/\?q=bao\+cao\+vien/);
  expect((await shownTitles()).length).toBeGreaterThan(2);
  const box = page.locator('[data-search-form] input[name=q]');
  await box.fill('khai giang');
  await box.press('Enter');
  await page.waitForURL(/q=khai\+giang/);
  await page.locator('[data-search-status]').filter({ hasText: 'khai giang' }).waitFor();
  await page.goBack();
  await page.locator('[data-search-status]').filter({ hasText: 'bao cao vien' }).waitFor();
  expect(await box.inputValue()).toBe('bao cao vien');
});

it('opens a result', async () => {
  await titlesFor('q=dang+uy');
  await page.locator('.result-title a').first().click();
  await page.waitForURL('**/2023/08/tap-huan-tuyen-truyen-mieng-bao-cao-vien/');
  expect(troubles).toEqual([]);
});

it('answers what nobody would ask with a sentence, and runs none of it', async () => {
  for (const query of ['<img src=x onerror=alert(1)>', '!!!', '"', '🙂', 'x'.repeat(10_000), 'zzzqqq']) {
    await page.goto(`${archive.url}tim-kiem/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-search-status]').filter({ hasText: /\S/ }).waitFor();
    await shownTitles();
  }
  expect(await page.locator('.result img').count()).toBe(0);
  expect(troubles).toEqual([]);
});

it('finds neither drafts nor withdrawn articles', async () => {
  const titles = [
    ...(await titlesFor('q=lich+su+kien+thang+ba')),
    ...(await titlesFor('q=lich+dong+cua+thu+vien+tinh')),
  ];
  const hrefs = await page
    .locator('.result-title a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).not.toContain('/2023/04/lich-dong-cua-thu-vien-tinh/');
  expect(titles.filter((title) => /^Lịch (?:sự kiện|đóng cửa)/.test(title))).toEqual([]);
});

it('says so when the index cannot be reached, and tries again', async () => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${archive.url}tim-kiem/?q=dang+uy`);
  await page.locator('[data-search-status]').filter({ hasText: 'Chưa tải được bộ tìm kiếm' }).waitFor();
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  expect((await shownTitles())[0]).toMatch(flagship);
});
