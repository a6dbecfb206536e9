import { describe, expect, it } from 'vitest';
import { aPhoto } from '../archive/an-archive.ts';
import { open, textOf } from './page.ts';

const photos = [aPhoto('cong.jpg', { width: 1000, height: 500 }), aPhoto('b.jpg', { hash: 'fedcba9876543210' })];
const address = '/luu-tru/_anh/0123456789abcdef';

describe('a picture alone in its paragraph', () => {
  it('is a figure with caption and credit, in every size, that opens in full', () => {
    const page = open('![Cổng làng](cong.jpg "Cổng làng cổ. Ảnh: A")\n', photos);
    expect(page.one('figure').properties).toEqual({ id: 'anh-cong', className: ['anh'] });
    expect(page.one('a').properties).toEqual({
      href: `${address}-1000.jpg`,
      dataPswpWidth: '1000',
      dataPswpHeight: '500',
    });
    expect(page.all('source').map(({ properties }) => [properties.type, properties.sizes])).toEqual([
      ['image/avif', '(min-width: 60rem) 44rem, (min-width: 40rem) 92vw, 88vw'],
      ['image/webp', '(min-width: 60rem) 44rem, (min-width: 40rem) 92vw, 88vw'],
    ]);
    expect(page.one('img').properties).toMatchObject({
      ...{ src: `${address}-640.jpg`, alt: 'Cổng làng', width: 1000, height: 500 },
      className: ['tone-0'],
    });
    expect(textOf(page.one('figcaption'))).toBe('Cổng làng cổ. Ảnh: A');
    expect([page.one('span').properties.className, textOf(page.one('span'))]).toEqual([['nguon-anh'], 'Ảnh: A']);
    expect(page.all('p')).toEqual([]);
  });

  it.each([
    ['![Cổng làng](cong.jpg)', 'Cổng làng', 'its alternative text when it has no caption'],
    ['![Cổng làng](cong.jpg "Ảnh: A")', 'Ảnh: A', 'the credit alone when that is all its caption says'],
    ['![](cong.jpg "Cổng làng cổ")', 'Cổng làng cổ', 'its caption without credit'],
    ['![Cổng](cong.jpg "Cổng. Ảnh: A")'.normalize('NFD'), 'Cổng. Ảnh: A', 'words in decomposed letters'],
  ])('with %j shows %j: %3$s', (body, caption) => {
    const page = open(body, photos);
    expect(textOf(page.one('figcaption'))).toBe(caption);
    expect(page.all('span')).toHaveLength(caption.includes('Ảnh:') ? 1 : 0);
  });

  it.each([
    ['![](tep.jpg)', 'Bến đò <b>& chợ</b>. Ảnh: B', 'Bến đò <b>& chợ</b>.', 'where the editor wrote none'],
    ['![](tep.jpg "Ảnh: A")', 'Bến đò <b>& chợ</b>. Ảnh: A', 'Bến đò <b>& chợ</b>.', 'beside the editor’s credit'],
    ['![](tep.jpg "Cổng làng")', 'Cổng làng Ảnh: B', 'Bến đò <b>& chợ</b>.', 'for the credit alone'],
    ['![Cổng](tep.jpg)', 'Cổng Ảnh: B', 'Cổng', 'not where there is an alternative text'],
  ])('with %j has the words of its file: %4$s', (body, caption, alt) => {
    const words = { alt: 'Bến đò <b>& chợ</b>.', caption: 'Bến đò <b>& chợ</b>.', credit: 'Ảnh: B' };
    const page = open(body, [aPhoto('tep.jpg', words)]);
    expect(textOf(page.one('figcaption'))).toBe(caption);
    expect(page.one('img').properties.alt).toBe(alt);
    expect(page.all('b')).toEqual([]);
  });

  it('has no empty caption', () => {
    expect(open('![](cong.jpg)', photos).all('figcaption')).toEqual([]);
  });

  it.each(['./cong.jpg', 'cong%2Ejpg', '<cong.jpg>', 'x/../cong.jpg', 'cong.jpg?cu'])('may be written %s', (src) => {
    expect(textOf(open(`![](${src} "Cổng làng")`, photos).one('figcaption'))).toBe('Cổng làng');
  });

  it.each(['Cổng làng.jpg', '50%.jpg', 'a&b.jpg', "a'b.jpg"])('may be called %s', (name) => {
    const page = open(`![](<${name}> "Cổng làng")`, [aPhoto(name)]);
    expect(page.one('img').properties.src).toBe(`${address}-640.jpg`);
    expect(textOf(page.one('figcaption'))).toBe('Cổng làng');
  });

  it('may stand in a link of the editor’s, which keeps its target', () => {
    const page = open('[![Cổng](cong.jpg "Cổng làng. Ảnh: A")](/2023/08/a/)', photos);
    expect(page.one('a').properties).toEqual({ href: '/luu-tru/2023/08/a/' });
    expect(textOf(page.one('figcaption'))).toBe('Cổng làng. Ảnh: A');
    expect(page.one('figure').properties.id).toBe('anh-cong');
  });
});

describe('pictures together in a paragraph', () => {
  it('stand in a row', () => {
    const page = open('![A](cong.jpg "A")\n![B](b.jpg "B")\n', photos);
    expect(page.one('div').properties.className).toEqual(['bo-anh']);
    expect(page.one('div').children).toHaveLength(2);
    expect(page.all('figure').map(({ properties }) => properties.className)).toEqual([
      ['anh', 'shape-210'],
      ['anh', 'shape-150'],
    ]);
    expect(page.all('source')[0]?.properties.sizes).toBe('(min-width: 60rem) 26rem, (min-width: 40rem) 59vw, 88vw');
    expect(page.all('figcaption').map(textOf)).toEqual(['A', 'B']);
  });

  it('stand in several rows when they are many', () => {
    const page = open('![](cong.jpg)\n'.repeat(5), photos);
    expect(page.all('div').map(({ children }) => children.length)).toEqual([2, 3]);
  });

  it('load at once for the first of the article, later for the others', () => {
    const page = open('![](cong.jpg)\n\n![](b.jpg) chữ ![](b.jpg)\n', photos);
    expect(page.all('img').map(({ properties }) => properties.loading)).toEqual(['eager', 'lazy', 'lazy']);
  });

  it('have an id each, and none has that of another', () => {
    const page = open('![](cong.jpg)\n\n![](b.jpg)\n\n![](cong.jpg)\n', photos);
    expect(page.all('figure').map(({ properties }) => properties.id)).toEqual(['anh-cong', 'anh-b', undefined]);
  });
});

describe('a picture in a line of text', () => {
  it('stays in its line, and can be reached from the photo library', () => {
    const page = open('Xem ![dấu](cong.jpg "Dấu") này.', photos);
    expect(page.one('p').children).toHaveLength(3);
    expect(page.all('figure')).toEqual([]);
    expect(page.one('a').properties.id).toBe('anh-cong');
    expect(page.one('img').properties.alt).toBe('dấu');
  });

  it('does not put a link into a link', () => {
    const page = open('[xem ![dấu](cong.jpg) và ![lạ](https://khac.vn/a.jpg)](/a/) ![dấu](cong.jpg)', photos);
    expect(page.all('a').map(({ properties }) => properties.href)).toEqual(['/luu-tru/a/', `${address}-1000.jpg`]);
    expect(page.all('img')).toHaveLength(2);
    expect(page.text).toBe('xem và lạ');
  });
});

describe('a picture of another site', () => {
  it.each([
    ['![Cổng làng](https://khac.vn/a.jpg)', 'Cổng làng'],
    ['![Cổng](https://khac.vn/a.jpg "Cổng làng. Ảnh: A")', 'Cổng làng. Ảnh: A'],
    ['![](https://khac.vn/a.jpg)', 'https://khac.vn/a.jpg'],
    ['Xem ![cổng làng](https://khac.vn/a.jpg).', 'cổng làng'],
    ['<img src="https://khac.vn/a.jpg" alt="cổng làng">', 'cổng làng'],
  ])('becomes a link, so that no page asks a third party for anything: %s', (body, name) => {
    const page = open(body, photos);
    expect(page.all('img')).toEqual([]);
    expect(page.one('a').properties).toEqual({ href: 'https://khac.vn/a.jpg' });
    expect(textOf(page.one('a'))).toBe(name);
  });

  it('leaves its name when its address is not fit to keep', () => {
    const page = open('![Cổng làng](data:image/png;base64,AAAA) và <img src="javascript:alert(1)" alt="cổng">');
    expect([page.all('a'), page.all('img')]).toEqual([[], []]);
    expect(page.text).toBe('Cổng làng và cổng');
    expect(open('![Cổng làng](data:image/png;base64,AAAA)').html).toBe('<p>Cổng làng</p>');
  });
});

describe('a picture that may not be shown any more', () => {
  const notices = new Map([['cu.jpg', 'Ảnh đã được gỡ.']]);

  it('leaves a sentence in its place, and nothing of itself', () => {
    const body = '![Cổng](cu.jpg "Cổng làng")\n\nXem ![Cổng](./cu.jpg) này.\n\n[![Cổng](cu.jpg)](/a/)\n';
    const page = open(body, photos, { notices });
    expect(page.text).toBe('Ảnh đã được gỡ. Xem Ảnh đã được gỡ. này. Ảnh đã được gỡ.');
    expect(page.all('img')).toEqual([]);
    expect(page.html).not.toContain('cu.jpg');
  });

  it('leaves it among others too', () => {
    const page = open('![](cong.jpg) ![](cu.jpg)\n', photos, { notices });
    expect(page.all('figure')).toHaveLength(1);
    expect(textOf(page.one('p'))).toBe('Ảnh đã được gỡ.');
  });
});

describe('pictures that the text of an album does not place', () => {
  it('stand below it, with their words, in the order of the album', () => {
    const album = [aPhoto('cong.jpg'), aPhoto('b.jpg', { caption: 'Bến.' }), aPhoto('c d.jpg', { caption: 'Chợ.' })];
    const page = open('Lời dẫn.\n\n![](cong.jpg)\n', album, { appendOthers: true });
    expect(page.all('figure').map(({ properties }) => properties.id)).toEqual(['anh-cong', 'anh-b', 'anh-c-d']);
    expect(page.all('figcaption').map(textOf)).toEqual(['Bến.', 'Chợ.']);
    expect(open('Lời dẫn.\n', album).all('figure')).toEqual([]);
  });

  it('leave a sentence when they may not be shown any more', () => {
    const page = open('Lời dẫn.\n', [], { appendOthers: true, notices: new Map([['cu.jpg', 'Đã gỡ.']]) });
    expect(page.text).toBe('Lời dẫn.Đã gỡ.');
  });
});
