import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitedArticle, citeInBibtex, citeInRis, citeInWords } from '../../../src/lib/article/citation.ts';
import { anyText } from '../vietnamese/any-text.ts';

const cited: CitedArticle = {
  id: '2023/08/tap-huan',
  authors: ['Giao Tuyến', 'Nguyễn Thị Ánh'],
  title: 'Tập huấn tuyên truyền miệng',
  site: 'Báo Ví Dụ',
  day: '3/8/2023',
  iso: '2023-08-03T17:08:00+07:00',
  address: 'https://vidu.vn/luu-tru/2023/08/tap-huan/',
};

/** The value of a field, braces around it included. */
function field(entry: string, name: string): string | undefined {
  return new RegExp(`^ {2}${name} = (.*),$`, 'm').exec(entry)?.[1];
}

/** How deep braces stand open at the end, as BibTeX counts them; undefined when one closes too early. */
function openBraces(entry: string): number | undefined {
  let depth = 0;
  for (const sign of entry) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return undefined;
  }
  return depth;
}

describe('citeInWords', () => {
  it('names authors, title, site, date and address', () => {
    expect(citeInWords(cited)).toBe(
      'Giao Tuyến, Nguyễn Thị Ánh. “Tập huấn tuyên truyền miệng”. Báo Ví Dụ, 3/8/2023. https://vidu.vn/luu-tru/2023/08/tap-huan/',
    );
  });

  it('begins with the title when nobody signed, and closes it with one full stop', () => {
    expect(citeInWords({ ...cited, authors: [], title: 'Tin vắn.' })).toMatch(/^“Tin vắn”\. Báo/);
  });
});

describe('citeInBibtex', () => {
  it('keeps Vietnamese names whole and gives year and month beside the date', () => {
    expect(citeInBibtex(cited)).toBe(
      [
        '@misc{tap-huan-2023-08,',
        '  author = {{Giao Tuyến} and {Nguyễn Thị Ánh}},',
        '  title = {{Tập huấn tuyên truyền miệng}},',
        '  howpublished = {Báo Ví Dụ},',
        '  date = {2023-08-03},',
        '  year = {2023},',
        '  month = aug,',
        '  url = {https://vidu.vn/luu-tru/2023/08/tap-huan/},',
        '  langid = {vietnamese},',
        '}',
      ].join('\n'),
    );
  });

  it('has no author when nobody signed', () => {
    expect(field(citeInBibtex({ ...cited, authors: [] }), 'author')).toBeUndefined();
  });

  it.each([
    ['50% & #1: giá $5_000', '50\\% \\& \\#1: giá \\$5\\_000'],
    ['a~b^c', 'a{\\textasciitilde}b{\\textasciicircum}c'],
    ['C:\\tin', 'C:{\\textbackslash}tin'],
    ['mở { mà không đóng', 'mở {\\textbraceleft} mà không đóng'],
    ['đóng } trước', 'đóng {\\textbraceright} trước'],
    ['hai\n dòng', 'hai dòng'],
  ])('writes %j so that LaTeX prints it', (title, written) => {
    expect(field(citeInBibtex({ ...cited, title }), 'title')).toBe(`{{${written}}}`);
  });

  it('leaves the address as it is', () => {
    const address = 'https://vidu.vn/l%C6%B0u_tr%E1%BB%AF/';
    expect(field(citeInBibtex({ ...cited, address }), 'url')).toBe(`{${address}}`);
  });

  it('stays one entry of ten lines whatever title and names hold', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, name) => {
        const entry = citeInBibtex({ ...cited, title, authors: [name] });
        expect(openBraces(entry)).toBe(0);
        expect(entry.split(/[\n\r\u2028\u2029]/)).toHaveLength(10);
      }),
    );
  });
});

describe('citeInRis', () => {
  it('gives each author a line and ends the record', () => {
    expect(citeInRis(cited)).toBe(
      [
        'TY  - NEWS',
        'AU  - Giao Tuyến',
        'AU  - Nguyễn Thị Ánh',
        'TI  - Tập huấn tuyên truyền miệng',
        'T2  - Báo Ví Dụ',
        'DA  - 2023/08/03',
        'PY  - 2023',
        'LA  - vi',
        'UR  - https://vidu.vn/luu-tru/2023/08/tap-huan/',
        'ER  - ',
      ].join('\n'),
    );
  });

  it('keeps a name with a comma from being read as family and given name', () => {
    expect(citeInRis({ ...cited, authors: ['Thanh Hà, Cẩm Khê'] })).toContain('AU  - Thanh Hà – Cẩm Khê\n');
  });

  it('lets no title begin a field of its own', () => {
    const lines = citeInRis({ ...cited, title: 'Một\r\nER  - \nTY  - BOOK' }).split('\n');
    expect(lines).toHaveLength(10);
    expect(lines[3]).toBe('TI  - Một ER - TY - BOOK');
  });
});
