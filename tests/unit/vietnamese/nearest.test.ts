import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/lib/vietnamese/nearest.ts';

const KEYS = ['title', 'category', 'date', 'author', 'summary', 'tags', 'aliases', 'related', 'draft'];
const SECTIONS = ['tuyen-giao-cac-cap', 'thoi-su', 'kinh-te', 'van-hoa'];

describe('nearest', () => {
  it.each([
    ['categori', 'category'],
    ['Tilte', 'title'],
    ['dtae', 'date'],
    ['darft', 'draft'],
    ['sumary', 'summary'],
    ['tag', 'tags'],
    ['dates', 'date'],
    ['autor', 'author'],
  ])('guesses that %s means %s', (word, meant) => {
    expect(nearest(word, KEYS)).toBe(meant);
  });

  it.each([
    ['tuyên-giáo-các-cấp', 'tuyen-giao-cac-cap'],
    ['tuyen-giao-cap', 'tuyen-giao-cac-cap'],
    ['Thời-sự', 'thoi-su'],
    ['kinhte', 'kinh-te'],
  ])('guesses that the section %s is %s, with or without marks', (word, meant) => {
    expect(nearest(word, SECTIONS)).toBe(meant);
  });

  it.each(['x', 'name', 'chuyên mục', 'giao-duc', 'body', '', '  '])('does not guess at %j', (word) => {
    expect(nearest(word, KEYS)).toBeUndefined();
    expect(nearest(word, SECTIONS)).toBeUndefined();
  });

  it('lets the marks decide between two names that fold alike', () => {
    expect(nearest('Thành Chun', ['Thanh Chung', 'Thành Chung'])).toBe('Thành Chung');
    expect(nearest('Thanh Chun', ['Thành Chung', 'Thanh Chung'])).toBe('Thanh Chung');
  });

  it('takes the first of two that are equally near, and the nearer of two however they stand', () => {
    expect(nearest('data', ['date', 'dato'])).toBe('date');
    expect(nearest('relate', ['relating', 'related'])).toBe('related');
    expect(nearest('relate', ['related', 'relating'])).toBe('related');
  });

  it('has nothing to offer from an empty list', () => {
    expect(nearest('title', [])).toBeUndefined();
  });
});
