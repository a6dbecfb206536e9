import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createEntry } from '../../../src/editor/create.ts';
import type { NewEntry } from '../../../src/editor/new-file.ts';
import { readPresentArchive } from '../../../src/import/archive/present.ts';

/** A content folder whose articles are said to be elsewhere. */
async function openWithLink(): Promise<{ contentDir: string; outside: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'vankho-ngoai-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const [contentDir, outside] = [join(dir, 'kho'), join(dir, 'ngoai')];
  for (const folder of [contentDir, outside]) await mkdir(folder);
  await symlink('../ngoai', join(contentDir, 'bai-viet'));
  return { contentDir, outside };
}

it('makes no new article where a link leads out of the content folder', async () => {
  const { contentDir, outside } = await openWithLink();
  const entry: NewEntry = {
    ...{ kind: 'article', title: 'Một', date: '2023-08-03 17:08', category: 'tin-tuc' },
    ...{ authors: [], tags: [], isDraft: false, hasFolder: false },
  };
  await expect(createEntry(contentDir, entry, 'mot')).rejects.toMatchObject({
    code: 'content-errors',
    message: expect.stringContaining('LỖI [symlink]'),
  });
  expect(await readdir(outside)).toEqual([]);
});

it('imports into no folder that a link leads out of', async () => {
  const { contentDir } = await openWithLink();
  await expect(readPresentArchive(contentDir)).rejects.toMatchObject({
    code: 'import-archive',
    message: expect.stringContaining('bai-viet:1:1: LỖI [symlink]'),
  });
});
