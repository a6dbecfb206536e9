import { describe, expect, it } from 'vitest';
import { defaultFiles } from '../../../src/build/default-files.ts';
import type { Settings } from '../../../src/lib/archive/types.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { theSettings } from '../archive/an-archive.ts';

const files = (settings: Partial<Settings> = {}) =>
  defaultFiles(theSettings(settings), createUrls('https://vidu.vn', '/'));

describe('the files of every site', () => {
  it('are an icon, who makes it and what servers say with it; whom to tell of a hole only where the newsroom says so', () => {
    expect([...files().keys()]).toEqual(['favicon.svg', 'humans.txt', '_headers', 'may-chu/dau-de.conf']);
    const security = { contact: 'baomat@vidu.vn', expires: '2027-12-31' };
    expect([...files({ security }).keys()]).toContain('.well-known/security.txt');
  });

  it('name publisher, editor-in-chief and generator', () => {
    const publisher = { name: 'Tòa soạn Ví Dụ', editorInChief: 'Lê Thị Thử' };
    expect(files({ publisher }).get('humans.txt')).toEqual({
      text: [
        '/* TÒA SOẠN */',
        'Cơ quan chủ quản: Tòa soạn Ví Dụ',
        'Chịu trách nhiệm nội dung: Lê Thị Thử',
        '',
        '/* TRANG WEB */',
        'Báo Ví Dụ: https://vidu.vn/',
        'Phần mềm dựng trang: Vankho',
        '',
      ].join('\n'),
    });
  });
});
