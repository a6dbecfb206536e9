import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenArchive, openArchive } from './archive.ts';

const article = '2023/08/ke-hoach-ngay-hoi-van-hoa-lam-giang/';
const withPictures = '2023/08/tap-huan-tuyen-truyen-mieng-bao-cao-vien/';

let archive: OpenArchive;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  archive = await openArchive('/');
});

afterAll(async () => {
  await archive?.close();
});

beforeEach(async () => {
  context = await archive.browser.newContext({ locale: 'vi-VN', colorScheme: 'dark' });
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
});

async function openOnPaper(path: string): Promise<void> {
  await page.goto(archive.url + path, { waitUntil: 'networkidle' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
}

/** A computed style of every element that matches. */
const stylesOf = (selector: string, property: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll((all, name) => all.map((each) => getComputedStyle(each).getPropertyValue(name)), property);

describe('a page on paper', () => {
  it.each([
    ['an article', article],
    ['an album', 'thu-vien-anh/nui-va-may/'],
    ['a month', '2023/08/'],
    ['a photograph', `${withPictures}anh/hoa-sac/`],
  ])('has no menu, search, tools or neighbours, but the site’s name and where it is from: %s', async (_, path) => {
    await openOnPaper(path);
    const unwanted = page.locator(
      'nav:not(.breadcrumb), button, form, input, .aside, .footer, .tools, .citation, .related, .steps',
    );
    expect(await unwanted.count()).toBeGreaterThan(3);
    expect(await unwanted.filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.masthead').filter({ visible: true }).textContent()).toContain('Văn khố Tuyên giáo');
    const source = page.locator('.print-source');
    expect(await source.isVisible()).toBe(true);
    const address = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
    expect(await source.textContent()).toContain(`Nguồn: Văn khố Tuyên giáo, ${address}`);
  });

  it('says when an article was published, and only on paper', async () => {
    await page.goto(archive.url + article);
    expect(await page.locator('.print-source').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-source').textContent()).toMatch(/, đăng 18\/8\/2023$/);
  });

  it('is black on white though the screen is dark', async () => {
    await page.goto(archive.url + article);
    expect(await stylesOf('html', 'background-color')).not.toEqual(['rgb(255, 255, 255)']);
    await openOnPaper(article);
    expect(await stylesOf('html', 'background-color')).toEqual(['rgb(255, 255, 255)']);
    for (const colour of await stylesOf('h1, .bai-viet p, .bang td', 'color')) expect(colour).toBe('rgb(0, 0, 0)');
  });

  it('keeps pictures with their captions, tables whole and headings with what follows', async () => {
    await openOnPaper(withPictures);
    const figures = await stylesOf('.bai-viet figure', 'break-inside');
    expect(figures).toEqual(['avoid', 'avoid', 'avoid']);
    expect(await stylesOf('.bai-viet table', 'break-inside')).toEqual(['avoid']);
    expect(new Set(await stylesOf('h1, .bai-viet h2', 'break-after'))).toEqual(new Set(['avoid']));
    expect(await page.locator('.bai-viet figcaption').filter({ visible: true }).count()).toBe(3);
  });

  it('shows the address behind a link to another site, not where the link is the address or one of many', async () => {
    await openOnPaper(article);
    await page.locator('.bai-viet').evaluate((body) => {
      const list = `<ul>${'<li><a href="https://a.example/">a</a></li>'.repeat(9)}</ul>`;
      body.innerHTML = `<p><a href="https://b.example/">b</a> <a href="/2023/">c</a> <a class="dia-chi" href="https://d.example/">https://d.example/</a></p>${list}`;
    });
    const shown = await page
      .locator('.bai-viet a')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each, '::after').content));
    expect(shown).toEqual(['" (https://b.example/)"', ...Array.from({ length: 11 }, () => 'none')]);
  });

  it('makes a PDF of few pages', async () => {
    await openOnPaper(article);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  });
});
