import { access, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outputs } from '../../../../src/build/outputs.ts';
import { publish } from '../../../../src/build/publish/publish.ts';
import { lookEarly } from '../../../../src/build/publish/survey.ts';
import { Place, write } from './place.ts';

describe('publish', () => {
  it('makes the output equal to the site, and tells what it changed', async () => {
    const place = await Place.open();
    const first = { 'index.html': 'a', 'anh/a.bin': 'b', '2023/08/a/index.html': 'c' };
    expect(await place.publish(first)).toEqual({
      added: ['2023/08/a/index.html', 'anh/a.bin', 'index.html'],
      changed: [],
      removed: [],
      unchanged: 0,
    });
    expect(await place.site()).toEqual(first);

    const second = { 'index.html': 'A', 'anh/b.bin': 'b', '2023/08/a/index.html': 'c' };
    expect(await place.publish(second)).toEqual({
      added: ['anh/b.bin'],
      changed: ['index.html'],
      removed: ['anh/a.bin'],
      unchanged: 1,
    });
    expect(await place.site()).toEqual(second);
  });

  it('leaves no empty folder where the last page has gone', async () => {
    const place = await Place.open();
    await place.publish({ 'index.html': 'a', '2023/08/a/index.html': 'b' });
    await place.publish({ 'index.html': 'a' });
    expect((await readdir(place.out)).sort()).toEqual(['.vankho', 'index.html']);
  });

  it.each(['a.html', 'a.bin'])('does not touch %s when it has not changed, so that caches keep it', async (path) => {
    const place = await Place.open();
    const old = new Date('2001-01-01T00:00:00Z');
    const mtime = async () => (await stat(join(place.out, path))).mtime;
    await place.publish({ [path]: 'a' });
    await utimes(join(place.out, path), old, old);
    expect(await place.publish({ [path]: 'a' })).toMatchObject({ unchanged: 1, changed: [] });
    expect(await mtime()).toEqual(old);
    await place.publish({ [path]: 'b' });
    expect(await mtime()).not.toEqual(old);
  });

  it.each(['a.html', 'a.bin'])('mends %s when someone changed it in the output', async (path) => {
    const place = await Place.open();
    await place.publish({ [path]: 'bài' });
    await writeFile(join(place.out, path), 'BÀI');
    expect(await place.publish({ [path]: 'bài' })).toMatchObject({ changed: [path] });
    expect(await place.site()).toEqual({ [path]: 'bài' });
  });

  it('goes by the bytes when its notes are lost or damaged', async () => {
    const place = await Place.open();
    await place.publish({ 'a.bin': 'a', 'b.bin': 'b' });
    await place.forgetLedger();
    expect(await place.publish({ 'a.bin': 'a', 'b.bin': 'B' })).toMatchObject({ unchanged: 1, changed: ['b.bin'] });
  });

  it('copies a file of any bytes', async () => {
    const place = await Place.open();
    const text = '\ufeffĐảng ủy\r\n\0';
    await place.publish({ 'a.bin': text, 'a.txt': text });
    expect(await place.site()).toEqual({ 'a.bin': text, 'a.txt': text });
  });

  it('leaves nothing of itself behind', async () => {
    const place = await Place.open();
    await place.publish(Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.bin`, `${index}`])));
    expect(await place.remains()).toEqual([]);
    expect(await readdir(dirname(place.ledger))).toEqual(['published.json']);
  });

  it('turns a file into a folder and a folder into a file', async () => {
    const place = await Place.open();
    const files = { tin: 'tệp', 'anh/a/b/c.html': 'sâu', 'anh/d.html': 'nông', 'index.html': 'a' };
    const folders = { 'tin/index.html': 'trang', anh: 'tệp', 'index.html': 'a' };
    await place.publish(files);
    expect(await place.publish(folders)).toMatchObject({
      added: ['anh', 'tin/index.html'],
      removed: ['anh/a/b/c.html', 'anh/d.html', 'tin'],
      unchanged: 1,
    });
    expect(await place.site()).toEqual(folders);
    await place.publish(files);
    expect(await place.site()).toEqual(files);
  });

  it('takes the place of an empty folder that somebody has made', async () => {
    const place = await Place.open();
    await place.publish({ 'index.html': 'a' });
    await mkdir(join(place.out, 'tin'));
    await place.publish({ 'index.html': 'a', tin: 'tệp' });
    expect(await place.site()).toEqual({ 'index.html': 'a', tin: 'tệp' });
  });

  it('writes nothing at all when nothing has changed, its own notes included', async () => {
    const place = await Place.open();
    const old = new Date('2001-01-01T00:00:00Z');
    await place.publish({ 'a.bin': 'a', 'b.html': 'b' });
    const own = [place.ledger, join(place.out, '.vankho')];
    for (const file of own) await utimes(file, old, old);
    expect(await place.publish({ 'a.bin': 'a', 'b.html': 'b' })).toMatchObject({ unchanged: 2 });
    for (const file of own) expect((await stat(file)).mtime).toEqual(old);
  });

  it('does not read what stamps prove unchanged', async () => {
    const place = await Place.open();
    const old = new Date('2001-01-01T00:00:00Z');
    const files = ['a.bin', 'b.html'].map((name) => join(place.out, name));
    await place.publish({ 'a.bin': 'a', 'b.html': 'b' });
    for (const file of files) await utimes(file, old, old);
    await place.publish({ 'a.bin': 'a', 'b.html': 'b' });
    // As no disk would do it: other bytes under the same stamp.
    for (const file of files) {
      await writeFile(file, '?');
      await utimes(file, old, old);
    }
    expect(await place.publish({ 'a.bin': 'a', 'b.html': 'b' })).toMatchObject({ unchanged: 2 });
  });

  it('ends with the site that was asked for, whatever stood there before', async () => {
    const path = fc.array(fc.constantFrom('a', 'b', 'index.html', 'c.bin'), { minLength: 1, maxLength: 3 });
    const site = fc
      .array(fc.tuple(path, fc.constantFrom('', 'một', 'hai')), { maxLength: 6 })
      .map((files) => withoutClashes(files.map(([parts, text]) => [parts.join('/'), text])));
    await fc.assert(
      fc.asyncProperty(fc.array(site, { minLength: 2, maxLength: 3 }), async (sites) => {
        const place = await Place.open();
        for (const files of sites) {
          await place.publish(files);
          expect(await place.site()).toEqual(files);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a folder that is not ours', () => {
  it('is refused as it is, in Vietnamese and as a wrong argument', async () => {
    const place = await Place.open();
    await write(join(place.out, 'luan-van.docx'), 'quý');
    await expect(place.publish({ 'index.html': 'a' })).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('không phải do Vankho tạo ra'),
    });
    expect(await place.site()).toEqual({ 'luan-van.docx': 'quý' });
    await expect(access(join(place.out, '.vankho'))).rejects.toThrow();
  });

  it('is taken when it is empty', async () => {
    const place = await Place.open();
    await mkdir(place.out);
    await place.publish({ 'index.html': 'a' });
    expect(await place.site()).toEqual({ 'index.html': 'a' });
  });
});

describe('two that publish into one folder at once', () => {
  it('do not mix: one is told that the other is at work', async () => {
    const place = await Place.open();
    await place.publish({ 'index.html': 'cũ', 'a.html': 'cũ' });
    const site = (text: string): Outputs => new Map(['index.html', 'a.html'].map((path) => [path, { text }]));
    const both = ['một', 'hai'].map((text) => publish(site(text), place.out, `${place.ledger}.${text}/published.json`));
    const ends = await Promise.allSettled(both);
    const failed = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    expect(failed).toEqual([
      expect.objectContaining({ exitCode: 3, message: expect.stringMatching(/^Một lần dựng khác/) }),
    ]);
    expect(new Set(Object.values(await place.site())).size).toBe(1);
  });
});

describe('git in the output folder', () => {
  it.each(['.git/HEAD', '.git'])('is left alone: %s', async (path) => {
    const place = await Place.open();
    await place.publish({ 'index.html': 'a' });
    await write(join(place.out, path), 'ref: refs/heads/main');
    await place.publish({ 'index.html': 'b' });
    expect(await place.site()).toEqual({ [path]: 'ref: refs/heads/main', 'index.html': 'b' });
  });
});

/** A site has no file that is also a folder; the first to claim a path has it. */
function withoutClashes(files: readonly [path: string, text: string][]): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [path, text] of files) {
    const clashes = Object.keys(kept).some((other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`));
    if (!clashes) kept[path] = text;
  }
  return kept;
}

describe('a look at the output before it is time to publish', () => {
  it('counts when nothing was published since, and not when something was', async () => {
    const place = await Place.open();
    await place.publish({ 'index.html': 'một', 'cu/index.html': 'cũ' });
    const early = await lookEarly(place.out);
    expect(await place.publish({ 'index.html': 'hai', 'cu/index.html': 'cũ' }, {}, early)).toMatchObject({
      changed: ['index.html'],
      unchanged: 1,
    });
    expect(await place.publish({ 'index.html': 'một', 'cu/index.html': 'cũ' }, {}, early)).toMatchObject({
      changed: ['index.html'],
    });
    expect(await readFile(join(place.out, 'index.html'), 'utf8')).toBe('một');
  });
});
