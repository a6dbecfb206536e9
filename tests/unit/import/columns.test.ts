import { describe, expect, it } from 'vitest';
import { chooseColumns, parseColumns } from '../../../src/import/columns/choose-columns.ts';

const choose = (header: string, asked = ''): Record<string, number> =>
  Object.fromEntries(chooseColumns(header.split('|'), parseColumns(asked || undefined), 'bao.csv'));

describe('chooseColumns', () => {
  it.each([
    ['Vietnamese names', 'Mã bài|Tiêu đề|Tóm tắt|Nội dung|Ngày đăng|Chuyên mục|Tác giả|Đường dẫn'],
    ['those names without marks', 'MaBai|Tieu_De|TOM_TAT|noidung|ngay_dang|chuyen-muc|TacGia|duong_dan'],
    ['those of WordPress', 'ID|post_title|post_excerpt|post_content|post_date|category|post_author|guid'],
    ['our own', 'id|title|description|body|date|category|author|url'],
  ])('recognises %s', (_, header) => {
    expect(choose(header)).toEqual({
      id: 0,
      title: 1,
      description: 2,
      body: 3,
      date: 4,
      category: 5,
      author: 6,
      url: 7,
    });
  });

  it('lets the keeper’s word count before the usual names', () => {
    expect(choose('title|noidung|A B', 'title=a_b,body=title')).toEqual({ title: 2, body: 0 });
  });

  it('takes the surer of two names, and no column twice', () => {
    expect(choose('Ngày tạo|Tiêu đề|Chi tiết|Nội dung|Ngày đăng')).toEqual({ title: 1, body: 3, date: 4 });
  });

  it('names the columns when title or text cannot be found', () => {
    expect(() => choose('a|b')).toThrow(
      'Không nhận ra cột nào của tệp bao.csv là tiêu đề (title) và nội dung (body). Các cột trong tệp: a, b. ' +
        'Hãy chỉ rõ, ví dụ --columns title=Tieu_de,body=Noi_dung.',
    );
    expect(() => choose('Tiêu đề|b')).toThrow('là nội dung (body). Các cột trong tệp: Tiêu đề, b.');
  });

  it('names the columns when one that was asked for is not there', () => {
    expect(() => choose('Tiêu đề|', 'body=Bài')).toThrow(
      'Tệp bao.csv không có cột “Bài” (--columns body=…). Các cột trong tệp: Tiêu đề, (không tên).',
    );
  });
});

describe('parseColumns', () => {
  it.each(['tieude=A', 'title', 'title=', '=A', 'title=A,'])('refuses “%s”', (text) => {
    expect(() => parseColumns(text)).toThrow(/--columns không hiểu “.*”: hãy viết TÊN=CỘT .*title, description, body/);
  });
});
