import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../src/cli/browser.ts';
import { watchPage } from './archive.ts';
import { type PocketFolder, unpackDemo } from './pocket-folder.ts';

let browser: Browser;
let pocket: PocketFolder;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
});

afterAll(() => browser?.close());
afterEach(() => pocket?.remove());

const article = '2023/03/dem-chim-ho-thuy-van/';

describe('an edition with small photographs', () => {
  it('shows the one size in lists, articles, results and the viewer', async () => {
    pocket = await unpackDemo('small');
    const { page, troubles } = await watchPage(await browser.newContext(), pocket.url);
    await page.goto(`${pocket.url}${article}index.html`);
    await page.locator('.bai-viet figure a').first().click();
    const image = page.locator('.pswp--open .pswp__img:not(.pswp__img--placeholder)').first();
    await image.waitFor();
    expect(await image.getAttribute('src')).toMatch(/-640\.webp$/);
    await page.goto(`${pocket.url}tim-kiem/index.html?loai=anh&q=nui`);
    const picture = page.locator('.result-picture').first();
    await expect.poll(() => picture.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(640);
    await page.goto(`${pocket.url}thu-vien-anh/index.html`);
    await page.locator('.photo-wall img').first().waitFor();
    expect(troubles).toEqual([]);
  });
});

describe('an edition without photographs', () => {
  it('tells them in words, and leads to the archive on the network for them', async () => {
    pocket = await unpackDemo('none');
    const { page, troubles } = await watchPage(await browser.newContext(), pocket.url);
    await page.goto(`${pocket.url}${article}index.html`);
    const figure = page.locator('.bai-viet figure').first();
    expect(await figure.textContent()).toContain('[Ảnh: Mặt trời thấp trên những dãy núi nối nhau]');
    expect(await figure.textContent()).toContain('mặt trời sát đường chân trời');
    expect(await figure.locator('a').first().getAttribute('href')).toMatch(/^https:\/\/vankho\.example\/_anh\//);
    await page.locator('.fragment-anh-moi').getByRole('link', { name: 'Mở thư viện ảnh' }).scrollIntoViewIfNeeded();
    for (const path of ['index.html', 'thu-vien-anh/index.html', 'tim-kiem/index.html?loai=anh&q=nui']) {
      await page.goto(pocket.url + path);
      await page.locator('main').getByRole('link').first().waitFor();
      expect(await page.locator('picture, .result-picture, img[src*=_anh]').count()).toBe(0);
    }
    expect(await page.locator('.result-title').count()).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
  });
});
