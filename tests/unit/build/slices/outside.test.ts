import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { joinSlices } from '../../../../src/build/slices/join-slices.ts';

/** Joins one slice that says it has a file; beside it stands one that is nobody's business. */
async function joinWith(file: string): Promise<{ code: unknown; made: string[] }> {
  const dir = await mkdtemp(join(tmpdir(), 'vankho-lat-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const slice = join(dir, 'lat');
  await mkdir(slice);
  await writeFile(join(dir, 'mat.txt'), 'x');
  await symlink('../mat.txt', join(slice, 'lien-ket.txt'));
  await symlink('..', join(slice, 'lien-ket'));
  await writeFile(join(slice, 'that.txt'), 'x');
  const identity = { generator: 'a', content: 'b', site: 'https://vidu.vn', base: '/', until: null };
  const search = { articles: [], photos: [], sections: [], abbreviations: [], frequencies: [] };
  const counts = { articles: 0, photos: 0, pages: 0 };
  const description = { number: 1, of: 1, identity, counts, search, withdrawn: [], files: [[file, 1]] };
  await writeFile(join(slice, '.vankho-phan.json'), JSON.stringify(description));
  const out = join(dir, 'ra');
  const code = await joinSlices([slice], out, join(dir, 'so/published.json'), async () => {}).catch(
    (error) => error.code,
  );
  return { code, made: (await readdir(dir)).sort() };
}

it.each(['../mat.txt', '/etc/hostname', '..\\mat.txt', 'a/../../mat.txt', './that.txt', ''])(
  'reads no list of a slice that names “%s”',
  async (file) => {
    expect(await joinWith(file)).toEqual({ code: 'slice-unreadable', made: ['lat', 'mat.txt'] });
  },
);

it.each(['lien-ket.txt', 'lien-ket/mat.txt', 'that.txt\0', 'khong-co.txt'])(
  'takes no file of a slice that is not in it: %j',
  async (file) => {
    expect(await joinWith(file)).toEqual({ code: 'slice-incomplete', made: ['lat', 'mat.txt'] });
  },
);

it('takes what is in it', async () => {
  expect(await joinWith('that.txt')).toEqual({ code: undefined, made: ['lat', 'mat.txt', 'ra', 'so'] });
});
