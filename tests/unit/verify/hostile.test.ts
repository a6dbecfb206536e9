import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { checksumList, isPathInside, readChecksumList } from '../../../src/lib/data/checksums.ts';
import { CannotVerify } from '../../../src/verify/copy.ts';
import { folderCopy } from '../../../src/verify/folder.ts';
import { isWhole, type Verification, verify } from '../../../src/verify/verify.ts';
import { zipCopy } from '../../../src/verify/zip.ts';
import { edition, newFolder, removeFolders, unpack, withList } from './edition.ts';
import { zipBytes } from './zip-bytes.ts';

afterAll(removeFolders);

const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const path = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'))
  .filter((each) => isPathInside(each) && !/[\r\n]$/.test(each));

describe('a list', () => {
  it('says what was written, whatever the paths hold', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(path, digest), { selector: ([each]) => each }), (entries) => {
        const digests = new Map(entries);
        expect(readChecksumList(checksumList(digests))).toEqual({ digests, unreadable: [], unsafe: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('never gives a path that leads out, and accounts for every line', () => {
    const piece = fc.oneof(fc.constantFrom('..', '.', '/', '\\', 'C:', '%2e', '\0', 'a', ' ', '\\n'), fc.string());
    const name = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('').replace(/[\r\n]/g, ''));
    const line = fc.oneof(
      fc.tuple(fc.constantFrom('', '\\'), digest, name).map(([mark, of, named]) => `${mark}${of}  ${named}`),
      fc.string().map((text) => text.replace(/[\r\n#]/g, '')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const { digests, unreadable, unsafe } = readChecksumList(lines.join('\n'));
        for (const each of digests.keys()) expect(join('/kho', each).startsWith('/kho/')).toBe(true);
        for (const each of unsafe) expect(isPathInside(each)).toBe(false);
        expect(digests.size + unreadable.length + unsafe.length).toBeLessThanOrEqual(lines.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a ZIP with bytes of anybody', () => {
  const whole = zipBytes([...edition()].map(([name, bytes], at) => ({ name, bytes, isStored: at % 2 === 0 })));
  const file = join(newFolder(), 'kho.zip');

  /** What is found, or the sentence that says why nothing is: anything else would reach the user as a stack. */
  async function look(bytes: Uint8Array): Promise<Verification | CannotVerify> {
    writeFileSync(file, bytes);
    const copy = zipCopy(file, 'kho.zip');
    try {
      return await verify(copy, 3);
    } catch (error) {
      expect(error).toBeInstanceOf(CannotVerify);
      return error as CannotVerify;
    } finally {
      await copy.close();
    }
  }

  const edit = fc.record({ at: fc.nat(whole.length - 1), value: fc.integer({ min: 0, max: 255 }) });

  it('is told as it is, or refused in a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), fc.nat(whole.length), async (edits, length) => {
        const bytes = Buffer.from(whole);
        for (const { at, value } of edits) bytes[at] = value;
        const cut = length % 3 === 0 ? bytes.subarray(0, length) : bytes;
        await look(cut);
      }),
      { numRuns: 200 },
    );
  });

  it('counts as whole only when every file has the bytes of the list', async () => {
    const texts = [...edition()].filter(([name]) => name !== 'KIEM-TRA.sha256');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(texts.length - 1),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (which, at, mask) => {
          const files = edition();
          const [name = '', bytes = Buffer.alloc(1)] = texts[which] ?? [];
          const changed = Buffer.from(bytes);
          changed[at % bytes.length] = (changed[at % bytes.length] ?? 0) ^ mask;
          files.set(name, changed);
          const found = await look(zipBytes([...files].map(([each, of]) => ({ name: each, bytes: of }))));
          expect(found).toMatchObject({ differences: [{ path: name, kind: 'changed' }] });
        },
      ),
      { numRuns: 200 },
    );
  });
});

it('finds a folder whole whatever its files are called, and not when there is another', async () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-zđươ][a-zđươ0-9 _.-]{0,14}[a-z]$/), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(names, async (each) => {
      const files = new Map(each.map((name): [string, Buffer] => [`k/${name}`, Buffer.from(name)]));
      const folder = unpack(withList(files));
      expect(isWhole(await verify(folderCopy(folder, 'kho'), 2))).toBe(true);
      unpack(new Map([['k/~khác', Buffer.from('x')]]), folder);
      expect(isWhole(await verify(folderCopy(folder, 'kho'), 2))).toBe(false);
    }),
    { numRuns: 50 },
  );
});
