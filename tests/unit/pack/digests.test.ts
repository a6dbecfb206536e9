import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withDigests } from '../../../src/pack/digests.ts';
import type { PackedFile } from '../../../src/pack/packed-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankho-digests-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('passes every file on and ends with the list of their digests, sorted by path', async () => {
  const held = join(folder, 'anh.jpg');
  writeFileSync(held, Buffer.alloc(200_000, 7));
  const files: PackedFile[] = [
    { path: 'trang.html', data: 'Đảng ủy' },
    { path: '_anh/anh.jpg', data: { file: held } },
    { path: 'DOC-TRUOC.txt', data: Buffer.from('Mở index.html') },
  ];
  const passed = await Array.fromAsync(withDigests(each(files)));
  expect(passed.slice(0, -1)).toEqual(files);
  expect(passed.at(-1)).toEqual({
    path: 'KIEM-TRA.sha256',
    data: [
      `${hash('sha256', 'Mở index.html')}  DOC-TRUOC.txt\n`,
      `${hash('sha256', Buffer.alloc(200_000, 7))}  _anh/anh.jpg\n`,
      `${hash('sha256', 'Đảng ủy')}  trang.html\n`,
    ].join(''),
  });
});

it.skipIf(process.platform === 'win32' || process.platform === 'darwin')('is believed by sha256sum', async () => {
  const names = ['index.html', 'hội nghị.txt', 'dòng\nhai.txt'];
  for (const name of names) writeFileSync(join(folder, name), name);
  const files = names.map((name) => ({ path: name, data: { file: join(folder, name) } }));
  for await (const { path, data } of withDigests(each(files))) {
    if (typeof data === 'string') writeFileSync(join(folder, path), data);
  }
  expect(() => execFileSync('sha256sum', ['--check', '--strict', 'KIEM-TRA.sha256'], { cwd: folder })).not.toThrow();
  writeFileSync(join(folder, 'index.html'), 'khác');
  expect(() => execFileSync('sha256sum', ['--check', 'KIEM-TRA.sha256'], { cwd: folder, stdio: 'ignore' })).toThrow();
});

it('stops with the reason when a file cannot be read', async () => {
  const files = [{ path: 'a', data: { file: join(folder, 'không-có') } }];
  await expect(Array.fromAsync(withDigests(each(files)))).rejects.toThrow('ENOENT');
});

async function* each(files: readonly PackedFile[]): AsyncGenerator<PackedFile> {
  yield* files;
}
