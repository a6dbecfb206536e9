import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSearch, keepsSearches } from '../../../../src/client/search/kept-searches.ts';
import { forgetSearches, recentSearches, rememberSearch } from '../../../../src/client/search/recent.ts';

const key = 'vankho-tim-gan-day';
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('recent searches', () => {
  it('are offered the last one first, eight at most', () => {
    for (let number = 1; number <= 10; number += 1) rememberSearch(`nghị quyết ${number}`);
    expect(recentSearches()).toEqual([10, 9, 8, 7, 6, 5, 4, 3].map((number) => `nghị quyết ${number}`));
  });

  it('stand once, in the spelling that was typed last', () => {
    rememberSearch('dang uy');
    rememberSearch('khai giảng');
    rememberSearch('  Đảng   ủy ');
    expect(recentSearches()).toEqual(['Đảng ủy', 'khai giảng']);
  });

  it('hold what a box of any page has put there, in the same order and spelling', () => {
    expect(keepsSearches()).toBe(false);
    for (const text of ['dang uy', ' ', 'khai giảng', '  Đảng   ủy ']) keepSearch(text);
    expect(keepsSearches()).toBe(true);
    expect(recentSearches()).toEqual(['Đảng ủy', 'khai giảng']);
    for (let number = 1; number <= 30; number += 1) keepSearch(`nghị quyết ${number}`);
    expect(recentSearches()).toHaveLength(8);
    expect(kept.get(key)?.length).toBeLessThan(300);
  });

  it('are composed, however they were typed', () => {
    rememberSearch('đảng ủy'.normalize('NFD'));
    expect(recentSearches()).toEqual(['đảng ủy']);
  });

  it('leave out what is empty or was pasted by mistake', () => {
    rememberSearch('   ');
    rememberSearch('x'.repeat(10_000));
    expect(recentSearches()).toEqual([]);
  });

  it('are forgotten when the reader wants it', () => {
    rememberSearch('đảng ủy');
    forgetSearches();
    expect(recentSearches()).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it.each(['{', 'null', '{"0":"a"}', '"đảng"', ''])(
    'are none when %j stands in their place, and begin anew',
    (text) => {
      kept.set(key, text);
      expect(recentSearches()).toEqual([]);
      rememberSearch('đảng ủy');
      expect(recentSearches()).toEqual(['đảng ủy']);
    },
  );

  it('keep the good ones among what is no text', () => {
    kept.set(key, JSON.stringify([1, 'đảng ủy', null, ['a'], '', 'Dang Uy', 'khai giảng']));
    expect(recentSearches()).toEqual(['đảng ủy', 'khai giảng']);
  });

  it('do no harm where the browser forbids storage', () => {
    const forbid = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: forbid, setItem: forbid, removeItem: forbid });
    rememberSearch('đảng ủy');
    forgetSearches();
    expect(recentSearches()).toEqual([]);
  });
});
