import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepFile } from '../../../src/images/keep-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vankho-tem-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('writes a file and leaves nothing beside it', async () => {
  await keepFile(join(folder, 'a.png'), (temporary) => writeFile(temporary, 'ảnh'));
  expect(await readFile(join(folder, 'a.png'), 'utf8')).toBe('ảnh');
  expect(await readdir(folder)).toEqual(['a.png']);
});

it('leaves alone what another build has put there meanwhile', async () => {
  const path = join(folder, 'a.png');
  await keepFile(path, async (temporary) => {
    await writeFile(path, 'ảnh');
    await writeFile(temporary, 'ảnh');
  });
  const before = await stat(path);
  await keepFile(path, (temporary) => writeFile(temporary, 'ảnh'));
  const after = await stat(path);
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(await readdir(folder)).toEqual(['a.png']);
});

it('leaves nothing when it fails', async () => {
  const failing = keepFile(join(folder, 'a.png'), async (temporary) => {
    await writeFile(temporary, 'nửa');
    throw new Error('Đĩa đầy.');
  });
  await expect(failing).rejects.toThrow('Đĩa đầy.');
  expect(await readdir(folder)).toEqual([]);
});
