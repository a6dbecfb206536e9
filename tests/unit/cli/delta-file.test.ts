import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDeltaFile, writeDelta } from '../../../src/cli/delta-file.ts';

describe('readDeltaFile', () => {
  it('is a path from where the user stands', () => {
    expect(readDeltaFile('a/delta.json', resolve('dist'))).toBe(resolve('a/delta.json'));
    expect(readDeltaFile(undefined, resolve('dist'))).toBeUndefined();
  });

  it('refuses one that the next build would take away', () => {
    for (const text of ['dist/delta.json', 'dist/a/../delta.json', 'dist']) {
      expect(() => readDeltaFile(text, resolve('dist'))).toThrow('không được nằm trong thư mục xuất bản');
    }
    expect(readDeltaFile('dist-delta.json', resolve('dist'))).toBe(resolve('dist-delta.json'));
  });
});

describe('writeDelta', () => {
  it('writes three lists, whatever else a report holds, and leaves nothing beside them', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'vankho-delta-'));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    const changes = { added: ['bài/index.html'], changed: [], removed: ['a.css'] };
    await writeDelta(join(dir, 'mới/delta.json'), Object.assign({ unchanged: 7 }, changes));
    expect(JSON.parse(await readFile(join(dir, 'mới/delta.json'), 'utf8'))).toEqual(changes);
    expect(await readdir(join(dir, 'mới'))).toEqual(['delta.json']);
  });
});
