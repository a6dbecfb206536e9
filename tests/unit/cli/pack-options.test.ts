import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackOptions, readYears } from '../../../src/cli/pack-options.ts';

describe('years of an edition', () => {
  it('are one, or the first and the last', () => {
    expect(readYears('2021')).toEqual({ from: '2021', to: '2021' });
    expect(readYears('2020-2023')).toEqual({ from: '2020', to: '2023' });
    expect(readYears(' 2020 – 2023 ')).toEqual({ from: '2020', to: '2023' });
    expect(readYears(undefined)).toBeUndefined();
  });

  it.each(['21', 'năm 2021', '2020-', '2020,2021', '2020-23', ''])('are not %j', (text) => {
    expect(() => readYears(text)).toThrow('phải có dạng 2021 hoặc 2020-2023');
  });

  it('do not run backwards', () => {
    expect(() => readYears('2023-2020')).toThrow('ngược thứ tự: viết 2020-2023');
  });
});

describe('what a pack works on', () => {
  const content = resolve('content');

  it('is a site at the root of its host, though the archive on the network may stand below', () => {
    const { options } = readPackOptions({ content, base: 'luu-tru', site: 'https://vidu.vn' });
    expect(options).toMatchObject({
      base: '/',
      site: 'https://vidu.vn',
      edition: { images: 'small', sourceBase: '/luu-tru/' },
    });
  });

  it('has a private folder for each selection, which editions with other pictures share', () => {
    const folderOf = (flags: object): string => readPackOptions({ content, ...flags }).options.workDir;
    expect(folderOf({ images: 'full', out: 'x.zip' })).toBe(folderOf({}));
    const folders = [{}, { years: '2021' }, { years: '2021-2022' }, { section: 'tin-tuc' }].map(folderOf);
    expect(new Set(folders).size).toBe(4);
  });

  it.each([join(content, 'kho.zip'), join(content, 'bai-viet', 'kho'), content, resolve('.')])(
    'is never inside or around what is written to: %s',
    (out) => {
      expect(() => readPackOptions({ content, out })).toThrow('Gói và thư mục nội dung không được nằm trong nhau');
    },
  );

  it('may stand beside the content, as a file', () => {
    expect(readPackOptions({ content, out: 'kho.zip' }).wanted).toEqual({ format: 'zip', out: resolve('kho.zip') });
    expect(readPackOptions({ content, out: '.', format: 'zip' }).wanted.out).toBe(resolve('.'));
  });
});
