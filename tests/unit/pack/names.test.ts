import { describe, expect, it } from 'vitest';
import { findBadNames, NamesRefused, originOf } from '../../../src/pack/names.ts';

describe('names of an edition', () => {
  it('are all looked at, and all that is wrong is told at once', () => {
    expect(findBadNames(['a/b:c.pdf', 'index.html', 'nul/x', 'tai-lieu.'])).toEqual([
      { path: 'a/b:c.pdf', problem: 'characters' },
      { path: 'nul/x', problem: 'device' },
      { path: 'tai-lieu.', problem: 'end' },
    ]);
  });

  it('must differ in more than capitals and the form of their letters', () => {
    const composed = '2023/08/a/Lịch.pdf';
    const decomposed = '2023/08/a/lịch.PDF'.normalize('NFD');
    expect(findBadNames([composed, '2023/08/b/Lịch.pdf', decomposed])).toEqual([
      { path: decomposed, problem: 'collision', other: composed },
    ]);
  });

  it('must not be a file and a folder at once', () => {
    expect(findBadNames(['Tai-lieu', 'tai-lieu/a.pdf'])).toEqual([
      { path: 'Tai-lieu', problem: 'collision', other: 'tai-lieu/a.pdf' },
    ]);
  });

  it('may share a folder whose case differs: it is one folder then', () => {
    expect(findBadNames(['Tai-lieu/a.pdf', 'tai-lieu/b.pdf'])).toEqual([]);
  });
});

describe('what is told of a bad name', () => {
  it('is where it comes from, what is wrong and what to do', () => {
    const { message, exitCode } = new NamesRefused(
      findBadNames(['2023/08/a/Kế hoạch: 1?.pdf', '2023/08/a/x\u0007.pdf']),
    );
    expect(message.split('\n')).toEqual([
      'Chưa đóng gói: 2 tên tệp không dùng được trên mọi máy (Windows, USB dạng FAT32 hay exFAT).',
      '  bai-viet/2023/08/a/Kế hoạch: 1?.pdf: có ký tự “:”, “?”; hãy đổi tên, bỏ ký tự ấy',
      '  bai-viet/2023/08/a/x\u0007.pdf: có ký tự U+0007; hãy đổi tên, bỏ ký tự ấy',
    ]);
    expect(exitCode).toBe(1);
  });

  it('names both of two that collide', () => {
    const { message } = new NamesRefused(findBadNames(['bao-cao.pdf', 'Bao-cao.pdf']));
    expect(message).toContain('tep-tinh/Bao-cao.pdf: trùng với tep-tinh/bao-cao.pdf khi không phân biệt chữ hoa');
  });
});

describe('where a path of the site comes from', () => {
  it.each([
    ['2023/08/tap-huan/lich.pdf', 'bai-viet/2023/08/tap-huan/lich.pdf'],
    ['2023/08/con/index.html', 'bai-viet/2023/08/con'],
    ['2023/08/tap-huan/anh/con/index.html', 'bai-viet/2023/08/tap-huan'],
    ['thu-vien-anh/con/ben-do/index.html', 'thu-vien-anh/con'],
    ['chu-de/con/index.html', 'chu-de.yaml, slug “con”'],
    ['tac-gia/con/rss.xml', 'tac-gia.yaml, slug “con”'],
    ['chuyen-muc/con/2023/index.html', 'chuyen-muc.yaml, slug “con”'],
    ['con/index.html', 'trang/con.md'],
    ['van-ban/a?.pdf', 'tep-tinh/van-ban/a?.pdf'],
  ])('%s is %s', (path, origin) => {
    expect(originOf(path)).toBe(origin);
  });
});
