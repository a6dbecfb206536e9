import { describe, expect, it } from 'vitest';
import { type EditionFacts, editionKind } from '../../../src/lib/archive/edition-facts.ts';
import { readFirstText } from '../../../src/pack/read-first.ts';

const facts: EditionFacts = {
  kind: editionKind,
  name: 'Báo Lâm Giang',
  source: 'https://vidu.vn/luu-tru/',
  made: '2026-11-28',
  images: 'none',
  years: { from: '2020', to: '2023' },
  section: { slug: 'tin-tuc', name: 'Tin tức' },
  articles: 12_345,
  photos: 678,
  byYear: [],
  bySection: [],
};

describe('DOC-TRUOC.txt', () => {
  const text = readFirstText(facts);

  it('is shown by the editor of old Windows, letters and lines', () => {
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('tells how to open it, what telephones need and how to verify it', () => {
    const whole = text.replace(/\s+/g, ' ');
    expect(whole).toContain('bấm đúp vào tệp index.html');
    expect(whole).toContain('mở bằng ứng dụng Kiwix');
    expect(whole).toContain('sha256sum -c KIEM-TRA.sha256');
  });

  it('tells what it holds, when it was made and where it is from', () => {
    expect(text).toContain('BÁO LÂM GIANG');
    expect(text).toContain('đóng gói ngày 28/11/2026');
    expect(text).toContain('Phạm vi: Chuyên mục Tin tức, các năm 2020–2023.');
    expect(text).toContain('12.345 bài, 678 ảnh. Không kèm ảnh');
    expect(text).toContain('https://vidu.vn/luu-tru/');
  });

  it('keeps a long address in one line', () => {
    const source = `https://vidu.vn/${'luu-tru/'.repeat(12)}`;
    expect(readFirstText({ ...facts, source })).toContain(`\r\n${source}\r\n`);
  });
});
