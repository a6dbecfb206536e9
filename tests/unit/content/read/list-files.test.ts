import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../../../src/content/read/list-files.ts';
import { Newsroom } from './newsroom.ts';

describe('listFiles', () => {
  it('has every file of a folder, in the same order on every machine', async () => {
    const { dir } = await Newsroom.open({
      'kho/b/a.md': '',
      'kho/a.md': '',
      'kho/B.md': '',
      'kho/ê.md': '',
      'khac/c.md': '',
    });
    expect(await listFiles(dir, 'kho')).toEqual(['kho/B.md', 'kho/a.md', 'kho/b/a.md', 'kho/ê.md']);
  });

  it('has nothing of a folder that is not there', async () => {
    const { dir } = await Newsroom.open();
    expect(await listFiles(dir, 'kho')).toEqual([]);
  });

  it('passes over what programs hide, but not over what other machines ask a site for', async () => {
    const { dir } = await Newsroom.open({
      'kho/.DS_Store': '',
      'kho/.git/a.md': '',
      'kho/a/.~b.md': '',
      'kho/.well-known/security.txt': '',
    });
    expect(await listFiles(dir, 'kho')).toEqual(['kho/.well-known/security.txt']);
  });

  it('does not follow links out of the folder', async () => {
    const { dir } = await Newsroom.open({ 'kho/a.md': '', 'ngoai/b.md': '' });
    await symlink(join(dir, 'ngoai'), join(dir, 'kho/lien-ket'));
    await symlink(join(dir, 'ngoai/b.md'), join(dir, 'kho/c.md'));
    expect(await listFiles(dir, 'kho')).toEqual(['kho/a.md']);
  });
});
