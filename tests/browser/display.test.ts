import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenArchive, openArchive, watchPage } from './archive.ts';

let archive: OpenArchive;
let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  archive = await openArchive('/luu-tru/');
});

afterAll(() => archive.close());

beforeEach(async () => {
  context = await archive.browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'light' });
  ({ page, troubles } = await watchPage(context, archive.url));
});

afterEach(async () => {
  expect(troubles).toEqual([]);
  await context.close();
});

const inDark = 'rgb(22, 23, 26)';
const inLight = 'rgb(255, 255, 255)';

function paper(): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

describe('a reader whose eyes are tired', () => {
  it('turns the page dark, and meets every other page dark before anything of it is drawn', async () => {
    await page.goto(archive.url);
    const button = page.getByRole('button', { name: 'Nền tối' });
    expect([await paper(), await button.getAttribute('aria-pressed')]).toEqual([inLight, 'false']);
    await button.click();
    expect([await paper(), await button.getAttribute('aria-pressed')]).toEqual([inDark, 'true']);

    await page.addInitScript(() => {
      requestAnimationFrame(() => {
        document.documentElement.dataset.first = getComputedStyle(document.documentElement).backgroundColor;
      });
    });
    await page.goto(`${archive.url}2023/08/`);
    expect(await page.locator('html').getAttribute('data-first')).toBe(inDark);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
  });

  it('follows the device again once the choice is the device’s own', async () => {
    await page.goto(archive.url);
    const button = page.getByRole('button', { name: 'Nền tối' });
    await button.click();
    await button.click();
    expect(await paper()).toBe(inLight);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect([await paper(), await button.getAttribute('aria-pressed')]).toEqual([inDark, 'true']);
    await button.click();
    expect(await paper()).toBe(inLight);
  });

  it('comes back to a page that missed the choice, and finds it there', async () => {
    await page.goto(archive.url);
    await page.goto(`${archive.url}moi-nhat/`);
    await page.getByRole('button', { name: 'Nền tối' }).click();
    await page.goBack();
    await expect.poll(paper).toBe(inDark);
  });

  it('is told nothing by a button that could do nothing', async () => {
    const still = await archive.browser.newContext({ javaScriptEnabled: false });
    const tab = await still.newPage();
    await tab.goto(archive.url);
    expect(await tab.locator('.scheme-switch').isVisible()).toBe(false);
    await still.close();
  });
});

describe('a reader who goes on to another page', () => {
  it.each([
    ['sees one dissolve into the other', 'no-preference', true],
    ['sees no motion where it is not wanted', 'reduce', false],
  ] as const)('%s', async (_, reducedMotion, moves) => {
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        const { viewTransition } = event as Event & { viewTransition?: object | null };
        document.documentElement.dataset.moved = String(Boolean(viewTransition));
      });
    });
    await page.goto(`${archive.url}moi-nhat/`);
    await page.locator('.card-title a').first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('/moi-nhat/'));
    await expect.poll(() => page.locator('html').getAttribute('data-moved')).toBe(String(moves));
  });
});

describe('a stored choice that is not ours', () => {
  it('changes nothing', async () => {
    await page.addInitScript(() => localStorage.setItem('vankho-hien-thi', 'scheme-pink text-huge x"onload=1'));
    await page.goto(archive.url);
    expect([await paper(), await page.locator('html').getAttribute('class')]).toEqual([inLight, '']);
  });
});
