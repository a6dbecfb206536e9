import { describe, expect, it } from 'vitest';
import { Newsroom, picture } from './newsroom.ts';

describe('an album', () => {
  const album = '---\ntitle: Lễ hội\ndate: 2023-08-03\n---\n![](a.jpg "Khai mạc. Ảnh: A")\n';

  it('is a folder with a story and photographs', async () => {
    const newsroom = await Newsroom.open({
      'thu-vien-anh/le-hoi/index.md': album,
      'thu-vien-anh/le-hoi/a.jpg': await picture(),
    });
    const { archive, problems } = await newsroom.read();
    expect(problems).toEqual([]);
    expect(archive?.albums).toMatchObject([
      { slug: 'le-hoi', title: 'Lễ hội', date: '2023-08-03', draft: false, photos: [{ credit: 'Ảnh: A' }] },
    ]);
  });

  it('is not called like a year, nor what is no address', async () => {
    const newsroom = await Newsroom.open({
      'thu-vien-anh/2023/index.md': album,
      'thu-vien-anh/Lễ hội/index.md': album,
    });
    expect(await newsroom.problems()).toEqual([
      'thu-vien-anh/2023/index.md:1:1 reserved-slug Tên “2023” trùng với một địa chỉ dành riêng (năm của thư viện ảnh).',
      'thu-vien-anh/Lễ hội/index.md:1:1 bad-slug Tên “Lễ hội” không dùng làm địa chỉ được.',
    ]);
  });

  it('needs a title and a date', async () => {
    const newsroom = await Newsroom.open({ 'thu-vien-anh/le-hoi/index.md': '---\nsummary: A\n---\n' });
    expect(await newsroom.problems()).toEqual([
      'thu-vien-anh/le-hoi/index.md:2:1 missing-key Thiếu khóa “title”.',
      'thu-vien-anh/le-hoi/index.md:2:1 missing-key Thiếu khóa “date”.',
    ]);
  });
});

describe('a static page', () => {
  it('is a file with a title', async () => {
    const newsroom = await Newsroom.open({ 'trang/gioi-thieu.md': '---\ntitle: Giới thiệu\n---\nA\n' });
    const { archive, problems } = await newsroom.read();
    expect(problems).toEqual([]);
    expect(archive?.pages).toMatchObject([{ slug: 'gioi-thieu', title: 'Giới thiệu', photos: [] }]);
  });

  it.each(['tim-kiem', '2023', 'chuyen-muc'])('does not take the address /%s/ from another', async (slug) => {
    const newsroom = await Newsroom.open({ [`trang/${slug}.md`]: '---\ntitle: A\n---\n' });
    expect((await newsroom.read()).problems).toMatchObject([
      { code: 'reserved-slug', details: { value: slug, suggestion: `${slug}-moi` } },
    ]);
  });
});
