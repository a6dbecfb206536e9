import { mkdir, readdir, readFile, readlink, rename, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatorRoot } from '../../../../src/build/generator-root.ts';
import { whyForbidden } from '../../../../src/build/publish/forbidden-place.ts';
import { carryOut } from '../../../../src/build/publish/journal.ts';
import { stage } from '../../../../src/build/publish/staging.ts';
import { Place, write } from './place.ts';

/** A folder outside of the output, with a file in it that is nobody's business. */
async function outside(place: Place): Promise<string> {
  const folder = join(dirname(place.out), 'ngoai');
  await write(join(folder, 'index.html'), 'của người khác');
  return folder;
}

describe('links in an output folder', () => {
  it('give way to the files that belong there, and nothing is written where they lead', async () => {
    const place = await Place.open();
    await place.publish({ 'index.html': 'a', '2023/08/a/index.html': 'b' });
    const folder = await outside(place);
    await rename(join(place.out, '2023'), join(place.out, '2022'));
    await symlink(folder, join(place.out, '2023'));
    await rename(join(place.out, 'index.html'), join(place.out, 'cu.html'));
    await symlink(join(folder, 'index.html'), join(place.out, 'index.html'));
    await symlink(folder, join(place.out, 'la'));
    const files = { 'index.html': 'A', '2023/index.html': 'c', '2023/08/a/index.html': 'b' };
    const report = await place.publish(files);
    expect(report.removed).toEqual(['2022/08/a/index.html', '2023', 'cu.html', 'la']);
    expect(report.changed).toEqual(['index.html']);
    expect(await place.site()).toEqual(files);
    expect(await readdir(folder)).toEqual(['index.html']);
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('của người khác');
    expect(await place.publish(files)).toMatchObject({ added: [], changed: [], removed: [], unchanged: 3 });
  });

  it('give way also when they come after a publishing was written down', async () => {
    const place = await Place.open();
    await place.publish({ 'index.html': 'a', 'cu/index.html': 'b' });
    const folder = await outside(place);
    const source = { text: 'c' };
    const staged = await stage([{ path: 'moi/index.html', source, mark: '', isNew: true }], place.out);
    await symlink(folder, join(place.out, 'moi'));
    await rename(join(place.out, 'cu'), join(place.out, 'cat'));
    await symlink(folder, join(place.out, 'cu'));
    const journal = { ...staged, obstacles: [], removals: ['cu/index.html'], kept: [], withdrawn: [] };
    await carryOut(journal, place.out);
    expect(await place.site()).toEqual({ 'index.html': 'a', 'cat/index.html': 'b', 'moi/index.html': 'c' });
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('của người khác');
  });

  it('do not mark a folder as ours', async () => {
    const place = await Place.open();
    const folder = await outside(place);
    await mkdir(place.out);
    await symlink(join(folder, 'dau'), join(place.out, '.vankho'));
    await expect(place.publish({ 'index.html': 'a' })).rejects.toThrow('không phải do Vankho tạo ra');
    expect(await readdir(folder)).toEqual(['index.html']);
    expect(await readlink(join(place.out, '.vankho'))).toBe(join(folder, 'dau'));
  });
});

describe('a place for an output', () => {
  it.each([
    [parse(generatorRoot).root, 'root'],
    [homedir(), 'home'],
    [dirname(homedir()) === '/' ? homedir() : dirname(homedir()), 'home'],
    [generatorRoot, 'generator'],
    [join(generatorRoot, '..'), 'generator'],
    [join(generatorRoot, 'src'), 'generator'],
    [join(generatorRoot, 'src/moi/nua'), 'generator'],
    [join(generatorRoot, 'node_modules'), 'generator'],
    [join(generatorRoot, 'docs/../tests'), 'generator'],
    [join(generatorRoot, 'dist'), undefined],
    [join(generatorRoot, 'src-khac'), undefined],
  ])('is looked at: %s', (folder, reason) => {
    expect(whyForbidden(folder, [])).toBe(reason);
  });

  it('is no content folder, none around it, none inside it, wherever links lead', async () => {
    const place = await Place.open();
    const around = dirname(place.out);
    const content = join(around, 'kho/content');
    await mkdir(content, { recursive: true });
    await writeFile(join(content, 'trang-web.yaml'), '');
    await symlink(content, join(around, 'toi-kho'));
    await symlink(join(content, 'chua-co'), join(around, 'toi-chua-co'));
    await symlink(homedir(), join(around, 'toi-nha'));
    const reasons = ['kho', 'kho/content', 'kho/content/dist', 'toi-kho', 'toi-kho/dist', 'toi-chua-co', 'toi-nha'];
    expect(reasons.map((name) => whyForbidden(join(around, name), [content]))).toEqual([
      ...reasons.slice(0, -1).map(() => 'source'),
      'home',
    ]);
    expect(whyForbidden(join(around, 'kho/content-khac'), [content])).toBeUndefined();
    expect(whyForbidden(join(around, 'xuat-ban'), [join(around, 'toi-kho')])).toBeUndefined();
  });
});
