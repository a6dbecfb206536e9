import { describe, expect, it } from 'vitest';
import { findImages, isRemote } from '../../../src/markdown/images.ts';

describe('findImages', () => {
  it('finds each picture with its words and its place', async () => {
    expect(await findImages('Một.\n\nHai ![Cổng](a.jpg "Cổng làng. Ảnh: A")\n![][b]\n\n[b]: b.jpg "Ảnh: B"\n')).toEqual(
      [
        {
          src: 'a.jpg',
          alt: 'Cổng',
          title: 'Cổng làng. Ảnh: A',
          caption: 'Cổng làng.',
          credit: 'Ảnh: A',
          line: 3,
          column: 5,
        },
        { src: 'b.jpg', alt: '', title: 'Ảnh: B', credit: 'Ảnh: B', line: 4, column: 1 },
      ],
    );
  });

  it('reads words in decomposed letters', async () => {
    expect(await findImages('![Cổng](a.jpg "Cổng. Ảnh: A")'.normalize('NFD'))).toMatchObject([
      { alt: 'Cổng', caption: 'Cổng.', credit: 'Ảnh: A' },
    ]);
  });

  it('finds none where there is none', async () => {
    expect(await findImages('Một ! [hai](a.jpg)\n\n`![](a.jpg)`\n\n![c][khong-co]\n')).toEqual([]);
  });
});

describe('isRemote', () => {
  it.each(['https://vidu.vn/a.jpg', 'HTTP://vidu.vn/a.jpg', '//vidu.vn/a.jpg', 'data:image/png;base64,A', 'C:\\a.jpg'])(
    'knows that %s is not in the content folder',
    (src) => expect(isRemote(src)).toBe(true),
  );

  it.each(['a.jpg', './a.jpg', '../b/a.jpg', '/thu-vien-anh/a.jpg', 'anh 1: cổng.jpg', ''])(
    'takes %j for a file of the content folder',
    (src) => expect(isRemote(src)).toBe(false),
  );
});
