import { chmod, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mendFiles } from '../../../../src/check/fix/mend-files.ts';
import { article, Newsroom } from '../../content/read/newsroom.ts';

const folder = 'bai-viet/2023/08';
const dirty = article('', 'Tỉnh \u00d0ồng Nai.\n');

it('mends articles, albums and pages, says what, and leaves every other file as it was', async () => {
  const latin = Buffer.from('---\ntitle: \xea\u00d0\n---\n', 'latin1');
  const newsroom = await Newsroom.open({
    [`${folder}/a.md`]: `\ufeff${dirty}`,
    [`${folder}/b/index.md`]: article(),
    [`${folder}/b/ghi-chu.md`]: dirty,
    [`${folder}/latin.md`]: latin,
    'trang/gioi-thieu.md': dirty,
    'chu-de.yaml': '# \u00d0ồng\n',
  });
  await chmod(join(newsroom.dir, folder, 'a.md'), 0o640);
  const before = await stat(join(newsroom.dir, folder, 'b/index.md'));
  expect(await mendFiles(newsroom.dir)).toEqual([
    { file: `${folder}/a.md`, counts: { 'icelandic-d': 1 } },
    { file: 'trang/gioi-thieu.md', counts: { 'icelandic-d': 1 } },
  ]);
  const read = (file: string) => readFile(join(newsroom.dir, file));
  expect(String(await read(`${folder}/a.md`))).toBe(`\ufeff${article('', 'Tỉnh Đồng Nai.\n')}`);
  expect((await stat(join(newsroom.dir, folder, 'a.md'))).mode & 0o777).toBe(0o640);
  expect(await read(`${folder}/latin.md`)).toEqual(latin);
  expect(String(await read(`${folder}/b/ghi-chu.md`))).toBe(dirty);
  expect((await stat(join(newsroom.dir, folder, 'b/index.md'))).mtimeMs).toBe(before.mtimeMs);
  expect(await readdir(join(newsroom.dir, folder))).toEqual(['a.md', 'b', 'latin.md']);
  expect(await mendFiles(newsroom.dir)).toEqual([]);
});
