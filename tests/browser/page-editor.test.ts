import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slugify } from '../../src/lib/vietnamese/slug.ts';
import { closeSites, openSite, type Site } from '../build/site.ts';
import { type OpenArchive, openBuilt, watchPage } from './archive.ts';
import { givePicker, listPicked, readPicked } from './editor-folder.ts';

const base = '/luu-tru/';
const patience = { timeout: 20_000 };

let site: Site;
let archive: OpenArchive;
let page: Page;
let troubles: string[];
let language: string;

beforeAll(async () => {
  site = await openSite();
  await appendFile(
    join(site.contentDir, 'trang-web.yaml'),
    '\neditor:\n  backend: github\n  repo: to-bao/kho-bai\n  folder: content\n',
  );
  await site.buildWell({ base });
  archive = await openBuilt(site.outDir, base);
  const context = await archive.browser.newContext({ locale: 'en-US' });
  ({ page, troubles } = await watchPage(context, new URL(archive.url).origin));
  await givePicker(page, site.contentDir, 'content/');
  await page.goto(`${archive.url}bien-tap/`);
  await page.getByRole('button', { name: 'Làm việc với kho mã nguồn cục bộ' }).waitFor(patience);
  language = (await page.locator('html').getAttribute('lang')) ?? '';
}, 180_000);

afterAll(async () => {
  await archive?.close();
  await closeSites();
});

describe('the page editor', () => {
  it('speaks Vietnamese, in a browser of another language too', () => {
    expect(language).toBe('vi');
  });

  it('offers the folder of the machine, and a token for the repository', async () => {
    expect(await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).count()).toBe(1);
  });

  it('lists what an archive is made of, and its articles by their titles', async () => {
    await page.getByRole('button', { name: 'Làm việc với kho mã nguồn cục bộ' }).click();
    await page.getByText('Bài một tệp').waitFor(patience);
    for (const name of ['Bài viết', 'Thư viện ảnh', 'Trang tĩnh', 'Cài đặt trang']) {
      expect(await page.getByText(name, { exact: true }).count(), name).toBeGreaterThan(0);
    }
  });

  it('writes an article to the place and in the form that the archive reads', async () => {
    const title = 'Đường Đê: “Hòa bình” ở Ngàn Mây – điều ước của trẻ & người già';
    await page.goto(`${archive.url}bien-tap/#/collections/bai-viet/new`);
    await page.getByRole('textbox', { name: 'Tiêu đề' }).first().fill(title);
    await page.getByRole('radio', { name: 'Báo cáo viên' }).click();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const isWritten = async (): Promise<string | undefined> =>
      (await listPicked(page)).find((path) => path.includes(slugify(title)));
    await expect.poll(isWritten, patience).toMatch(/^content\/bai-viet\/\d{4}\/\d\d\/[a-z0-9-]+\/index\.md$/);
    const path = (await isWritten()) ?? '';
    const text = await readPicked(page, path);
    expect(text).toMatch(/^date: \d{4}-\d\d-\d\d \d\d:\d\d$/m);
    const file = join(site.contentDir, path.replace('content/', ''));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    await site.buildWell({ base, now: '2100-01-01' });
    const address = path.replace(/^content\/bai-viet\/|index\.md$/g, '');
    expect(await site.read(`${address}index.html`)).toContain('Ngàn Mây');
  }, 60_000);

  it('asks nobody but the site, breaks no rule of its policy and reports no error', () => {
    expect(troubles).toEqual([]);
  });
});

describe('a site whose settings ask for the page editor', () => {
  it('keeps search engines away from it', async () => {
    expect(await site.read('bien-tap/index.html')).toContain('<meta name="robots" content="noindex">');
    expect(await site.read('robots.txt')).toContain('Disallow: /luu-tru/bien-tap/\n');
  });

  it('holds nothing of it when they no longer do', async () => {
    const settings = join(site.contentDir, 'trang-web.yaml');
    await writeFile(settings, (await readFile(settings, 'utf8')).replace(/\neditor:[\s\S]*$/, '\n'));
    await site.buildWell({ base, flags: ['--purge'] });
    expect([...(await site.tree()).keys()].filter((path) => path.includes('bien-tap'))).toEqual([]);
    expect(await site.read('robots.txt')).not.toContain('bien-tap');
  }, 60_000);
});
