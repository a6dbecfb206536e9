import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldMarks } from '../../../src/lib/vietnamese/fold.ts';
import { isSlug, slugify } from '../../../src/lib/vietnamese/slug.ts';
import { anyText } from './any-text.ts';

describe('slugify', () => {
  it.each([
    ['Đảng ủy xã Hòa Bình: “5 năm nhìn lại”', 'dang-uy-xa-hoa-binh-5-nam-nhin-lai'],
    ['ĐẢNG BỘ TỈNH', 'dang-bo-tinh'],
    ['\u00d0ường sắt', 'duong-sat'],
    ['Tăng 3,5% – đạt 100.000₫', 'tang-3-5-dat-100-000'],
    ['Phòng, chống Covid-19', 'phong-chong-covid-19'],
    ['R&D ở VNPT', 'r-d-o-vnpt'],
    ['YouTube và iPhone', 'youtube-va-iphone'],
    ["Conway's Law", 'conways-law'],
    ['  --Một…hai__ba--  ', 'mot-hai-ba'],
    ['tuyên\u00adgiáo\u200b', 'tuyengiao'],
    ['I ♥ 🦄 Huế 💯', 'i-hue'],
  ])('makes of %j the address %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it.each(['', ' ', '…', '&', '♥', '🔝', '₫', '“”', '_', "'", '東京'])('is empty for %j', (text) => {
    expect(slugify(text)).toBe('');
  });

  it('cuts a long title between two words', () => {
    const slug = slugify(
      'Hội nghị tổng kết phong trào thi đua yêu nước và triển khai phương hướng nhiệm vụ năm mới 2024',
    );
    expect(slug).toBe('hoi-nghi-tong-ket-phong-trao-thi-dua-yeu-nuoc-va-trien-khai-phuong-huong-nhiem');
  });

  it('keeps a title that fills its 80 characters to the last word', () => {
    expect(slugify(`${'abcd '.repeat(15)}abcde`)).toHaveLength(80);
    expect(slugify(`${'abcd '.repeat(15)}abcde f`)).toHaveLength(80);
    expect(slugify(`${'abcd '.repeat(15)}abcdef`)).toHaveLength(74);
  });

  it('cuts a word that alone is longer than an address may be', () => {
    expect(slugify('a'.repeat(200))).toBe('a'.repeat(80));
  });

  it('gives a slug, the same from either Unicode form, which is its own slug', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = slugify(text);
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugify(text.normalize('NFC'))).toBe(slug);
        expect(slugify(text.normalize('NFD'))).toBe(slug);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });

  it('does not depend on marks or case', () => {
    const title = 'Đoàn đại biểu Quốc hội tiếp xúc cử tri huyện Ứng Hòa';
    expect(slugify(foldMarks(title).toUpperCase())).toBe(slugify(title));
  });
});

describe('isSlug', () => {
  it.each(['a', '2023', 'dang-uy', 'covid-19-o-viet-nam'])('accepts %s', (text) => {
    expect(isSlug(text)).toBe(true);
  });

  it.each(['', '-', '-a', 'a-', 'a--b', 'A', 'đảng', 'dang uy', 'a_b', 'a.b', 'a/b', 'a\n'])('refuses %j', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});
