import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addressOf, type NewEntry, placesOf, slugOf, spellNewEntry, whyNot } from '../../../src/editor/new-file.ts';

const entry: NewEntry = {
  kind: 'article',
  title: 'Kết luận: ba việc cần làm #ngay',
  date: '2023-08-03T17:08',
  category: 'tin-tuc',
  authors: ['Giao Tuyến'],
  summary: '- Một câu',
  tags: ['báo cáo viên'],
  isDraft: true,
  hasFolder: false,
};

/** As content is read: every scalar is the text that was typed. */
const readBack = (text: string): unknown => parse(text.slice(4, -5), { schema: 'failsafe' });

describe('the text of a new file', () => {
  it('holds what was given, in the order of the guide', () => {
    expect(spellNewEntry(entry)).toBe(`---
title: "Kết luận: ba việc cần làm #ngay"
category: tin-tuc
date: 2023-08-03 17:08
author: Giao Tuyến
summary: "- Một câu"
tags:
  - báo cáo viên
draft: true
---

`);
  });

  it('leaves out what is not known, and several authors are a list', () => {
    const text = spellNewEntry({ ...entry, authors: [], summary: undefined, tags: [], isDraft: false });
    expect(Object.keys(readBack(text) as object)).toEqual(['title', 'category', 'date']);
    expect(readBack(spellNewEntry({ ...entry, authors: ['A', 'B'] }))).toMatchObject({ author: ['A', 'B'] });
  });

  it('has neither section nor authors for an album', () => {
    expect(Object.keys(readBack(spellNewEntry({ ...entry, kind: 'album' })) as object)).toEqual([
      'title',
      'date',
      'summary',
      'draft',
    ]);
  });

  it('gives every title back as it was', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\p{C}|\p{Zl}|\p{Zp}/u.test(text));
    fc.assert(
      fc.property(line, (title) => {
        expect(readBack(spellNewEntry({ ...entry, title }))).toMatchObject({ title });
      }),
    );
  });
});

describe('the place of a new file', () => {
  it('is in the month of its date, an album under its name', () => {
    expect(placesOf(entry, 'ket-luan')).toEqual({
      alone: 'bai-viet/2023/08/ket-luan.md',
      folder: 'bai-viet/2023/08/ket-luan/index.md',
    });
    expect(addressOf(entry, 'ket-luan')).toBe('/2023/08/ket-luan/');
    expect(addressOf({ ...entry, kind: 'album' }, 'le-hoi')).toBe('/thu-vien-anh/le-hoi/');
  });

  it.each([
    ['article', 'Đảng ủy xã Hòa Bình', 'dang-uy-xa-hoa-binh'],
    ['article', '02', 'bai-02'],
    ['article', 'Index', 'bai-index'],
    ['album', '2024', 'album-2024'],
    ['article', '2024', '2024'],
    ['article', '金庸', ''],
  ] as const)('of an %s “%s” has the slug “%s”', (kind, title, slug) => {
    expect(slugOf({ kind, title })).toBe(slug);
  });

  it('cannot have marks, blanks or a reserved name', () => {
    expect(whyNot('article', 'tin-tức')).toContain('chữ thường không dấu');
    expect(whyNot('article', '02')).toContain('ngày trong lịch');
    expect(whyNot('album', 'chuyen-muc')).toContain('ảnh theo chuyên mục');
    expect(whyNot('article', 'tin-tuc')).toBeUndefined();
  });
});
