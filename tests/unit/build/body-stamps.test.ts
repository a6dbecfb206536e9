import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { stampBodies } from '../../../src/build/body-stamps.ts';

it('names the articles, albums and pages that have other bytes than when it looked first', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'vankho-noi-dung-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
  };
  const files = ['bai-viet/2023/08/a.md', 'bai-viet/2023/08/b/index.md', 'thu-vien-anh/c/index.md', 'trang/d.md'];
  for (const file of [...files, 'bai-viet/2023/08/b/anh.jpg']) await write(file, 'cũ');
  const stamps = await stampBodies(dir);
  expect(stamps.changed()).toEqual([]);

  await write('bai-viet/2023/08/a.md', 'mới hơn');
  await write('trang/d.md', 'mới hơn');
  await rm(join(dir, 'thu-vien-anh/c/index.md'));
  await write('bai-viet/2023/08/b/anh.jpg', 'ảnh khác');
  await write('trang/e.md', 'chưa có');
  expect(stamps.changed()).toEqual(['bai-viet/2023/08/a.md', 'trang/d.md']);
});
