import { describe, expect, it } from 'vitest';
import { aPhoto } from '../archive/an-archive.ts';
import { open, textOf } from './page.ts';

describe('the text of a body', () => {
  it('is set as in a newspaper, quotes paired across what stands within a paragraph', () => {
    const page = open('Hội thi "**Đọc sách**" - ngày 3 và "[lớp học](/a/)"...\n');
    expect(textOf(page.one('p'))).toBe('Hội thi “Đọc sách”\u00a0– ngày\u00a03 và “lớp học”…');
  });

  it('begins anew with each paragraph, item and cell', () => {
    const page = open('"Một\n\n"Hai\n\n- "ba\n- "bốn\n\n| a | "b |\n| - | - |\n| "c | "d |\n');
    expect(page.text).toBe('“Một “Hai “ba “bốn a “b “c “d');
  });

  it('leaves code as it is, and quotes around it pair', () => {
    const page = open('Gõ "`"a" - b...`" rồi\n\n```\n"c" -- ngày 3\n```\n');
    expect(page.all('code').map(textOf)).toEqual(['"a" - b...', '"c" -- ngày 3\n']);
    expect(textOf(page.one('p'))).toBe('Gõ “"a" - b...” rồi');
  });

  it('is set in captions, but not in what the picture is called for those who do not see it', () => {
    const page = open('![Cổng "cũ"](cong.jpg "Cổng "làng" - ngày 3")\n'.replace('"làng"', '\\"làng\\"'), [
      aPhoto('cong.jpg'),
    ]);
    expect(textOf(page.one('figcaption'))).toBe('Cổng “làng”\u00a0– ngày\u00a03');
    expect(page.one('img').properties.alt).toBe('Cổng "cũ"');
  });

  it('keeps a quotation open across a line break that the editor made', () => {
    expect(textOf(open('"Một  \nhai"\n').one('p'))).toBe('“Một\nhai”');
  });
});
