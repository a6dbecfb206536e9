import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redirectOutputs, redirectPaths } from '../../../src/build/redirects.ts';
import type { Redirect } from '../../../src/lib/archive/types.ts';
import { redirectBucket } from '../../../src/lib/redirect.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { anyText } from '../vietnamese/any-text.ts';

const urls = createUrls('https://vidu.vn', '/luu-tru/');

/** The files that a list of old and new addresses becomes, by path. */
function filesOf(...redirects: [from: string, to: string][]): Record<string, string> {
  const outputs = redirectOutputs(
    redirects.map(([from, to]): Redirect => ({ from, to })),
    urls,
  );
  expect(redirectPaths(redirects.map(([from, to]) => ({ from, to })))).toEqual(new Set(outputs.keys()));
  return Object.fromEntries([...outputs].map(([path, source]) => [path, 'text' in source ? source.text : '']));
}

/** What the 404 page finds when a browser asks for an address under the base (src/client/old-address.ts). */
function lookUp(files: Record<string, string>, address: string): string | undefined {
  const { pathname, search } = new URL(`https://vidu.vn${address}`);
  const found = JSON.parse(files[`chuyen-huong/${redirectBucket(pathname + search)}.json`] ?? '{}');
  return found[pathname + search];
}

describe('old addresses', () => {
  it('make no files when there are none', () => {
    expect(filesOf()).toEqual({});
  });

  it('lead on from a page, a rule, a line of nginx’s map and the look-up, base included', () => {
    const files = filesOf(['/cu/bai-1.html', '/2023/08/a/']);
    expect(files['cu/bai-1.html']).toContain('content="0; url=/luu-tru/2023/08/a/"');
    expect(files['cu/bai-1.html']).toContain('<link rel="canonical" href="https://vidu.vn/luu-tru/2023/08/a/">');
    expect(files._redirects).toBe('/luu-tru/cu/bai-1.html /luu-tru/2023/08/a/ 301\n');
    expect(files['chuyen-huong/nginx.map']).toBe('"/luu-tru/cu/bai-1.html" "/luu-tru/2023/08/a/";\n');
    expect(lookUp(files, '/cu/bai-1.html')).toBe('/luu-tru/2023/08/a/');
  });

  it.each([
    '/../../etc/a.html',
    '/%2e%2e/a.html',
    '/a/../b.html',
    '/a%00.html',
    '/..\\a.html',
    '/con.html',
    '/nul/a.html',
    '/com1.x/a.html',
    '/a./b.html',
    '/a /b.html',
  ])('become no file that stands elsewhere, or nowhere on Windows: %s', (from) => {
    const own = /^(?:_redirects|chuyen-huong\/(?:nginx\.map|[\w-]+\.json))$/;
    expect(Object.keys(filesOf([from, '/2023/08/a/'])).filter((path) => !own.test(path))).toEqual([]);
  });

  it('lead to other sites without our base', () => {
    expect(lookUp(filesOf(['/cu/', 'https://khac.vn/a?b=c#d']), '/cu/')).toBe('https://khac.vn/a?b=c#d');
  });

  it('with a query are answered by look-up and nginx, for no file and no rule can tell queries apart', () => {
    const files = filesOf(['/?id=147000', '/2023/08/a/']);
    expect(Object.keys(files).sort()).toEqual(['_redirects', 'chuyen-huong/51.json', 'chuyen-huong/nginx.map']);
    expect(files._redirects).toBe('\n');
    expect(files['chuyen-huong/nginx.map']).toBe('"/luu-tru/?id=147000" "/luu-tru/2023/08/a/";\n');
    expect(lookUp(files, '/?id=147000')).toBe('/luu-tru/2023/08/a/');
  });

  it.each([
    ['/cu/', 'cu/index.html'],
    ['/cu/a.htm', 'cu/a.htm'],
    ['/tin/x%C3%A3%20h%E1%BB%99i/', 'tin/xã hội/index.html'],
  ])('such as %s have a page at %s', (from, path) => {
    expect(filesOf([from, '/a/'])).toHaveProperty([path]);
  });

  it.each([
    ['is no page', '/tin/1.epi'],
    ['is the root', '/'],
    ['leads out of the site', '/../../a.html'],
    ['leads out of the site by other signs', '/%2e%2e/%2e%2e/a.html'],
    ['leads out of the site on Windows', '/..%5c..%5ca.html'],
    ['has an empty name in it', '//xau.vn/a.html'],
    ['is called like nothing on any disk', '/a%00.html'],
    ['is longer than a file’s name may be', `/${'tin-'.repeat(80)}.html`],
    ['is not well written', '/%C3%28/a.epi'],
  ])('have no page where the address %s, and are looked up all the same', (_, from) => {
    const files = filesOf([from, '/a/']);
    expect(Object.keys(files).filter((path) => !/^(?:_redirects|chuyen-huong\/.*)$/.test(path))).toEqual([]);
    expect(lookUp(files, from)).toBe('/luu-tru/a/');
  });
});

describe('the look-up', () => {
  it('finds what the editor wrote with marks and spaces as the browser asks for it', () => {
    const files = filesOf(['/tin/xã hội.epi?tìm=đảng', '/a/']);
    expect(lookUp(files, '/tin/x%C3%A3%20h%E1%BB%99i.epi?t%C3%ACm=%C4%91%E1%BA%A3ng')).toBe('/luu-tru/a/');
  });

  it('finds each of many, and nothing else', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => 147_000 + index);
    const files = filesOf(...ids.map((id): [string, string] => [`/?id=${id}`, `/bai-${id}/`]));
    for (const id of ids) expect(lookUp(files, `/?id=${id}`)).toBe(`/luu-tru/bai-${id}/`);
    expect(lookUp(files, '/?id=1')).toBeUndefined();
  });
});

describe('the page of an old address', () => {
  it('shows an address as text, whatever is in it', () => {
    const page = filesOf(['/cu/', '/a"><script>alert(1)</script>&b=\'c'])['cu/index.html'] ?? '';
    expect(page).not.toContain('<script>');
    expect(page).not.toMatch(/'c|&b/);
    expect(page.match(/href="[^"]*"/g)).toHaveLength(2);
  });

  it('is not for search engines', () => {
    expect(filesOf(['/cu/', '/a/'])['cu/index.html']).toContain('<meta name="robots" content="noindex">');
  });
});

describe('nginx’s map', () => {
  it.each([
    ['/?a="b"', '"/luu-tru/?a=%22b%22" "/luu-tru/a/";'],
    ['/?a=\\b', '"/luu-tru/?a=\\\\b" "/luu-tru/a/";'],
    ['/?a=$b;{c}', '"/luu-tru/?a=$b;{c}" "/luu-tru/a/";'],
    ['/cũ', '"/luu-tru/c%C5%A9" "/luu-tru/a/";'],
  ])('has the line for %s in the form in which nginx compares it', (from, line) => {
    expect(filesOf([from, '/a/'])['chuyen-huong/nginx.map']).toBe(`${line}\n`);
  });

  it('names no variable where an address has a dollar sign', () => {
    expect(filesOf(['/cu', '/a$uri/'])['chuyen-huong/nginx.map']).toBe('"/luu-tru/cu" "/luu-tru/a%24uri/";\n');
  });

  it('is two strings a line, whatever the addresses', () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        const map = filesOf([`/${from}`, `/${to}`])['chuyen-huong/nginx.map'];
        expect(map).toMatch(/^"(?:[^"\\\n]|\\["\\])*" "(?:[^"\\$\n]|\\["\\])*";\n$/);
      }),
    );
  });
});

describe('the rules of hosts', () => {
  it('are three words a line, with addresses as a browser asks for them', () => {
    const files = filesOf(['/tin cũ/', '/a/'], ['/cu/', '/a b/đ/#muc']);
    expect(files._redirects).toBe(
      '/luu-tru/tin%20c%C5%A9/ /luu-tru/a/ 301\n/luu-tru/cu/ /luu-tru/a%20b/%C4%91/#muc 301\n',
    );
  });

  it.each(['/*', '/cu/*', '/tin/:ten', '/tin/12:bai.html', '/%2A', '/cu/%3aten'])(
    'have none for %s, which hosts would take for many addresses; it is looked up all the same',
    (from) => {
      const files = filesOf([from, '/a/'], ['/cu/', '/b/']);
      expect(files._redirects).toBe('/luu-tru/cu/ /luu-tru/b/ 301\n');
      expect(lookUp(files, from)).toBe('/luu-tru/a/');
    },
  );

  it('lead to the very address, which may have a colon', () => {
    const { _redirects: rules } = filesOf(['/a/', '/b/:splat#:x'], ['/c/', 'https://khac.vn:8080/:ten/1:2']);
    expect(rules).toBe('/luu-tru/a/ /luu-tru/b/%3Asplat#%3Ax 301\n/luu-tru/c/ https://khac.vn:8080/%3Aten/1:2 301\n');
  });

  it('stay within the site where the new address does', () => {
    expect(filesOf(['/a/', '/.//xau.vn/'])._redirects).not.toMatch(/ \/\//);
    const root = redirectOutputs([{ from: '/a/', to: '/.//xau.vn/' }], createUrls('https://vidu.vn', '/'));
    expect(root.get('_redirects')).toEqual({ text: '/a/ /xau.vn/ 301\n' });
  });

  it('are three words a line, whatever the addresses', () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        expect(filesOf([`/${from.replaceAll('?', '')}`, `/${to}`])._redirects).toMatch(
          /^(?:\/luu-tru\/[^\s*:]* \/luu-tru\/\S* 301)?\n$/,
        );
      }),
    );
  });
});
