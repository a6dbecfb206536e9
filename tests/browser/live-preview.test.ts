import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../src/cli/browser.ts';
import { watchPage } from './archive.ts';
import { givePicker } from './editor-folder.ts';

const path = '/2023/08/tap-huan-tuyen-truyen-mieng-bao-cao-vien/';
const patience = { timeout: 20_000 };

let folder: string;
let preview: ChildProcess;
let address: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vankho-xem-truoc-'));
  await cp('content', join(folder, 'content'), { recursive: true });
  const flags = ['--content', join(folder, 'content'), '--now', '2026-11-25'];
  preview = spawn(process.execPath, [resolve('src/cli/vankho.ts'), 'dev', ...flags], {
    // Astro does not watch for changes where it takes itself to be tested.
    env: { ...process.env, NODE_ENV: 'development', VITEST: undefined },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  address = await addressTold(preview);
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
  page = await browser.newPage();
  await page.goto(address + path);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  preview?.kill('SIGTERM');
  await once(preview, 'exit');
  await rm(folder, { recursive: true, force: true });
}, 60_000);

/** Without the slash at its end. */
async function addressTold({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('Không đọc được lời của bản xem trước.');
  for await (const line of createInterface({ input: stdout })) {
    const [, told] = /(http:\/\/\S+)\//.exec(line) ?? [];
    if (told !== undefined) return told;
  }
  throw new Error('Bản xem trước không chạy được.');
}

function fileOf(name: string): string {
  return join(folder, 'content/bai-viet', name);
}

async function edit(change: (text: string) => string): Promise<void> {
  const file = fileOf('2023/08/tap-huan-tuyen-truyen-mieng-bao-cao-vien/index.md');
  await writeFile(file, change(await readFile(file, 'utf8')));
}

describe('the live preview', () => {
  it('looks like the site', async () => {
    const rule = (): Promise<string> =>
      page.locator('.masthead').evaluate((node) => getComputedStyle(node).getPropertyValue('--rule'));
    // Vite loads a page once more when it has found out what its scripts need.
    await expect.poll(rule, patience).not.toBe('');
  });

  it('shows what was saved, without being asked', async () => {
    await edit((text) => `${text}\n\nMột câu vừa viết thêm.\n`);
    await page.getByText('Một câu vừa viết thêm.').waitFor(patience);
  });

  it('shows a mistake at its line on the page of its file, and takes it away when it is mended', async () => {
    const panel = page.locator('vankho-problems');
    await edit((text) => text.replace(/^category: .*$/m, 'category: khong-co'));
    await panel.getByText('Không có chuyên mục “khong-co”.').waitFor(patience);
    const shown = await panel.locator('li', { hasText: 'khong-co' }).textContent();
    const text = await readFile(fileOf('2023/08/tap-huan-tuyen-truyen-mieng-bao-cao-vien/index.md'), 'utf8');
    const line = text.split('\n').indexOf('category: khong-co') + 1;
    expect(shown).toContain(`tap-huan-tuyen-truyen-mieng-bao-cao-vien/index.md:${line}:`);
    expect(await panel.locator('summary').textContent()).toMatch(/^1 lỗi/);
    await edit((before) => before.replace('category: khong-co', 'category: bao-cao-vien'));
    await expect.poll(() => panel.getByText('khong-co').count(), patience).toBe(0);
  });

  it('shows drafts and scheduled articles, marked as what they are', async () => {
    const write = (name: string, keys: string): Promise<void> =>
      writeFile(fileOf(name), `---\ntitle: Bài thử\ncategory: bao-cao-vien\n${keys}\n---\n\nMột đoạn.\n`);
    await write('2023/08/ban-nhap-thu.md', 'date: 2023-08-30\ndraft: true');
    await write('2023/08/bai-hen-gio.md', 'date: 2099-01-02');
    const markOf = async (where: string): Promise<string> => {
      // A request that was under way when the archive changed may wait for ever: whoever reads loads the page again.
      await page.goto(address + where, { timeout: 3000 });
      return (await page.locator('.draft-mark').allInnerTexts()).join();
    };
    await expect.poll(() => markOf('/2023/08/ban-nhap-thu/'), patience).toContain('Bản nháp');
    await expect.poll(() => markOf('/2023/08/bai-hen-gio/'), patience).toContain('Bài hẹn giờ');
    await page.goto(`${address}/2023/08/`);
    const list = page.locator('main').locator('.card', { hasText: 'Bài thử' });
    expect(await list.locator('.draft-tag').allTextContents()).toEqual(['Bản nháp']);
  });

  it('has the page editor, which works on the very folder that was picked', async () => {
    const { page: editor, troubles } = await watchPage(await browser.newContext(), address);
    await givePicker(editor, join(folder, 'content'), '');
    await editor.goto(`${address}/bien-tap/`);
    const open = editor.getByRole('button', { name: 'Làm việc với kho mã nguồn cục bộ' });
    await open.waitFor(patience);
    expect(await editor.getByRole('button').allTextContents()).toHaveLength(1);
    await open.click();
    await editor.getByRole('button', { name: 'Tạo bài viết mới' }).waitFor(patience);
    await editor.getByText('Đếm chim ở hồ Thủy Vân').first().waitFor(patience);
    expect(troubles).toEqual([]);
  }, 60_000);
});
