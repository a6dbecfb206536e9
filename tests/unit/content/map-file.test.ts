import { hash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonForm, MapFile } from '../../../src/content/map-file.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vankho-map-'));
  file = join(folder, 'trong/kho');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const forms = [
  ['JSON', jsonForm(true)],
  ['V8', { encode: serialize, decode: deserialize, isDurable: false }],
] as const;
const [[, json]] = forms;

const open = (form: (typeof forms)[number][1] = json) => MapFile.open<number, string>(file, form);

/** Two hundred entries. */
const many = new Map(Array.from({ length: 200 }, (_, index) => [`bài ${index}`, index]));

describe.each(forms)('a map in a file of %s', (_, form) => {
  it('is empty before anything was written', async () => {
    const none = await open(form);
    expect([none.entries.size, none.notes]).toEqual([0, undefined]);
  });

  it('is read as it was saved last, whatever came before', async () => {
    const change = fc.dictionary(fc.constantFrom(...many.keys()), fc.option(fc.integer()), { maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(change, fc.string()), { minLength: 1, maxLength: 5 }), async (changes) => {
        await rm(join(folder, 'trong'), { recursive: true, force: true });
        let kept = await (await open(form)).save(many, 'đầu');
        const now = new Map(many);
        for (const [change, notes] of changes) {
          for (const [key, value] of Object.entries(change)) {
            if (value === null) now.delete(key);
            else now.set(key, value);
          }
          kept = await kept.save(new Map(now), notes);
          const read = await open(form);
          expect([new Map([...read.entries].sort()), read.notes]).toEqual([new Map([...now].sort()), notes]);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('what has become of a large map', () => {
  const later = new Map(many).set('bài 7', 70);

  it('stands beside it, until that is much', async () => {
    const kept = await (await open()).save(many, '');
    const whole = await readFile(file);
    const after = await kept.save(later, 'sau');
    expect(await readFile(file)).toEqual(whole);
    expect((await readFile(`${file}-them`)).length).toBeLessThan(300);
    await after.save(new Map([...later].map(([key, value]) => [key, value + 1])), '');
    expect(await readdir(join(folder, 'trong'))).toEqual(['kho']);
    expect((await open()).entries.get('bài 7')).toBe(71);
  });

  it('is passed over when it is of another, and when a byte of it is not as it was', async () => {
    await (await (await open()).save(many, 'trước')).save(later, 'sau');
    const beside = await readFile(`${file}-them`);
    await writeFile(`${file}-them`, beside.subarray(0, -1));
    expect((await open()).entries.get('bài 7')).toBe(7);
    await (await MapFile.open<number, string>(join(folder, 'khac'), json)).save(new Map([['a', 1]]), 'khác');
    await writeFile(file, await readFile(join(folder, 'khac')));
    await writeFile(`${file}-them`, beside);
    const other = await open();
    expect([[...other.entries], other.notes]).toEqual([[['a', 1]], 'khác']);
  });
});

it('a file of another form, as an older Vankho wrote it, counts as missing', async () => {
  await (await open()).save(many, '');
  const older = Buffer.from(JSON.stringify({ circumstances: '', entries: [] }));
  await writeFile(file, [Buffer.from(hash('sha256', older), 'hex'), older]);
  expect((await open()).entries.size).toBe(0);
});
