import { describe, expect, it } from 'vitest';
import { type KeptPart, keptRoot } from '../../../src/lib/offline/kept-root.ts';
import type { Manifest, PartEntry } from '../../../src/lib/search/manifest.ts';

function entry(name: string, from: string, to: string, table = `${name}.bin`): PartEntry {
  return { name, table, documents: 3, from, to };
}

const old = entry('2008-2022', '2008-01-01', '2022-12-31');
const year = entry('2023', '2023-01-02', '2023-12-30');
const week = entry('2024-01-tuan-1', '2024-01-02', '2024-01-06', 'moi.bin');

const latest: Manifest = {
  ...{
    version: 3,
    articles: [week, year, old],
    photos: [],
    sections: [],
    abbreviations: [],
    vocabulary: 'tu-vung-1.json',
  },
};

function kept(part: PartEntry, more: Partial<KeptPart> = {}): KeptPart {
  return { collection: 'articles', entry: part, version: 3, kept: 1, ...more };
}

function namesOf(parts: readonly KeptPart[]): string[] {
  return keptRoot(latest, parts).articles.map(({ table }) => table);
}

describe('the root of the index without a network', () => {
  it('names what is on the device, the newest first, and says that this is not all', () => {
    const root = keptRoot(latest, [kept(old), kept(year)]);
    expect(root.articles).toEqual([year, old]);
    expect(root.isKept).toBe(true);
  });

  it('says nothing where all of it is on the device', () => {
    expect(keptRoot(latest, [kept(old), kept(year), kept(week)]).isKept).toBeUndefined();
  });

  it('names a part of an older state of the site where the latest is not on the device', () => {
    const before = entry('2024-01-tuan-1', '2024-01-02', '2024-01-04', 'cu.bin');
    expect(namesOf([kept(before), kept(year)])).toEqual(['cu.bin', '2023.bin']);
  });

  it('finds no article twice: of parts that hold the same days the latest is searched', () => {
    const before = entry('2024-01-tuan-1', '2024-01-02', '2024-01-04', 'cu.bin');
    expect(namesOf([kept(before, { kept: 9 }), kept(week)])).toEqual(['moi.bin']);
    const quarter = entry('2023-quy-4', '2023-10-01', '2023-12-01');
    expect(namesOf([kept(quarter, { kept: 9 }), kept(year)])).toEqual(['2023.bin']);
  });

  it('takes half a week for a part of its week', () => {
    const half = entry('2024-01-tuan-1a', '2024-01-02', '2024-01-04');
    expect(namesOf([kept(half), kept(week)])).toEqual(['moi.bin']);
  });

  it('searches all slices of one long day', () => {
    const slices = ['2024-01-05-1', '2024-01-05-385'].map((name) => entry(name, '2024-01-05', '2024-01-05'));
    expect(namesOf(slices.map((slice) => kept(slice)))).toHaveLength(2);
  });

  it('passes over what an older script has kept', () => {
    expect(namesOf([kept(year, { version: 2 }), kept(old)])).toEqual(['2008-2022.bin']);
  });

  it('is the latest, and says so, where nothing was taken along', () => {
    expect(keptRoot(latest, [])).toEqual({ ...latest, isKept: true });
  });
});
