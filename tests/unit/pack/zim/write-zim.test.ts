import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeZim, type ZimOptions } from '../../../../src/pack/zim/write-zim.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankho zim '));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const isThere = (program: string): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const page = (title: string, body: string): string =>
  `<!DOCTYPE html><html lang="vi"><head><title>${title} – Kho</title><meta property="og:title" content="${title}">` +
  `</head><body>${body}</body></html>`;

/** A site of two pages in a folder of its own, beside which nothing may be left. */
function site(): { siteDir: string; options: ZimOptions } {
  const around = mkdtempSync(join(folder, 'kho '));
  const siteDir = join(around, 'dist');
  const files = {
    'index.html': page('Kho', '<a href="/2023/08/hop/">Họp</a>'),
    '2023/08/hop/index.html': page('Họp Đảng ủy', '<p data-searched>Đảng ủy họp</p><a href="/2023/08/hop/a.pdf">A</a>'),
    '2023/08/hop/a.pdf': '%PDF-1.4',
    'tim-kiem/chi-muc/muc-luc.json': '{}',
    'robots.txt': 'x',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(siteDir, path)), { recursive: true });
    writeFileSync(join(siteDir, path), text);
  }
  const options: ZimOptions = {
    siteDir,
    edition: { source: 'https://vidu.vn/', images: 'small' },
    title: 'Văn khố Ban Tuyên giáo Tỉnh ủy Lam Giang',
    description: 'Kho lưu trữ tin bài. '.repeat(8),
    name: 'van-kho',
    language: 'vie',
    out: join(around, 'kho.zim'),
  };
  return { siteDir, options };
}

/** A program of this name that ends with an error. */
function failingProgram(script: string): string {
  const bin = mkdtempSync(join(folder, 'bin-'));
  writeFileSync(join(bin, 'zimwriterfs'), `#!/bin/sh\n[ "$1" = --version ] && exit 0\n${script}\n`, { mode: 0o755 });
  return bin;
}

it('says what to install where zimwriterfs is missing, and leaves nothing', async () => {
  const { options } = site();
  vi.stubEnv('PATH', mkdtempSync(join(folder, 'bin-')));
  await expect(writeZim(options)).rejects.toMatchObject({
    message: expect.stringContaining('hãy cài gói zim-tools (Debian, Ubuntu: sudo apt install zim-tools)'),
    exitCode: 3,
  });
  expect(readdirSync(dirname(options.out))).toEqual(['dist']);
});

it.skipIf(process.platform === 'win32')('leaves the former file alone when zimwriterfs fails', async () => {
  const { options } = site();
  writeFileSync(options.out, 'bản trước');
  vi.stubEnv('PATH', `${failingProgram('echo "No space left on device" >&2; exit 1')}:${process.env.PATH}`);
  await expect(writeZim(options)).rejects.toMatchObject({
    message: expect.stringContaining('zimwriterfs dừng giữa chừng (mã 1: No space left on device)'),
    exitCode: 3,
  });
  expect(readdirSync(dirname(options.out)).sort()).toEqual(['dist', 'kho.zim']);
  expect(readFileSync(options.out, 'utf8')).toBe('bản trước');
});

it.skipIf(process.platform === 'win32')('is over at once when it is interrupted, and leaves nothing', async () => {
  const { options } = site();
  const mark = join(dirname(options.out), 'dang-chay');
  const bin = failingProgram(`echo $$ > "${mark}"; echo "T:1; A:1000; RA:1"; exec sleep 60`);
  vi.stubEnv('PATH', `${bin}:${process.env.PATH}`);
  const interruption = new AbortController();
  const entries: number[][] = [];
  const onEntry = (...told: number[]): void => {
    entries.push(told);
    interruption.abort(new Error('thôi'));
  };
  await expect(writeZim({ ...options, signal: interruption.signal, onEntry })).rejects.toThrow('thôi');
  expect(entries).toEqual([[4, 4]]); // No more than there are; the fourth is the second name of a page.
  expect(() => process.kill(Number(readFileSync(mark, 'utf8')), 0)).toThrow('ESRCH');
  expect(readdirSync(dirname(options.out)).sort()).toEqual(['dang-chay', 'dist']);
});

describe.skipIf(!isThere('zimwriterfs') || !isThere('zimdump'))('a ZIM (needs zim-tools)', () => {
  it('holds the pages, the pictures of Kiwix and second names, and nothing of our own search', async () => {
    const { options } = site();
    const files: number[] = [];
    const written = await writeZim({ ...options, onFile: (so) => files.push(so.files) });
    const list = execFileSync('zimdump', ['list', options.out], { encoding: 'utf8' }).trimEnd().split('\n');
    expect(list.sort()).toEqual([
      '2023/08/hop/a.pdf',
      '2023/08/hop/index.html',
      '_khong-dau/2023/08/hop/index.html',
      '_kiwix.png',
      'index.html',
    ]);
    expect(written).toMatchObject({ files: 4, size: readFileSync(options.out).length });
    expect(Math.max(...files)).toBe(4);
    expect(readdirSync(dirname(options.out)).sort()).toEqual(['dist', 'kho.zim']);
  });

  it('takes the place of a former one', async () => {
    const { options } = site();
    writeFileSync(options.out, 'bản trước');
    await writeZim(options);
    expect(readFileSync(options.out).subarray(0, 4).toString()).toBe('ZIM\x04');
  });
});
