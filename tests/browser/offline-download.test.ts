import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../src/cli/browser.ts';
import { article } from './kinds.ts';
import {
  keptIn,
  type OfflineSite,
  openOfflineSite,
  publishVersion,
  spoil,
  versionShown,
  visitFirst,
} from './offline-site.ts';

const articleOf2023 = '2023/06/day-boi-mien-phi-mua-he/';

let browser: Browser;
let site: OfflineSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await openOfflineSite('/');
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(async () => {
  await site.start();
  context = await browser.newContext();
  page = await context.newPage();
  await visitFirst(page, `${site.url}gioi-thieu/`);
  await page.goto(`${site.url}ngoai-tuyen/`);
});

afterEach(async () => {
  site.slow();
  await context.close();
  await site.restore();
});

/** Asks how much a part is. */
async function choose(part: string, { withPictures = true } = {}): Promise<void> {
  await page.locator('select[name=phan]').selectOption({ label: part });
  await page.locator('input[name=anh]').setChecked(withPictures);
  await page.locator('.kept-form button').click();
}

async function begin(part: string, choices?: { withPictures: boolean }): Promise<void> {
  await choose(part, choices);
  await press('Bắt đầu tải');
}

async function press(name: string): Promise<void> {
  await page.locator('.kept button', { hasText: name }).first().click();
}

async function untilSaid(text: string | RegExp): Promise<void> {
  await page.locator('.kept-download p', { hasText: text }).first().waitFor();
}

/** Articles and calendar take their time. */
function slowLine(milliseconds: number): void {
  site.slow(/^\/\d{4}\//, milliseconds);
}

async function setQuota(bytes?: number): Promise<void> {
  const session = await context.newCDPSession(page);
  const origin = new URL(site.url).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes !== undefined && { quotaSize: bytes }) });
}

async function titlesFor(query: string): Promise<string[]> {
  await page.goto(`${site.url}tim-kiem/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-search-status]', { hasText: /Tìm thấy|Không tìm thấy/ }).waitFor();
  await page.locator('[data-search-results]:not([aria-busy])').waitFor();
  return page.locator('.result-title a').allTextContents();
}

describe('a year that was downloaded', () => {
  it('is searched without a network, with excerpts, and its articles open with a picture', async () => {
    await begin('Năm 2023');
    await untilSaid('Đã đủ');
    await site.stop();
    expect((await titlesFor('dang uy'))[0]).toMatch(/^Đảng ủy Khối/);
    expect(await page.locator('[data-search-notes]').textContent()).toContain('chỉ tìm trong phần đã tải về');
    expect(await page.locator('.result-excerpt mark').count()).toBeGreaterThan(0);
    await page.locator('.result-title a').first().click();
    await page.locator('h1', { hasText: 'Đảng ủy Khối' }).waitFor();
    await page.waitForLoadState('networkidle');
    const shown = await page.evaluate(() => document.querySelector<HTMLImageElement>('.article img')?.naturalWidth);
    expect(shown).toBeGreaterThan(0);
    await page.goto(`${site.url}2023/06/`);
    await page.goto(site.url + articleOf2023);
    expect(await page.locator('h1').textContent()).toMatch(/bơi/i);
  });

  it('is a part of the archive: what it has in common with another stays when it is deleted', async () => {
    await begin('Năm 2023', { withPictures: false });
    await untilSaid('Đã đủ');
    await begin('Tuyên giáo các cấp', { withPictures: false });
    await expect
      .poll(() => page.locator('.kept-download p', { hasText: 'Đã đủ' }).count(), { timeout: 30_000 })
      .toBe(2);
    await page.locator('.kept-download', { hasText: 'Năm 2023' }).locator('button', { hasText: 'Xóa' }).click();
    await page.locator('[data-offline-said]', { hasText: 'Đã xóa: Năm 2023' }).waitFor();
    await expect.poll(() => keptIn(page, 'trang')).not.toContain(`/${articleOf2023}`);
    expect(await keptIn(page, 'trang')).toContain(`/${article}`);
    await page.locator('.kept-download button', { hasText: 'Xóa' }).click();
    await expect.poll(() => keptIn(page, 'trang')).not.toContain(`/${article}`);
    const partsKept = async () => (await keptIn(page, 'chi-muc')).filter((path) => path.endsWith('.bin'));
    await expect.poll(partsKept).toEqual([]);
  });

  it('comes without pictures when the reader wants none', async () => {
    await page.waitForLoadState('networkidle');
    await begin('Năm 2023', { withPictures: false });
    await untilSaid('Đã đủ');
    const shown = await page.evaluate(() => [...document.images].map(({ currentSrc }) => new URL(currentSrc).pathname));
    expect((await keptIn(page, 'anh')).filter((path) => !shown.includes(path))).toEqual([]);
  });
});

describe('a download', () => {
  it('says how much it is before it begins, and begins only when told to', async () => {
    await choose('Năm 2023');
    const said = page.locator('[data-offline-answer]');
    await said.filter({ hasText: /Năm 2023: \d+ trang, khoảng [\d,]+ (?:KB|MB)/ }).waitFor();
    expect(await page.locator('.kept-download').count()).toBe(0);
    await press('Thôi');
    expect(await said.textContent()).toBe('');
  });

  it('is paused, and goes on in another tab after this one was closed', async () => {
    slowLine(120);
    await begin('Toàn bộ kho tin bài', { withPictures: false });
    await untilSaid(/Đang tải: [3-9]/);
    await press('Tạm dừng');
    await untilSaid('Đã tạm dừng');
    const before = (await keptIn(page, 'trang')).length;
    await press('Tải tiếp');
    await untilSaid('Đang tải');
    await page.close();
    page = await context.newPage();
    await page.goto(`${site.url}ngoai-tuyen/`);
    await untilSaid('Đã tạm dừng');
    site.slow();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const kept = (await keptIn(page, 'trang')).filter((path) => /^\/\d{4}\/\d\d\/[^/]*[a-z]/.test(path));
    expect(before).toBeGreaterThan(0);
    expect(kept.length).toBeGreaterThan(0);
    await press('Tải tiếp');
    await untilSaid('Đã đủ');
    expect(asked.filter((path) => kept.includes(path))).toEqual([]);
    await site.stop();
    expect((await titlesFor('dang uy')).length).toBeGreaterThan(2);
    expect(await page.locator('[data-search-notes]').textContent()).not.toContain('chỉ tìm');
  });

  it('stops when the line breaks, keeps what it has, and goes on when the line is back', async () => {
    slowLine(60);
    await begin('Năm 2023', { withPictures: false });
    await untilSaid(/Đang tải: \d/);
    await site.stop();
    await untilSaid('Dừng giữa chừng vì đường truyền');
    await site.start();
    await context.setOffline(true);
    await context.setOffline(false);
    await untilSaid('Đã đủ');
  });

  it('is refused where there is no room for it, before anything is fetched', async () => {
    await setQuota(1_200_000);
    await choose('Toàn bộ kho tin bài');
    await page
      .locator('.kept-refusal', { hasText: 'Thiết bị không đủ chỗ cho “Toàn bộ kho tin bài”: cần khoảng' })
      .waitFor();
    expect(await page.locator('.kept-download').count()).toBe(0);
  });

  it('stops when the device is full, says so, and goes on when there is room again', async () => {
    await choose('Toàn bộ kho tin bài');
    const start = page.locator('.kept-answer button', { hasText: 'Bắt đầu tải' });
    await start.waitFor();
    const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
    await setQuota(usage + 200_000);
    await start.click();
    await untilSaid('Dừng giữa chừng vì thiết bị hết chỗ');
    await setQuota();
    await press('Tải tiếp');
    await untilSaid('Đã đủ');
  });

  it('fetches what has changed when it is brought up to date, and the rest not', async () => {
    await begin('Năm 2023', { withPictures: false });
    await untilSaid('Đã đủ');
    const data = join(site.dir, 'du-lieu/2023/06.jsonl');
    await writeFile(data, (await readFile(data, 'utf8')).replace(/"sourceSha256":"\w{4}/g, '"sourceSha256":"0000'));
    const file = join(site.dir, articleOf2023, 'index.html');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/(<h1[^>]*>)[^<]*/, '$1Bài đã sửa'));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await press('Cập nhật');
    await untilSaid('Đang');
    await untilSaid('Đã đủ');
    expect(asked).toContain(`/${articleOf2023}`);
    expect(asked).not.toContain(`/${article}`);
    await site.stop();
    await page.goto(site.url + articleOf2023);
    expect(await page.locator('h1').textContent()).toBe('Bài đã sửa');
  });

  it('goes on over a new version of the site: each page opens with the styles it was made with', async () => {
    slowLine(100);
    await begin('Năm 2023', { withPictures: false });
    await untilSaid(/Đang tải: [1-9]/);
    await press('Tạm dừng');
    await untilSaid('Đã tạm dừng');
    site.slow();
    await publishVersion(site.dir, 'phienhai');
    await press('Tải tiếp');
    await untilSaid('Đã đủ');
    await site.stop();
    for (const path of [article, articleOf2023, '2023/', '2023/08/']) {
      await page.goto(site.url + path, { waitUntil: 'networkidle' });
      expect(await versionShown(page), path).toBe('phienhai');
      expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/Be Vietnam Pro Vankho/);
    }
  });

  it('is mended when something of it has lost bytes', async () => {
    await begin('Năm 2023', { withPictures: false });
    await untilSaid('Đã đủ');
    expect(await spoil(page, new RegExp(`^/${articleOf2023}$`))).toBe(1);
    await site.stop();
    await page.goto(site.url + articleOf2023);
    await page.locator('[data-offline-broken]', { hasText: 'đã hỏng' }).waitFor();
    await site.start();
    await page.goto(`${site.url}ngoai-tuyen/`);
    await untilSaid('Có tệp đã hỏng');
    await press('Cập nhật');
    await untilSaid('Đã đủ');
    await site.stop();
    await page.goto(site.url + articleOf2023);
    expect(await page.locator('h1').textContent()).toMatch(/bơi/i);
  });

  it('is searched no more in a part of the index that has lost bytes, and the rest still is', async () => {
    await begin('Toàn bộ kho tin bài', { withPictures: false });
    await untilSaid('Đã đủ');
    await site.stop();
    const all = await titlesFor('thu vien');
    const parts = await readdir(join(site.dir, 'tim-kiem/chi-muc/bai'));
    expect(parts.length).toBeGreaterThan(1);
    expect(await spoil(page, new RegExp(`/bai/${parts[0]}/.*\\.bin$`))).toBeGreaterThan(0);
    await titlesFor('thu vien');
    const rest = await titlesFor('thu vien');
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.length).toBeLessThan(all.length);
    expect(await page.locator('[data-search-notes]').textContent()).toContain('chỉ tìm trong phần đã tải về');
  });

  it('lets the old root of the index fall when the site was published anew', async () => {
    await begin('Năm 2023', { withPictures: false });
    await untilSaid('Đã đủ');
    // What the kept root names is gone from the site; the site has another.
    for (const part of await readdir(join(site.dir, 'tim-kiem/chi-muc/bai'))) {
      await rm(join(site.dir, 'tim-kiem/chi-muc/bai', part), { recursive: true });
    }
    const root = join(site.dir, 'tim-kiem/chi-muc/muc-luc.json');
    const manifest = JSON.parse(await readFile(root, 'utf8'));
    await writeFile(root, JSON.stringify({ ...manifest, articles: [] }));
    expect(await titlesFor('dang uy')).toEqual([]);
    await site.stop();
    expect((await titlesFor('dang uy'))[0]).toMatch(/^Đảng ủy Khối/);
  });
});

describe('the page of what the device keeps', () => {
  it('has no barrier, before and after a download', async () => {
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await begin('Năm 2023');
    await untilSaid('Đã đủ');
    await page.locator('.kept-month summary').first().click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  it('deletes what was read', async () => {
    await press('Xóa các trang đã đọc');
    await expect.poll(() => keptIn(page, 'trang')).not.toContain('/gioi-thieu/');
  });

  it('says plainly that a browser without service workers keeps nothing', async () => {
    const bare = await browser.newContext();
    await bare.addInitScript(() => delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker);
    const tab = await bare.newPage();
    await tab.goto(`${site.url}ngoai-tuyen/`);
    await tab.locator('.kept-refusal', { hasText: 'Trình duyệt này không giữ được trang' }).waitFor();
    expect(await tab.locator('.kept-form').isVisible()).toBe(false);
    await bare.close();
  });

  it('says plainly that it needs JavaScript', async () => {
    const bare = await browser.newContext({ javaScriptEnabled: false });
    const tab = await bare.newPage();
    await tab.goto(`${site.url}ngoai-tuyen/`);
    expect(await tab.locator('main').textContent()).toContain('Trình duyệt đang tắt JavaScript');
    expect(await tab.locator('.kept-form').isVisible()).toBe(false);
    await bare.close();
  });
});
