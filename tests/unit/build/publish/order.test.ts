import { describe, expect, it } from 'vitest';
import { turnOf } from '../../../../src/build/publish/order.ts';
import { isHashed } from '../../../../src/lib/data/published-names.ts';

describe('turnOf', () => {
  it('puts whatever names others after them', () => {
    const inOrder: [path: string, isNew: boolean][] = [
      ['tim-kiem/chi-muc/bai/2023/p1.bin', true],
      ['du-lieu/2023/08.jsonl', true],
      ['rss.xml', false],
      ['tim-kiem/chi-muc/muc-luc.json', false],
      ['2023/08/a/index.html', true],
      ['index.html', false],
    ];
    const turns = inOrder.map(([path, isNew]) => turnOf({ path, isNew }));
    expect(turns).toEqual([...turns].sort((a, b) => a - b));
    expect(new Set(turns).size).toBe(turns.length);
  });
});

describe('isHashed', () => {
  it.each([
    '_vankho/a.js',
    '_anh/a.webp',
    '_chia-se/a.png',
    'tim-kiem/chi-muc/tu-vung-1.json',
    'du-lieu/ma-bam/goc-1.txt',
  ])('is true of %s', (path) => {
    expect(isHashed(path)).toBe(true);
  });

  it.each([
    'tim-kiem/chi-muc/muc-luc.json',
    'tim-kiem/index.html',
    'anh/_anh/a.jpg',
    'giao-dien.css',
    'du-lieu/SHA256SUMS',
  ])('is false of %s', (path) => {
    expect(isHashed(path)).toBe(false);
  });
});
