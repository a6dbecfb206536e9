import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asRequested, endlessRedirects, isAskable, pageAddress, redirectBucket } from '../../src/lib/redirect.ts';

describe('redirectBucket', () => {
  it('is the same for ever and everywhere: FNV-1a, by its published test vectors', () => {
    const published = { '': 0x811c9dc5, a: 0xe40c292c, foobar: 0xbf9cf968 };
    for (const [text, hash] of Object.entries(published))
      expect(redirectBucket(text)).toBe(String(hash % 64).padStart(2, '0'));
  });

  it('is one of 64 files', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (address) => {
        expect(redirectBucket(address)).toMatch(/^(?:[0-5]\d|6[0-3])$/);
      }),
    );
  });

  it('spreads old addresses evenly, so that a new one rewrites a small file', () => {
    const counts = new Map<string, number>();
    for (let id = 100_000; id < 106_400; id++) {
      const bucket = redirectBucket(`/?id=${id}`);
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
    expect(counts.size).toBe(64);
    expect(Math.max(...counts.values())).toBeLessThan(200);
  });
});

describe('isAskable', () => {
  it.each(['/', '/?id=1&a=..', '/tin/xã hội.epi', '/a/...b/', '/*', '/a?b=//c'])('lets %s pass', (address) =>
    expect(isAskable(address)).toBe(true),
  );

  it.each([
    '',
    'a',
    '//a',
    '/?',
    '/a/?',
    '/a#b',
    '/a\\b',
    '/./a',
    '/a/..',
    '/%2e%2E/a',
    '/a\tb',
    '/a\r\n/b',
    '/a\u0085',
  ])('refuses %j', (address) => expect(isAskable(address)).toBe(false));

  it('is true of no address that is read as another one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab/.\\%2eE#?\t\n:@*') }), (text) => {
        if (isAskable(`/${text}`)) expect(asRequested(`/${text}`)).toBe(`/${text}`);
      }),
    );
  });
});

describe('asRequested', () => {
  it('leaves an address of ASCII as it is', () => {
    for (const address of ['/', '/?id=147000', '/tin/1.epi?a=b&c=%20', '/T%C3%ADn/']) {
      expect(asRequested(address)).toBe(address);
    }
  });

  it('writes what is not ASCII as the browser sends it', () => {
    expect(asRequested('/tin/xã hội.epi?tìm=đảng')).toBe('/tin/x%C3%A3%20h%E1%BB%99i.epi?t%C3%ACm=%C4%91%E1%BA%A3ng');
  });

  it('is what a browser makes of an address of letters, digits, dots and slashes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB1-_./') }), (text) => {
        expect(asRequested(`/${text}`)).toBe(new URL(`http://localhost/${text}`).pathname);
      }),
    );
  });

  it('does not take an address for another site', () => {
    expect(asRequested('//xau.vn/a')).toBe('//xau.vn/a');
  });

  it('changes nothing the second time, whatever is written in the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const address = asRequested(`/${text}`);
        expect(address).toMatch(/^\/[\x21-\x7e]*$/);
        expect(asRequested(address)).toBe(address);
      }),
    );
  });
});

describe('pageAddress', () => {
  it.each([
    ['/cu/a', '/cu/a/'],
    ['/cu/a//', '/cu/a/'],
    ['/cu/a.html', '/cu/a.html'],
    ['/?id=7', '/?id=7'],
  ])('of %s is %s', (address, page) => {
    expect(pageAddress(address)).toBe(page);
  });
});

describe('endlessRedirects', () => {
  const endless = (to: Record<string, string>): string[] =>
    endlessRedirects(new Map(Object.entries(to).map(([from, target]) => [from, { from, to: target }]))).map(
      ({ from }) => from,
    );

  it('are those of a circle, not those that lead into it', () => {
    expect(endless({ '/a/': '/b', '/b/': '/c/#x', '/c/': '/a/', '/d/': '/a/', '/e/': '/f/' })).toEqual([
      '/a/',
      '/b/',
      '/c/',
    ]);
    expect(endless({ '/a/': '/a/' })).toEqual(['/a/']);
  });

  it('are none where every way ends', () => {
    expect(endless({ '/a/': '/b/', '/b/': '/c/', '/d/': '/b/', '/e/': 'https://vidu.vn/e/' })).toEqual([]);
  });
});
