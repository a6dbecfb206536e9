import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/cli/serve.ts';
import { hostileMistakes, hostileOrigin, turns, writeFiles } from '../hostile/archive.ts';
import { builtHostile } from '../hostile/built.ts';
import { payloads } from '../hostile/payloads.ts';
import { type OpenArchive, openBuilt, watchPage, withoutWorker } from './archive.ts';
import { type PocketFolder, unpack } from './pocket-folder.ts';

let folder: string;
let archive: OpenArchive;
let context: BrowserContext;

beforeAll(async () => {
  folder = await builtHostile('articles');
  archive = await openBuilt(folder, '/');
});

afterAll(() => archive?.close());

let troubles: string[];
let page: Page;

/** A tab in which whatever runs is heard, and whatever is asked of another host or held back by the content policy. */
async function listen(origin: string): Promise<void> {
  ({ page, troubles } = await watchPage(context, origin));
  const heard = troubles;
  await page.exposeFunction('pwned', (id: unknown) => void heard.push(`ran: ${id}`));
}

beforeEach(async () => {
  context = await archive.browser.newContext(withoutWorker);
  await listen(new URL(archive.url).origin);
});

afterEach(async () => {
  await context.close();
  expect(troubles).toEqual([]);
});

/** Code that waits for its event: none in the page, as scripts have made it. */
async function expectNoHandlers(): Promise<void> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((each) =>
      each.getAttributeNames().filter((name) => /^(?:on|style$|srcdoc$)/.test(name) && !each.closest('.pswp')),
    ),
  );
  expect(found).toEqual([]);
}

async function open(path: string): Promise<void> {
  await page.goto(new URL(path, archive.url).href);
  await expectNoHandlers();
}

/** Pages of a published folder, as addresses from the root. */
async function pagesUnder(path: string): Promise<string[]> {
  const files = await readdir(join(folder, path), { recursive: true });
  const pages = files
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => `${path}/${file.replace(/index\.html$/, '')}`);
  return pages.map((each) => each.split('/').map(encodeURIComponent).join('/'));
}

describe('a site of hostile content, in a browser', () => {
  it('runs nothing and asks no stranger for anything: every article', async () => {
    const articles = (await pagesUnder('2023')).filter((each) => /^2023\/\d\d\/bai-\d+\/$/.test(each));
    expect(articles.length).toBeGreaterThan(30);
    for (const each of articles) await open(each);
  });

  it('nor its lists, calendar and photographs', async () => {
    const [author = '', topic = ''] = await Promise.all(
      ['tac-gia', 'chu-de'].map(async (each) => (await pagesUnder(each)).at(-1)),
    );
    const [photo = '', other = ''] = (await pagesUnder('thu-vien-anh/ten-tep')).slice(-2);
    const lists = [
      '',
      'moi-nhat/',
      'chuyen-muc/tin-tuc/',
      'tac-gia/',
      'chu-de/',
      'thu-vien-anh/',
      '2023/',
      '2023/08/',
      'lien-ket/',
    ];
    const days = (await pagesUnder('2023/08')).filter((each) => /^2023\/08\/\d\d\/$/.test(each)).slice(0, 3);
    for (const each of [...lists, ...days, author, topic, photo, other, '2023/08/tep-kem/']) await open(each);
  });

  it('nor its viewer, with hostile captions and names', async () => {
    await open('2023/01/bai-0/');
    await page.locator('.bai-viet figure a').first().click();
    await page.locator('.pswp').getByText('<script>pwned(0)</script>').first().waitFor();
    await page.keyboard.press('Escape');
    await open('thu-vien-anh/ten-tep/');
    const ids = await page.locator('.bai-viet figure[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(100);
    const odd = ids.filter((id) => /[%#"<]/.test(id)).slice(0, 2);
    for (const id of odd) {
      await page.evaluate((hash) => location.assign(hash), `#${id.replaceAll('%', '%25')}`);
      await page.locator('.pswp').waitFor();
      await page.goto('about:blank');
      await open('thu-vien-anh/ten-tep/');
    }
    await page.evaluate(() => location.assign('#anh-%E0%'));
    await expectNoHandlers();
  });
});

describe('a site whose settings, sections, names, album and page are hostile', () => {
  const shown = ['', 'chuyen-muc/', 'chuyen-muc/muc-0/', '2023/08/bai/', '2023/08/go/', 'thu-vien-anh/le-hoi/'];
  const others = ['gioi-thieu/', 'tac-gia/', 'chu-de/', 'moi-nhat/', 'tim-kiem/', 'lien-ket/', 'du-lieu/'];

  it.each(turns)('runs nothing and asks no stranger for anything, turn %i', async (turn) => {
    const server = await serveFolder({ dir: await builtHostile(turn), base: '/', port: 0 });
    try {
      await context.close();
      context = await archive.browser.newContext(withoutWorker);
      await listen(new URL(server.url).origin);
      for (const path of [...shown, ...others]) {
        await page.goto(new URL(path, server.url).href);
        await expectNoHandlers();
      }
    } finally {
      await server.close();
    }
  });
});

/** One payload of each class. */
const samples = [...Map.groupBy(payloads, ({ kind }) => kind).values()].flatMap((all) => all.slice(1, 2));

async function searched(text: string): Promise<number> {
  const field = page.locator('.search-query input');
  await field.fill(text);
  await field.press('Enter');
  await page
    .locator('[data-search-status]')
    .filter({ hasText: /Tìm thấy|Không tìm thấy|Hãy gõ/ })
    .waitFor();
  await page.locator('[data-search-results]:not([aria-busy])').waitFor();
  return page.locator('.result').count();
}

describe('hostile words in the search', () => {
  it('are words, in the address and in the box', async () => {
    for (const { text } of samples.filter((_, index) => index % 6 === 0)) {
      await open(
        `tim-kiem/?q=${encodeURIComponent(text)}&tu=${encodeURIComponent(text)}&muc=${encodeURIComponent(text)}`,
      );
    }
    for (const { text } of samples) await searched(text.replace(/\p{Cc}/gu, ' '));
    await expectNoHandlers();
  });

  it('are words in titles and excerpts that are found', async () => {
    await open('tim-kiem/');
    for (const asked of ['script pwned', 'onerror']) expect(await searched(asked)).toBeGreaterThan(5);
    await page.locator('.result mark').first().waitFor();
    expect(await page.locator('.results, [data-search-list]').first().textContent()).toContain('<script>');
    await expectNoHandlers();
  });

  it('are words in titles that are offered', async () => {
    await open('');
    const box = page.locator('form[data-suggest] input').first();
    for (const typed of ['"><script>', 'pwned']) {
      await box.fill(typed);
      await page.getByRole('option').nth(1).waitFor();
    }
    expect(await page.getByRole('listbox').textContent()).toContain('pwned(');
    await expectNoHandlers();
  });

  it('arrive there from an old address', async () => {
    await page.goto(new URL('tu/0/', archive.url).href);
    await page.waitForURL(/tim-kiem/);
    await expect.poll(() => page.locator('.search-query input').inputValue()).toContain('<script>pwned(0)');
  });
});

describe('the pocket edition of hostile content', () => {
  let pocket: PocketFolder;

  beforeAll(async () => {
    pocket = await unpack(folder, { source: `${hostileOrigin}/`, images: 'none' });
  });

  afterAll(() => pocket?.remove());

  it('runs nothing either, opened from a folder and searched', async () => {
    await context.close();
    context = await archive.browser.newContext();
    await listen(pocket.url);
    const articles = (await pagesUnder('2023')).filter((each) => /^2023\/\d\d\/bai-\d+\/$/.test(each));
    for (const each of ['', ...articles.filter((_, index) => index % 6 === 0)]) {
      await page.goto(`${pocket.url}${each}index.html`);
      await expectNoHandlers();
    }
    await page.goto(`${pocket.url}tim-kiem/index.html`);
    for (const asked of ['script pwned', 'onerror']) expect(await searched(asked)).toBeGreaterThan(5);
    await page.locator('.result mark').first().waitFor();
    await expectNoHandlers();
  });
});

describe('the live preview', () => {
  let content: string;
  let preview: ChildProcess;
  let address = '';

  beforeAll(async () => {
    content = await mkdtemp(join(tmpdir(), 'vankho-loi-'));
    await writeFiles(content, hostileMistakes());
    preview = spawn(process.execPath, [resolve('src/cli/vankho.ts'), 'dev', '--content', content], {
      env: { ...process.env, NODE_ENV: 'development', VITEST: undefined },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (preview.stdout === null) throw new Error('Không đọc được lời của bản xem trước.');
    for await (const line of createInterface({ input: preview.stdout })) {
      address = /(http:\/\/\S+\/)/.exec(line)?.[1] ?? '';
      if (address !== '') break;
    }
  });

  afterAll(async () => {
    preview?.kill('SIGTERM');
    if (preview?.exitCode === null) await once(preview, 'exit');
    await rm(content, { recursive: true, force: true });
  });

  it('tells of hostile mistakes as of others, and outlives an address that is not well encoded', async () => {
    await context.close();
    context = await archive.browser.newContext();
    await listen(new URL(address).origin);
    await page.goto(address);
    const panel = page.locator('vankho-problems');
    await panel.getByText('<img src=x onerror=pwned(1)>').first().waitFor({ timeout: 20_000 });
    await panel.getByText('</script><script>pwned(2)</script>').first().waitFor();
    expect(await panel.locator('li').count()).toBeGreaterThan(3);
    expect(await panel.locator('img, script').count()).toBe(0);
    expect((await fetch(new URL('/%E0%', address))).status).toBeGreaterThanOrEqual(400);
    expect((await fetch(address)).status).toBe(200);
  });
});
