import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type OpenArchive, openArchive, watchPage, withoutWorker } from './archive.ts';

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
  context = await archive.browser.newContext(withoutWorker);
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
    .filter({ hasText: /Tìm thấy|Không tìm thấy|Hãy gõ/ })
    .waitFor();
  // Excerpts come after the titles.
  await page.locator('[data-search-results]:not([aria-busy])').waitFor();
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
  await page.locator('.masthead-search input[name=q]').focus();
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

it('opens a result, where the words are marked', async () => {
  await titlesFor('q=dang+uy');
  await page.locator('.result-title a').first().click();
  await page.waitForURL('**/2023/08/tap-huan-tuyen-truyen-mieng-bao-cao-vien/#tim=*');
  expect(await page.locator('.bai-viet mark, .sapo mark').first().textContent()).toMatch(/^đảng ủy$/i);
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
  await page.route('**/chi-muc/**', (route) => route.abort());
  await page.goto(`${archive.url}tim-kiem/?q=dang+uy`);
  await page.locator('[data-search-status]').filter({ hasText: 'Chưa tải được bộ tìm kiếm' }).waitFor();
  await page.unroute('**/chi-muc/**');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  expect((await shownTitles())[0]).toMatch(flagship);
});

it('shows excerpts in the spelling of the article, the asked words marked', async () => {
  await titlesFor(`q=${encodeURIComponent('yen hoà')}`);
  const marked = await page.locator('.result').first().locator('mark').allTextContents();
  expect(marked.length).toBeGreaterThan(1);
  for (const mark of marked) expect(mark).toMatch(/^(?:yên hòa|yên|hòa)$/i);
  expect(await page.locator('.result-excerpt').first().textContent()).toMatch(/\S/);
});

it('sets apart what is found only with other marks', async () => {
  await titlesFor(`q=${encodeURIComponent('thư viền')}`);
  await page.getByText('Cũng tìm thấy, không đúng dấu').waitFor();
  expect(await page.locator('.result-title a').first().textContent()).toMatch(/thư viện/i);
});

it('understands what was typed without an input method', async () => {
  const titles = await titlesFor('q=ddarng+uyr');
  expect(titles[0]).toMatch(flagship);
  await page.getByText('Hiểu theo cách gõ Telex hoặc VNI là “đảng ủy”.').waitFor();
});

it('says which word stands nowhere, and asks again with the nearest at a click', async () => {
  await titlesFor(`q=${encodeURIComponent('thư việnn')}`);
  await page.getByText('Trong kho không có “việnn”.').waitFor();
  await page.getByRole('button', { name: 'thư viện', exact: true }).click();
  await page.waitForURL(/q=th%C6%B0\+vi%E1%BB%87n$/);
  await page.locator('[data-search-status]').filter({ hasText: '“thư viện”' }).waitFor();
  expect(await page.locator('[data-search-notes]').textContent()).toBe('');
});

it('counts beside each filter what it would leave', async () => {
  await titlesFor('q=thu+vien');
  const option = page.locator('select[name=nam] option[value="2022"]');
  const counted = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1]);
  expect(counted).toBeGreaterThan(0);
  await page.locator('select[name=nam]').selectOption('2022');
  await page
    .locator('[data-search-status]')
    .filter({ hasText: `Tìm thấy ${counted} bài` })
    .waitFor();
  await page.waitForURL(/nam=2022/);
  await page.goBack();
  expect(await page.locator('select[name=nam]').inputValue()).toBe('');
});

it('finds photographs by their captions, and shows them where they stand', async () => {
  await page.goto(`${archive.url}tim-kiem/?q=minh+hoa`);
  await page.locator('.search-kinds').getByText('Ảnh').click();
  await page.waitForURL(/loai=anh/);
  await page
    .locator('[data-search-status]')
    .filter({ hasText: /Tìm thấy \d+ ảnh/ })
    .waitFor();
  const link = page.locator('.result-title a').first();
  expect(await link.getAttribute('href')).toMatch(/#anh-/);
  await page.locator('.result-picture').first().waitFor();
  expect(troubles).toEqual([]);
});

it('answers while the reader types, the last word being the beginning of one', async () => {
  await page.goto(`${archive.url}tim-kiem/`);
  await page.locator('[data-search-form] input[name=q]').pressSequentially('tap hua', { delay: 30 });
  await page
    .locator('.result-title a')
    .filter({ hasText: /tập huấn/i })
    .first()
    .waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('tap hua');
});

it('remembers searches on this device until they are forgotten', async () => {
  await page.goto(`${archive.url}tim-kiem/`);
  await page.locator('[data-search-form] input[name=q]').fill('khai giảng');
  await page.keyboard.press('Enter');
  await shownTitles();
  await page.goto(`${archive.url}tim-kiem/`);
  await page.getByRole('link', { name: 'khai giảng' }).waitFor();
  await page.getByRole('button', { name: 'Xóa danh sách này' }).click();
  expect(await page.getByRole('link', { name: 'khai giảng' }).count()).toBe(0);
});

it('keeps the rest of the results when a part of the index cannot be had', async () => {
  let isBroken = true;
  await page.route(/chi-muc\/bai\/2024/, (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto(`${archive.url}tim-kiem/?q=thu+vien`);
  const fewer = await shownTitles();
  expect(fewer.length).toBeGreaterThan(0);
  isBroken = false;
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.locator('[data-search-notes]:empty').waitFor({ state: 'attached' });
});

it('shows what the newest parts hold at once, and moves nothing that the reader has touched', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(/chi-muc\/bai\/2016-2023/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`${archive.url}tim-kiem/?q=hoa`);
  await page.getByText('Đang tìm tiếp trong những năm trước…').waitFor();
  const early = await page.locator('.result-title a').allTextContents();
  expect(early.length).toBeGreaterThan(0);
  await page.locator('.result').first().dispatchEvent('pointerdown');
  release();
  const button = page.getByRole('button', { name: 'Hiện kết quả đầy đủ' });
  await button.waitFor();
  expect(await page.locator('.result-title a').allTextContents()).toEqual(early);
  await button.click();
  await page.locator('.result').nth(early.length).waitFor();
  expect(await button.count()).toBe(0);
});

it('loads the page anew when the index is of another version, and then says so', async () => {
  let visits = 0;
  page.on('framenavigated', () => {
    visits += 1;
  });
  await page.route('**/muc-luc.json', (route) => route.fulfill({ json: { version: 999_999 } }));
  await page.goto(`${archive.url}tim-kiem/?q=thu+vien`);
  await page.getByText('Kho vừa được cập nhật').waitFor();
  expect(visits).toBe(2);
});

it('answers where the browser keeps storage closed', async () => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('closed', 'SecurityError');
        },
      });
    }
  });
  expect((await titlesFor('q=dang+uy'))[0]).toMatch(flagship);
  expect(troubles).toEqual([]);
});

it('reads an index that was published anew while the page was open', async () => {
  await titlesFor('q=thu+vien');
  let gone = true;
  await page.route(/chi-muc\/bai\/.+\.bin/, async (route) => {
    if (!gone) return route.continue();
    gone = false;
    return route.fulfill({ status: 404 });
  });
  await page.locator('[data-search-form] input[name=q]').fill('khai giảng');
  await page.keyboard.press('Enter');
  await page.locator('[data-search-status]').filter({ hasText: '“khai giảng”' }).waitFor();
  expect((await shownTitles()).length).toBeGreaterThan(0);
});

it('has nothing that a screen reader or keyboard would stumble over', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await titlesFor('q=thu+vien&tu=2020-01-01');
  await page.getByRole('button', { name: 'Xem thêm' }).click();
  await page.locator('.result').nth(10).waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('.result') !== null)).toBe(true);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
