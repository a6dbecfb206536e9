import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenArchive, openArchive, watchPage, withoutWorker } from './archive.ts';

const article = '2023/08/tap-huan-tuyen-truyen-mieng-bao-cao-vien/';

let archive: OpenArchive;
let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  archive = await openArchive('/luu-tru/');
});

afterAll(async () => {
  await archive?.close();
});

beforeEach(async () => {
  context = await archive.browser.newContext({
    ...withoutWorker,
    locale: 'vi-VN',
    viewport: { width: 1280, height: 800 },
  });
  ({ page, troubles } = await watchPage(context, new URL(archive.url).origin));
});

afterEach(async () => {
  await context.close();
});

const box = (): Locator => page.locator('form[data-suggest] input').first();
const list = (): Locator => page.getByRole('listbox');
const options = (): Locator => page.getByRole('option');

/** The option that the arrow keys are on. */
async function activeOption(): Promise<string | null> {
  const id = await box().getAttribute('aria-activedescendant');
  return id === null ? null : page.locator(`#${id}`).textContent();
}

/** Types into the box of the front page and waits for titles. */
async function typeOnFront(text: string): Promise<void> {
  await page.goto(archive.url);
  await box().focus();
  await page.keyboard.type(text);
  await options().nth(1).waitFor();
}

/** The page of an address that leads nowhere has the same box in the width of the page. */
async function openWideBox(): Promise<void> {
  await page.route('**/khong-co/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<form class="search-query"', '$& data-suggest');
    await route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body });
  });
  await page.goto(`${archive.url}khong-co/`);
}

describe('the search box of every page', () => {
  it('opens under the band on a phone, goes to its field and offers titles there', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(archive.url);
    await page.locator('.band-search summary').click();
    const field = page.locator('.band-search input');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('tap huan');
    await page.locator('.band-search [role=option]').nth(1).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.keyboard.press('Enter');
    await page.waitForURL(/tim-kiem\/\?q=tap\+huan/);
    expect(troubles).toEqual([]);
  });

  it('offers titles while the reader types without marks, and opens one from the keyboard alone', async () => {
    await typeOnFront('tap huan tuyen truy');
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    expect(await options().first().textContent()).toBe('Tìm “tap huan tuyen truy” trong kho tin bài');
    const flagship = options().filter({ hasText: 'Đảng ủy Khối các cơ quan Trung ương' });
    expect(await flagship.locator('mark').allTextContents()).toEqual(['tập huấn tuyên truyền']);
    expect(await flagship.textContent()).toMatch(/ 3\/8\/2023$/);
    expect(
      await page
        .getByRole('status')
        .filter({ hasText: /^Có \d+ tiêu đề khớp/ })
        .count(),
    ).toBe(1);
    await page.keyboard.press('ArrowDown');
    expect(await activeOption()).toContain('trong kho tin bài');
    for (let step = 0; step < 6 && !(await activeOption())?.includes('Trung ương'); step += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${article}`);
    expect(troubles).toEqual([]);
  });

  it('marks only what bears the marks that were typed', async () => {
    await typeOnFront('đảng');
    const marked = await list().locator('mark').allTextContents();
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.filter((text) => !/^đảng/i.test(text))).toEqual([]);
  });

  it('opens a title with a click, and searches the whole archive with the first choice', async () => {
    await typeOnFront('bao cao vien');
    await options().nth(1).click();
    await page.waitForURL(/\/20\d\d\/\d\d\//);
    await typeOnFront('bao cao vien');
    await options().first().click();
    await page.waitForURL(/tim-kiem\/\?q=bao\+cao\+vien/);
  });

  it('asks for nothing before the first letter', async () => {
    const asked: string[] = [];
    await page.goto(archive.url);
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => asked.push(request.url()));
    await box().focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(400);
    expect(asked).toEqual([]);
    await page.keyboard.type('d');
    await options().nth(1).waitFor();
    expect(asked.length).toBeGreaterThan(0);
  });

  it('walks round with the arrow keys and leaves the caret alone', async () => {
    await typeOnFront('dang');
    const caret = (): Promise<number | null> => box().evaluate((input) => (input as HTMLInputElement).selectionStart);
    const last = (await options().count()) - 1;
    await page.keyboard.press('ArrowUp');
    expect(await activeOption()).toBe(await options().nth(last).textContent());
    await page.keyboard.press('ArrowDown');
    expect(await activeOption()).toBeNull();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await activeOption()).toBe(await options().nth(last).textContent());
    await page.keyboard.press('Home');
    expect(await activeOption()).toBe(await options().first().textContent());
    expect(await caret()).toBe(4);
    await page.keyboard.press('ArrowLeft');
    expect(await activeOption()).toBeNull();
    expect(await caret()).toBe(3);
  });

  it('closes with Escape and keeps the text; the second Escape clears it', async () => {
    await typeOnFront('dang');
    await page.keyboard.press('Escape');
    expect(await list().count()).toBe(0);
    expect(await box().getAttribute('aria-expanded')).toBe('false');
    expect(await box().inputValue()).toBe('dang');
    await page.keyboard.press('Escape');
    expect(await box().inputValue()).toBe('');
    expect(await list().count()).toBe(0);
  });

  it('closes when the reader goes on with Tab or clicks elsewhere', async () => {
    await typeOnFront('dang');
    await page.keyboard.press('Tab');
    expect(await list().count()).toBe(0);
    await box().focus();
    await page.keyboard.press('ArrowDown');
    await list().waitFor();
    await page.mouse.click(5, 5);
    expect(await list().count()).toBe(0);
  });

  it('leaves the keys to an input method that is at work', async () => {
    await typeOnFront('dang');
    await box().evaluate((input) => {
      for (const key of ['ArrowDown', 'Escape', 'Enter']) {
        input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing: true }));
      }
    });
    expect(await list().count()).toBe(1);
    expect(await activeOption()).toBeNull();
  });

  it('drops an answer that comes after the reader has typed on', async () => {
    await page.goto(archive.url);
    await box().focus();
    // Holds back the answers until both questions have been asked.
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/tim-kiem/chi-muc/**', async (route) => {
      await released;
      await route.continue();
    });
    await page.keyboard.type('kh');
    await list().waitFor();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const popup = document.querySelector('[role=listbox]');
      if (popup !== null) new MutationObserver(() => seen.push(popup.textContent)).observe(popup, { childList: true });
    });
    await page.keyboard.type('ai');
    await page.waitForTimeout(500);
    await box().fill('tuyen giao');
    await page.waitForTimeout(500);
    release();
    await options().nth(1).waitFor();
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.at(-1)).toMatch(/tuyên giáo/i);
    expect(seen.filter((text) => /khai (?:giảng|mạc)/i.test(text))).toEqual([]);
  });

  it('says nothing when the index cannot be had, and still leads to the search page', async () => {
    await page.route('**/tim-kiem/chi-muc/**', (route) => route.abort());
    await page.goto(archive.url);
    await box().focus();
    await page.keyboard.type('dang uy');
    await page.waitForTimeout(1000);
    expect(await options().allTextContents()).toEqual(['Tìm “dang uy” trong kho tin bài']);
    await page.keyboard.press('Enter');
    await page.waitForURL(/tim-kiem\/\?q=dang\+uy/);
  });

  it('runs nothing that is typed or pasted into it', async () => {
    await page.goto(archive.url);
    for (const text of ['<img src=x onerror=alert(1)>', 'x'.repeat(10_000), '"', '🙂']) {
      await box().fill(text);
      await page.waitForTimeout(400);
      expect(await options().first().textContent()).toBe(`Tìm “${text}” trong kho tin bài`);
    }
    expect(await list().locator('img').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('keeps its list off the search page, whose own form answers', async () => {
    await page.goto(`${archive.url}tim-kiem/`);
    await box().fill('dang uy');
    await page.waitForTimeout(600);
    expect(await list().count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has no barrier and stays in the window of a phone, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await openWideBox();
    await page.locator('main form[data-suggest] input').fill('tuyen truyen');
    await options().nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    for (const option of await options().all()) {
      expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });

  it('moves nothing of the page when the list opens', async () => {
    await page.goto(archive.url);
    const places = (): Promise<(DOMRect | undefined)[]> =>
      page.evaluate(() => [...document.querySelectorAll('main, .band')].map((each) => each.getBoundingClientRect()));
    const before = await places();
    await box().fill('dang');
    await options().nth(1).waitFor();
    expect(await places()).toEqual(before);
    expect(await page.locator('[style]').count()).toBe(0);
  });
});

describe('recent searches', () => {
  it('are offered in the empty box, lead to the search page, and can be cleared', async () => {
    for (const text of ['khai giang', 'dang uy', 'Đảng ủy']) {
      await page.goto(archive.url);
      await box().focus();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await page.waitForURL(/tim-kiem/);
    }
    await page.goto(archive.url);
    await box().focus();
    const offered = ['Đảng ủy', 'khai giang', 'Xóa các tìm kiếm gần đây'];
    await expect.poll(() => options().allTextContents()).toEqual(offered);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/tim-kiem\/\?q=khai\+giang/);
    await page.goto(archive.url);
    await box().focus();
    await expect.poll(() => options().count()).toBe(offered.length);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await list().count()).toBe(0);
    expect(await page.getByRole('status').filter({ hasText: 'Đã xóa các tìm kiếm gần đây.' }).count()).toBe(1);
    await page.reload();
    await box().focus();
    await page.keyboard.press('ArrowDown');
    expect(await list().count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});

describe('an article opened from a result', () => {
  const address = (marks: string): string => `${archive.url}${article}#tim=${encodeURIComponent(marks)}`;
  const marks = (): Locator => page.locator('[data-searched] mark');
  const unmark = (): Locator => page.getByRole('button', { name: 'Bỏ đánh dấu' });

  it('has the words marked in title, sapo and text, in its own spelling', async () => {
    await page.goto(address('đảng ~uy'));
    await unmark().waitFor();
    expect(await page.locator('h1 mark').first().textContent()).toBe('Đảng ủy');
    const texts = await marks().allTextContents();
    expect(texts.filter((text) => !/đảng|[uủ][yỷ]/i.test(text))).toEqual([]);
    expect(await page.locator('.bai-viet mark').count()).toBeGreaterThan(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('is as it was when the reader removes the marks', async () => {
    const shape = (): Promise<string[]> =>
      page
        .locator('[data-searched]')
        .evaluateAll((texts) => texts.map((text) => text.innerHTML + text.childNodes.length));
    await page.goto(archive.url + article);
    const before = await shape();
    await page.goto(address('~dang ~uy ~va'));
    await unmark().waitFor();
    expect(await shape()).not.toEqual(before);
    await unmark().focus();
    await page.keyboard.press('Enter');
    expect(await shape()).toEqual(before);
    expect(await unmark().count()).toBe(0);
    expect(page.url()).toBe(archive.url + article);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-dung');
  });

  it('goes to the first marked word of the text when it is below the first screen, and not otherwise', async () => {
    await page.setViewportSize({ width: 1280, height: 300 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const words = await page.goto(archive.url + article).then(() => page.locator('.bai-viet').textContent());
    const last = words?.match(/\p{L}+(?=\P{L}*$)/u)?.[0].toLowerCase() ?? '';
    await page.goto('about:blank');
    await page.goto(address(last));
    await unmark().waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1280, height: 4000 });
    await page.goto('about:blank');
    await page.goto(address(last));
    await unmark().waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('keeps marks and address while a photograph is looked at', async () => {
    await page.goto(address('~dang'));
    await unmark().waitFor();
    const count = await marks().count();
    await page.locator('figure a').first().click();
    await page.locator('.pswp--open').waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#anh-/);
    await page.waitForTimeout(600);
    await page.goBack();
    await expect.poll(() => page.locator('.pswp--open').count()).toBe(0);
    expect(page.url()).toBe(address('~dang'));
    expect(await marks().count()).toBe(count);
    expect(await unmark().count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  it('shows no marks on paper', async () => {
    await page.goto(address('~dang'));
    await unmark().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await unmark().isVisible()).toBe(false);
    expect(
      await marks()
        .first()
        .evaluate((mark) => getComputedStyle(mark).backgroundColor),
    ).toBe('rgba(0, 0, 0, 0)');
  });

  it('marks nothing, and fetches nothing for it, without the words in its address', async () => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    await page.goto(archive.url + article);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main mark').count()).toBe(0);
    expect(scripts.filter((path) => /excerpt|mark-text|suggest-titles/.test(path))).toEqual([]);
    await page.goto(address('~dang'));
    await unmark().waitFor();
    expect(scripts.filter((path) => /mark-text/.test(path))).toHaveLength(1);
  });

  it.each([
    ['markup', encodeURIComponent('<img src=x onerror=alert(1)>')],
    ['markup as it is', '<img src=x onerror=alert(1)>'],
    ['ten thousand characters', 'a'.repeat(10_000)],
    ['ten thousand characters of good words', encodeURIComponent('đảng ').repeat(1000)],
    ['a broken code', '%E0%A4%A'],
    ['nothing', ''],
    ['a fold of nothing', '~'],
    ['other signs', '%00%20~~%20%22'],
  ])('does nothing for an address with %s', async (_kind, hash) => {
    await page.goto(`${archive.url}${article}#tim=${hash}`);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('mark, .unmark, main img[src="x"]').count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});
