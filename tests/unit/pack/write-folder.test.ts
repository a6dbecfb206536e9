import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PackedFile } from '../../../src/pack/packed-file.ts';
import { writeFolder } from '../../../src/pack/write-folder.ts';
import { temporaryFolder } from './temporary.ts';

async function* stream(files: readonly PackedFile[]): AsyncGenerator<PackedFile> {
  yield* files;
}

describe('an edition as a folder', () => {
  it('holds files from memory and from the disk', async () => {
    const from = await temporaryFolder();
    await writeFile(join(from, 'a'), 'Trên đĩa');
    const folder = join(await temporaryFolder(), 'kho');
    const files = [
      { path: 'a/b/c.txt', data: 'Chữ' },
      { path: 'a/d.bin', data: new Uint8Array([1, 2]) },
      { path: 'e.pdf', data: { file: join(from, 'a') } },
    ];
    const written = await writeFolder(stream(files), folder, () => {});
    expect(await readFile(join(folder, 'a/b/c.txt'), 'utf8')).toBe('Chữ');
    expect([...(await readFile(join(folder, 'a/d.bin')))]).toEqual([1, 2]);
    expect(await readFile(join(folder, 'e.pdf'), 'utf8')).toBe('Trên đĩa');
    expect(written).toEqual({ files: 3, bytes: 18, size: 18 });
  });

  it('stops at the first file that cannot be written, and asks for no more', async () => {
    let asked = 0;
    const files = async function* (): AsyncGenerator<PackedFile> {
      for (; asked < 1000; asked += 1) yield { path: `${asked}`, data: { file: '/không/có' } };
    };
    await expect(writeFolder(files(), join(await temporaryFolder(), 'kho'), () => {})).rejects.toThrow('ENOENT');
    expect(asked).toBeLessThan(100);
  });
});
