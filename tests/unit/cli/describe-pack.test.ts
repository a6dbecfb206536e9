import { describe, expect, it } from 'vitest';
import { describePlan } from '../../../src/cli/describe-pack.ts';
import { type EditionFacts, editionKind } from '../../../src/lib/archive/edition-facts.ts';
import type { PackPlan } from '../../../src/pack/pack-edition.ts';

const facts: EditionFacts = {
  kind: editionKind,
  name: 'Báo Lâm Giang',
  source: 'https://vidu.vn/',
  made: '2026-11-28',
  images: 'small',
  articles: 1204,
  photos: 5,
  byYear: [],
  bySection: [],
};
const estimate = { files: 4567, bytes: 1_200_000_000, packed: 400_000_000, onDisk: 0 };
const plan: PackPlan = {
  place: '/usb/kho.zip',
  format: 'zip',
  facts,
  estimate,
  room: 8e9,
};

describe('what is shown before an edition is written', () => {
  it('is what it holds, how many files, how large, and the room there is', () => {
    const text = describePlan(plan);
    for (const told of [
      'Toàn bộ kho',
      '1.204 bài, 5 ảnh',
      'khoảng 4.567',
      '1,2 GB',
      '400,0 MB',
      '8,0 GB',
      '/usb/kho.zip',
    ]) {
      expect(text).toContain(told);
    }
    expect(text).not.toContain('FAT32');
  });

  it('says of a ZIM that it is smaller than a ZIP', () => {
    expect(describePlan({ ...plan, format: 'zim' })).toMatch(/Tệp ZIM +dưới 400,0 MB/);
  });

  it('warns of a ZIP that FAT32 cannot hold', () => {
    const packed = 4_400_000_000;
    expect(describePlan({ ...plan, estimate: { ...estimate, packed } })).toContain('USB dạng FAT32 không chứa được');
    expect(describePlan({ ...plan, format: 'folder', estimate: { ...estimate, packed } })).not.toContain('FAT32');
  });
});
