import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeZim } from '../../src/pack/zim/write-zim.ts';
import { builtDemo } from '../demo.ts';

const needed = ['zimwriterfs', 'zimcheck', 'kiwix-serve'];
const missing = needed.filter((program) => versionOf(program) === undefined);

/** From this version on libzim takes the marks off a query as it does off the text; before, full text is found without marks only. */
const foldsQueries = isFrom('8.2.1', /libzim (\S+)/.exec(versionOf('kiwix-serve') ?? '')?.[1] ?? '0');

describe.skipIf(missing.length > 0)(`the demo archive in Kiwix (needs zim-tools, kiwix-tools)`, () => {
  let folder: string;
  let zim: string;
  let server: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vankho-zim-'));
    zim = join(folder, 'kho.zim');
    await writeZim({
      siteDir: await builtDemo('/'),
      edition: { source: 'https://vankho.example/', images: 'small' },
      title: 'Văn khố Tuyên giáo',
      description: 'Kho lưu trữ tin bài về công tác tuyên giáo',
      name: 'van-kho-tuyen-giao',
      language: 'vie',
      out: zim,
    });
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    server = spawn('kiwix-serve', ['--address=127.0.0.1', `--port=${port}`, zim], { stdio: 'ignore' });
    for (let turn = 0; turn < 100 && !(await fetch(origin).catch(() => undefined)); turn++) await pause(50);
  });
  afterAll(() => {
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('passes every check of zimcheck', () => {
    const report = JSON.parse(execFileSync('zimcheck', ['--all', '--details', '--json', zim], { encoding: 'utf8' }));
    expect(report).toMatchObject({ status: true, logs: [] });
  });

  it('tells Kiwix what it is', async () => {
    const entry = await (await fetch(`${origin}/catalog/v2/entries`)).text();
    expect(entry).toContain('<title>Văn khố Tuyên giáo</title>');
    expect(entry).toContain('<summary>Kho lưu trữ tin bài về công tác tuyên giáo</summary>');
    expect(entry).toContain('<language>vie</language>');
    expect(entry).toContain('_ftindex:yes');
    expect(entry).toMatch(/<publisher>\s*<name>Vankho<\/name>/);
  });

  it('finds the words of texts without marks, đ among them', async () => {
    expect((await found('dang uy')).join('\n')).toContain('Đảng ủy Khối các cơ quan Trung ương tập huấn');
    expect((await found('dem chim'))[0]).toBe('Đếm chim ở hồ Thủy Vân');
    expect((await found('ong nhom'))[0]).toBe('Đếm chim ở hồ Thủy Vân');
  });

  it.runIf(foldsQueries)('finds the words of texts with marks (libzim ≥ 8.2.1)', async () => {
    expect((await found('Đảng ủy')).join('\n')).toContain('Đảng ủy Khối các cơ quan Trung ương tập huấn');
  });

  it('finds no list, no menu and no page for what only they say', async () => {
    const titles = await found('giao duc'); // A section, and so in the menu of every page.
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.length).toBeLessThan(5);
  });

  it('proposes titles while they are typed, with and without marks', async () => {
    const page = '2023/03/dem-chim-ho-thuy-van/index.html';
    expect(await proposed('đếm chim')).toContain(page);
    expect(await proposed('Đếm')).toContain(page);
    expect(await proposed('thuy van')).toContain(`_khong-dau/${page}`);
    expect(await proposed('dem ch')).toEqual([`_khong-dau/${page}`]);
    expect(await open(`_khong-dau/${page}`)).toContain('<h1 data-searched>Đếm chim ở hồ Thủy Vân</h1>');
  });

  it('opens pages, styles and photographs, from the front page on', async () => {
    const front = await fetch(`${origin}/kho/`);
    const address = /href="\.\/(2024\/[^"]*index\.html)"/.exec(await front.text())?.[1];
    expect(address).toBeDefined();
    const page = await open('2023/03/dem-chim-ho-thuy-van/index.html');
    const parts = [...page.matchAll(/(?:src|href)="\.\.\/\.\.\/\.\.\/(_anh\/[^"]*|_vankho\/[^"]*\.css)"/g)];
    expect(parts.map(([, part = '']) => part.split('/')[0])).toEqual(expect.arrayContaining(['_anh', '_vankho']));
    for (const [, part = ''] of parts) {
      const answer = await fetch(`${origin}/kho/${part}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^(image\/webp|text\/css)/);
    }
  });

  async function open(path: string): Promise<string> {
    const answer = await fetch(`${origin}/kho/${path}`);
    expect(answer.status).toBe(200);
    return answer.text();
  }

  /** Titles of what full text search finds, the best first. */
  async function found(query: string): Promise<string[]> {
    const answer = await fetch(`${origin}/search?${new URLSearchParams({ 'books.name': 'kho', pattern: query })}`);
    return [...(await answer.text()).matchAll(/<a href="\/kho\/[^"]*">\s*(.*?)\s*<\/a>/g)].map(
      ([, title = '']) => title,
    );
  }

  /** Paths of the titles that are proposed. */
  async function proposed(term: string): Promise<string[]> {
    const answer = await fetch(`${origin}/suggest?${new URLSearchParams({ content: 'kho', term })}`);
    const all = (await answer.json()) as { kind: string; path?: string }[];
    return all.flatMap(({ kind, path }) => (kind === 'path' && path !== undefined ? [path] : []));
  }
});

function versionOf(program: string): string | undefined {
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

function isFrom(least: string, version: string): boolean {
  return version.localeCompare(least, 'en', { numeric: true }) >= 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
