import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { photoPageNames } from '../../../src/lib/photo/page-name.ts';

const namesOf = (...files: string[]): string[] => [...photoPageNames(files.map((file) => ({ file }))).values()];

describe('the name of a photograph in the address of its page', () => {
  it('is that of its file, as in its anchor', () => {
    expect(namesOf('bai-viet/2023/08/a/tham-quan.jpg', 'b/DSC_0123.JPG')).toEqual(['DSC_0123', 'tham-quan']);
  });

  it('is brought to ASCII, for an address is typed, printed and kept by file systems of all kinds', () => {
    expect(namesOf('a/Cổng làng  cổ.jpg')).toEqual(['cong-lang-co']);
    expect(namesOf('a/Cổng làng  cổ.jpg'.normalize('NFD'))).toEqual(['cong-lang-co']);
    expect(namesOf('a/anh.chup.lai.png')).toEqual(['anh-chup-lai']);
    expect(namesOf('a/50% #1?.jpg')).toEqual(['50-1']);
    expect(namesOf('a/★.jpg')).toEqual(['khong-ten']);
  });

  it('keeps the extension where two are alike, whichever comes first in the text', () => {
    expect(photoPageNames([{ file: 'a/do.png' }, { file: 'a/do.jpg' }])).toEqual(
      new Map([
        ['a/do.jpg', 'do'],
        ['a/do.png', 'do-png'],
      ]),
    );
    expect(namesOf('a/do.jpg', 'a/Do.jpg')).toEqual(['Do', 'do-jpg']);
    expect(namesOf('a/do.jpg', 'b/do.jpg', 'c/do.jpg')).toEqual(['do', 'do-jpg', 'do-jpg-2']);
  });

  it('is fit for an address and never given twice, whatever the files are called', () => {
    const file = fc.string({ unit: 'grapheme', minLength: 1 }).map((name) => `a/${name.replaceAll('/', '')}.jpg`);
    fc.assert(
      fc.property(fc.uniqueArray(file), (files) => {
        const names = namesOf(...files);
        expect(names).toHaveLength(files.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(files.length);
        for (const name of names) expect(name).toMatch(/^[A-Za-z0-9][\w-]*$/);
      }),
    );
  });
});
