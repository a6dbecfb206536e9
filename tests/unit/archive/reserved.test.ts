import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddressable, reservedReason } from '../../../src/lib/archive/reserved.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { slugify } from '../../../src/lib/vietnamese/slug.ts';
import { anyText } from '../vietnamese/any-text.ts';

describe('reservedReason', () => {
  it('keeps the days of the calendar from articles', () => {
    expect(reservedReason('article', '03')).toBe('ngày trong lịch');
    expect(reservedReason('article', '3')).toBeUndefined();
    expect(reservedReason('article', '2023')).toBeUndefined();
    expect(reservedReason('article', 'ngay-03')).toBeUndefined();
  });

  it.each(['con', 'nul', 'aux', 'prn', 'com1', 'lpt9'])(
    'keeps %s from all, which Windows takes for a device',
    (slug) => {
      for (const kind of ['article', 'album', 'page'] as const)
        expect(reservedReason(kind, slug), kind).toContain('Windows');
      expect(reservedReason('article', `${slug}-duong`)).toBeUndefined();
    },
  );

  it('keeps the years of the photo library from albums', () => {
    expect(reservedReason('album', '2023')).toBe('năm của thư viện ảnh');
    expect(reservedReason('album', 'le-hoi-2023')).toBeUndefined();
  });

  it('keeps the years and the pages of every site from static pages', () => {
    expect(reservedReason('page', '2023')).toBe('năm trong lịch');
    expect(reservedReason('page', 'gioi-thieu')).toBeUndefined();
  });

  it('knows every address at the root that a site spells', () => {
    const urls = createUrls('https://vidu.vn', '/');
    const roots = [urls.sections(), urls.authors(), urls.topics(), urls.photos(), urls.search(), urls.latest()];
    for (const address of [...roots, urls.links(), urls.data(), urls.fragment('moi-nhat')]) {
      expect([address, reservedReason('page', address.split('/')[1] ?? '')]).toEqual([address, expect.any(String)]);
    }
  });

  it('knows every page at the root that the generator has', async () => {
    const entries = await readdir(resolve(import.meta.dirname, '../../../src/pages'), { withFileTypes: true });
    const astro = entries.filter(({ name }) => name.endsWith('.astro') && !/^(?:index|\[.*)\./.test(name));
    expect(astro.length).toBeGreaterThan(2);
    for (const { name } of astro) expect([name, reservedReason('page', name.slice(0, -6))]).not.toContain(undefined);
  });
});

describe('isAddressable', () => {
  it.each(['a', 'tap-huan', '45-nam', '2023'])('takes %s', (slug) => expect(isAddressable(slug)).toBe(true));

  it.each(['', 'Tap-huan', 'tập-huấn', 'tap huan', '-tap', 'tap-', 'tap--huan', 'tap_huan', 'tap.md', '..'])(
    'does not take %j',
    (slug) => expect(isAddressable(slug)).toBe(false),
  );

  it('takes every slug that is suggested to an editor', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = slugify(text);
        expect(slug === '' || isAddressable(slug)).toBe(true);
      }),
    );
  });
});
