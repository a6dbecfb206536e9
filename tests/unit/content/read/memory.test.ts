import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMemory, type ReadingMemory, type Remembered } from '../../../../src/content/read/memory.ts';
import { isSettled, stampFolder } from '../../../../src/content/read/stamps.ts';
import type { WrittenArticle } from '../../../../src/content/read/written-article.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vankho-nho-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = 'bai-viet/2023/08/mot-bai.md';
const picture = 'bai-viet/2023/08/anh.jpg';
/** An article that is known by one of its old addresses. */
function written(alias: string): WrittenArticle {
  return { aliases: [alias] } as Partial<WrittenArticle> as WrittenArticle;
}

const remembered = { article: written('/mot-bai/'), problems: [] };

/** Files as a look at them at noon finds them. */
function stamps(files: Record<string, number>) {
  const noon = Date.parse('2024-01-01T12:00Z');
  const stamped = Object.entries(files).map(([path, time]): [string, string] => [path, `10 ${time}.5 ${time}.5 7`]);
  return { taken: noon, files: new Map(stamped), links: new Map<string, string>() };
}

const morning = Date.parse('2024-01-01T08:00Z');

async function open(files: Record<string, number>, generator = 'a', circumstances = 'zone'): Promise<ReadingMemory> {
  const memory = await openMemory<Remembered>(join(folder, 'nho'), generator, stamps(files));
  memory.under(circumstances);
  return memory;
}

async function keep(files: Record<string, number>, onFolder = false): Promise<void> {
  const memory = await open(files);
  memory.keep(file, remembered, onFolder);
  await memory.save();
}

describe('the memory of a reading', () => {
  it('knows a file that nobody has touched', async () => {
    await keep({ [file]: morning });
    expect((await open({ [file]: morning })).recall(file)).toEqual(remembered);
  });

  it('forgets a file that was written again, and one that is gone', async () => {
    await keep({ [file]: morning });
    expect((await open({ [file]: morning + 1 })).recall(file)).toBeUndefined();
    expect((await open({})).recall(file)).toBeUndefined();
  });

  it('forgets everything when the code or the circumstances are others', async () => {
    await keep({ [file]: morning });
    expect((await open({ [file]: morning }, 'b')).recall(file)).toBeUndefined();
    expect((await open({ [file]: morning }, 'a', 'another zone')).recall(file)).toBeUndefined();
  });

  it('knows what was changed, added and gone since a large memory was written, and reads no other again', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `bai-viet/2023/08/bai-${index}.md`);
    const files: Record<string, number> = Object.fromEntries(names.map((name) => [name, morning]));
    const readAll = async (): Promise<string[]> => {
      const memory = await open(files);
      const again = Object.keys(files).filter((name) => memory.recall(name) === undefined);
      for (const name of again) memory.keep(name, { problems: [], article: written(`${name} ${files[name]}`) }, false);
      await memory.save();
      return again;
    };
    expect(await readAll()).toHaveLength(200);
    const whole = await readFile(join(folder, 'nho'));
    delete files['bai-viet/2023/08/bai-7.md'];
    files['bai-viet/2023/08/bai-8.md'] = morning + 1;
    files['bai-viet/2023/08/moi.md'] = morning;
    expect(await readAll()).toEqual(['bai-viet/2023/08/bai-8.md', 'bai-viet/2023/08/moi.md']);
    expect(await readAll()).toEqual([]);
    expect(await readFile(join(folder, 'nho'))).toEqual(whole);
    const memory = await open(files);
    expect(memory.recall('bai-viet/2023/08/bai-7.md')).toBeUndefined();
    expect(memory.recall('bai-viet/2023/08/bai-8.md')?.article?.aliases).toEqual([
      `bai-viet/2023/08/bai-8.md ${morning + 1}`,
    ]);
    for (const name of names) files[name] = morning + 2;
    expect(await readAll()).toHaveLength(200);
    expect(await readFile(join(folder, 'nho'))).not.toEqual(whole);
    expect(await readAll()).toEqual([]);
  });

  it('minds the files beside an article that depends on them, and only then', async () => {
    const files = { [file]: morning, [picture]: morning };
    const touched = { [file]: morning, [picture]: morning + 1 };
    await keep(files, true);
    expect((await open(files)).recall(file)).toBeDefined();
    expect((await open(touched)).recall(file)).toBeUndefined();
    await keep(files, false);
    expect((await open(touched)).recall(file)).toBeDefined();
  });

  it('does not trust a file that had just been written when it was looked at', async () => {
    await keep({ [file]: Date.parse('2024-01-01T12:00Z') });
    expect((await open({ [file]: Date.parse('2024-01-01T12:00Z') })).recall(file)).toBeUndefined();
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 3)],
    ['with one bit turned', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 60 ? byte ^ 1 : byte)))],
    ['empty', () => Buffer.alloc(0)],
  ])('is begun anew when it is found %s', async (_, damage) => {
    await keep({ [file]: morning });
    await writeFile(join(folder, 'nho'), damage(await readFile(join(folder, 'nho'))));
    expect((await open({ [file]: morning })).recall(file)).toBeUndefined();
  });
});

describe('stamps', () => {
  it('tell a file that was written again, even with the same length and time', async () => {
    await writeFile(join(folder, 'a.md'), 'một');
    const before = stampFolder(folder).files.get('a.md');
    const long = new Date('2020-01-01');
    await writeFile(join(folder, 'a.md'), 'hai');
    await utimes(join(folder, 'a.md'), long, long);
    const between = stampFolder(folder).files.get('a.md');
    await writeFile(join(folder, 'a.md'), 'ba!');
    await utimes(join(folder, 'a.md'), long, long);
    expect(new Set([before, between, stampFolder(folder).files.get('a.md')]).size).toBe(3);
  });

  it('are of no files where there is no folder', () => {
    expect(stampFolder(join(folder, 'khong-co')).files.size).toBe(0);
  });

  it('are trusted later where clocks count in two seconds', () => {
    const stamp = (time: number): string => `10 ${time} ${time} 7`;
    expect(isSettled(stamp(10_000.25), 10_100)).toBe(true);
    expect(isSettled(stamp(10_000), 10_100)).toBe(false);
    expect(isSettled(stamp(10_000), 12_100)).toBe(true);
  });
});
