import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, get, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { pathOf, serveFiles } from '../../../../src/build/preview/serve-files.ts';
import { shareArchive } from '../../../../src/content/current.ts';
import type { Options } from '../../../../src/content/options.ts';
import { Newsroom } from '../../content/read/newsroom.ts';

describe('pathOf', () => {
  it.each([
    ['/luu-tru/2023/08/c%E1%BB%95ng.jpg?1', '2023/08/cổng.jpg'],
    ['/luu-tru/', ''],
    [undefined, ''],
    ['/luu-tru/%E0%', '%E0%'],
    ['/%', '%'],
  ])('of %s is %s: no request can make the preview fail', (url, path) => expect(pathOf(url, '/luu-tru/')).toBe(path));
});

type Middleware = (...given: [...Parameters<RequestListener>, next: () => void]) => void;

const secret = 'không ai được đọc';

describe('the files of a preview', () => {
  let dir: string;
  let outside: string;
  let ask: (path: string) => Promise<string>;

  beforeEach(async () => {
    const newsroom = await Newsroom.open({ 'tep-tinh/tai-ve/a.txt': 'ai cũng đọc', 'ghi-chu.txt': secret });
    dir = newsroom.dir;
    outside = await mkdtemp(join(tmpdir(), 'vankho-ben-ngoai-'));
    onTestFinished(() => rm(outside, { recursive: true }));
    await writeFile(join(outside, 'a.txt'), secret);
    const { archive } = await newsroom.read();
    if (archive === undefined) throw new Error('The newsroom has mistakes.');
    shareArchive(archive);
    ask = await serve({
      contentDir: dir,
      outDir: join(dir, 'ra'),
      workDir: join(dir, '.lam'),
      photoCacheDir: join(dir, '.anh'),
      base: '/',
      now: 0,
      showDrafts: true,
    });
  });

  it('are those of the folder for static files', async () => {
    expect(await ask('/tai-ve/a.txt')).toBe('ai cũng đọc');
    expect(await ask('/tai%2Dve/%61.txt?1#a')).toBe('ai cũng đọc');
  });

  it.each([
    '/../ghi-chu.txt',
    '/tai-ve/../../ghi-chu.txt',
    '/%2e%2e/ghi-chu.txt',
    '/.%2E/ghi-chu.txt',
    '/%252e%252e/ghi-chu.txt',
    '/..%2fghi-chu.txt',
    '/..%252fghi-chu.txt',
    '/..%5cghi-chu.txt',
    '/..\\ghi-chu.txt',
    '/%c0%ae%c0%ae/ghi-chu.txt',
    '/_anh/../ghi-chu.txt',
    '/_chia-se/%2e%2e/%2e%2e/ghi-chu.txt',
    '/ghi-chu.txt',
    '/tai-ve/a.txt%00',
    '/..%00/ghi-chu.txt',
    '/%00',
    '/tai-ve',
    '/tai-ve/',
    '//',
    '*',
    `/${'../'.repeat(40)}etc/hostname`,
  ])('are not what %s leads to', async (path) => expect(await ask(path)).toBe('404'));

  it('are not what an absolute path names', async () => {
    for (const path of [join(dir, 'ghi-chu.txt'), join(outside, 'a.txt')]) {
      for (const asked of [path, `/${path}`, `/${encodeURIComponent(path)}`, `/file://${path}`, `/@fs${path}`])
        expect(await ask(asked)).toBe('404');
    }
  });

  it('are not what links out of the content folder lead to, nor links that lead round', async () => {
    await symlink(join(outside, 'a.txt'), join(dir, 'tep-tinh/tep.txt'));
    await symlink(outside, join(dir, 'tep-tinh/thu-muc'));
    await symlink('thu-muc', join(dir, 'tep-tinh/qua-hai'));
    await symlink('vong', join(dir, 'tep-tinh/vong'));
    for (const path of ['/tep.txt', '/thu-muc/a.txt', '/qua-hai/a.txt', '/vong', '/vong/a.txt'])
      expect(await ask(path)).toBe('404');
    await symlink('tai-ve', join(dir, 'tep-tinh/ten-khac'));
    expect(await ask('/ten-khac/a.txt')).toBe('ai cũng đọc');
  });
});

/** Answers as the preview does, and with 404 where it leaves a request to others. */
async function serve(options: Options): Promise<(path: string) => Promise<string>> {
  const stack: Middleware[] = [];
  const server = { middlewares: { use: (given: Middleware) => stack.push(given) } };
  await serveFiles(options).hooks['astro:server:setup']?.({ server } as never);
  const listening = createServer((request, response) => stack[0]?.(request, response, () => response.end('404')));
  await new Promise<void>((done) => void listening.listen(0, '127.0.0.1', done));
  onTestFinished(() => void listening.close());
  const { port } = listening.address() as AddressInfo;
  // As it is written: `fetch` would take the dots out first.
  return (path) =>
    new Promise((done, fail) => {
      get({ port, host: '127.0.0.1', path, agent: false }, (response) => text(response).then(done, fail)).on(
        'error',
        fail,
      );
    });
}
