import { describe, expect, it } from 'vitest';
import { Addresses, hostOf, oldAddress } from '../../../src/import/archive/addresses.ts';

describe('Addresses of articles', () => {
  it('numbers articles with one title in one month', () => {
    const addresses = new Addresses(['/2023/08/diem-tin-2/'], []);
    const take = (date: string) => addresses.takeArticle('Điểm tin', 'x', date);
    expect(['2023-08-01', '2023-08-02T07:00', '2023-09-01', '2023-08-30'].map(take)).toEqual([
      '2023/08/diem-tin',
      '2023/08/diem-tin-3',
      '2023/09/diem-tin',
      '2023/08/diem-tin-4',
    ]);
  });

  it('keeps clear of days, of index files and of empty slugs', () => {
    const addresses = new Addresses([], []);
    const take = (title: string, id: string) => addresses.takeArticle(title, id, '2023-08-01');
    expect([take('08', 'x'), take('Index', 'x'), take('???', 'Bài 147'), take('???', '…')]).toEqual([
      '2023/08/bai-08',
      '2023/08/bai-index',
      '2023/08/bai-147',
      '2023/08/bai-viet',
    ]);
  });

  it('does not give an article the old address of another', () => {
    const addresses = new Addresses([], []);
    expect(addresses.takeAlias('/2023/08/diem-tin')).toBe(true);
    expect(addresses.takeArticle('Điểm tin', 'x', '2023-08-01')).toBe('2023/08/diem-tin-2');
  });
});

describe('Addresses of redirects', () => {
  it('gives each old address once, with or without its last slash', () => {
    const addresses = new Addresses(['/cu/da-co.html'], []);
    const aliases = ['/cu/bai-1', '/cu/bai-1/', '/?id=1', '/?id=2', '/?id=1', '/cu/da-co.html'];
    expect(aliases.map((alias) => addresses.takeAlias(alias))).toEqual([true, false, true, true, false, false]);
  });

  it.each([
    '/',
    '/2023',
    '/2023/08/',
    '/2023/08/03',
    '/tim-kiem/',
    '/chuyen-muc',
    '/chuyen-muc/xa-hoi/2023',
    '/rss.xml',
    '/tac-gia/an/',
  ])('leaves %s to the page of the site', (alias) => {
    expect(new Addresses([], ['xa-hoi']).takeAlias(alias)).toBe(false);
  });

  it.each([
    '/chuyen-muc/bai-cu-147000',
    '/chuyen-muc/xa-hoi/bai-1.html',
    '/2023/08/03/bai-1.html',
    '/tin/2023/',
    '/tim-kiem/?q=a',
  ])('lets %s lead to an article', (alias) => {
    expect(new Addresses([], ['xa-hoi']).takeAlias(alias)).toBe(true);
  });
});

describe('oldAddress', () => {
  it.each([
    ['https://www.bao.vn/a/c/1.epi?trang=2#cuoi', '/a/c/1.epi?trang=2'],
    ['http://bao.vn/?id=147000', '/?id=147000'],
    ['/tin/bai-1.html', '/tin/bai-1.html'],
    ['bao.vn/tin', '/tin'],
    ['//bao.vn/tin', '/tin'],
    ['https://bao.vn//tin', '/tin'],
    ['https://bao.vn/tin-t%E1%BB%A9c/a%20b%2F', '/tin-t%E1%BB%A9c/a%20b%2F'],
    ['https://bao.vn/tin-t%E1%BB%A9c/', '/tin-tức/'],
  ])('reads %s as %s', (url, address) => {
    expect(oldAddress(url)).toBe(address);
  });

  it.each(['https://bao.vn', 'https://bao.vn/', 'khong-phai-dia-chi', 'mailto:a@bao.vn', ''])(
    'has none for “%s”',
    (url) => {
      expect(oldAddress(url)).toBeUndefined();
    },
  );
});

describe('hostOf', () => {
  it('tells the site without www', () => {
    expect([hostOf('https://www.bao.vn/a'), hostOf('bao.vn/a'), hostOf('/a'), hostOf('//bao.vn/a')]).toEqual([
      'bao.vn',
      'bao.vn',
      undefined,
      'bao.vn',
    ]);
  });
});
