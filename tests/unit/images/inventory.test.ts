import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInventory } from '../../../src/images/inventory.ts';
import { annotatedPicture, caption } from './annotated-picture.ts';

let dir: string;
let photo: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vankho-kho-anh-'));
  photo = join(dir, 'a.jpg');
  await writeFile(photo, await annotatedPicture({ iptc: [[caption, 'Bến đò']] }));
});

afterEach(() => rm(dir, { recursive: true }));

/** What a run of its own learns of the photograph, and writes down. */
async function describeAnew() {
  const inventory = await openInventory(dir);
  const facts = await inventory.describe(photo);
  await inventory.save();
  return facts;
}

describe('the inventory', () => {
  it('knows pixels and words of a photograph', async () => {
    expect(await describeAnew()).toEqual({
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      width: 8,
      tone: 2,
      height: 6,
      notes: { caption: 'Bến đò' },
    });
  });

  it('reads no photograph twice whose size and time are the same', async () => {
    const morning = new Date('2023-08-03T08:00:00Z');
    await utimes(photo, morning, morning);
    const first = await describeAnew();
    await writeFile(photo, Buffer.alloc((await stat(photo)).size));
    await utimes(photo, morning, morning);
    expect(await describeAnew()).toEqual(first);
  });

  it('reads it anew when it has changed', async () => {
    await describeAnew();
    await writeFile(photo, await annotatedPicture({ iptc: [[caption, 'Bến đò lúc sáng sớm']] }));
    expect((await describeAnew()).notes).toEqual({ caption: 'Bến đò lúc sáng sớm' });
  });

  it.each([
    ['by an older version', (kept: { known: unknown }) => kept.known],
    ['by another version', (kept: object) => ({ ...kept, version: 1 })],
    ['when sizes were made otherwise', (kept: object) => ({ ...kept, settings: '1: webp' })],
    ['by nobody', () => 'x'],
  ])('forgets what was written %s', async (_, change) => {
    const first = await describeAnew();
    const file = join(dir, 'photographs.json');
    const kept = JSON.parse((await readFile(file, 'utf8')).replaceAll('Bến đò', 'Cũ'));
    await writeFile(file, JSON.stringify(change(kept)));
    expect(await describeAnew()).toEqual(first);
  });
});
