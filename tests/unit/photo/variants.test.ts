import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitSrcset, photoAnchor, planVariants, viewPhoto } from '../../../src/lib/photo/variants.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { aPhoto } from '../archive/an-archive.ts';

const urls = createUrls('https://vidu.vn', '/');
const widthsOf = (width: number, format: string) =>
  planVariants(width).flatMap((variant) => (variant.format === format ? [variant.width] : []));

describe('planVariants', () => {
  it('publishes a large photograph in every width, and in few for old browsers', () => {
    expect(widthsOf(4000, 'avif')).toEqual([160, 224, 320, 448, 640, 900, 1280, 1600, 2048]);
    expect(widthsOf(4000, 'webp')).toEqual([320, 640, 1280]);
    expect(widthsOf(4000, 'jpg')).toEqual([640, 2048]);
  });

  it('publishes a small one as it is', () => {
    expect(widthsOf(500, 'avif')).toEqual([160, 224, 320, 448, 500]);
    expect(widthsOf(500, 'webp')).toEqual([320, 500]);
    expect(widthsOf(500, 'jpg')).toEqual([500]);
    expect(planVariants(1)).toEqual([
      { width: 1, format: 'avif' },
      { width: 1, format: 'webp' },
      { width: 1, format: 'jpg' },
    ]);
  });

  it('has no two widths that are nearly alike', () => {
    expect(widthsOf(640, 'avif')).toEqual([160, 224, 320, 448, 640]);
    expect(widthsOf(1650, 'avif')).toEqual([160, 224, 320, 448, 640, 900, 1280, 1650]);
  });

  it('never enlarges, goes from narrow to wide, and ends with the largest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (width) => {
        for (const format of ['avif', 'webp', 'jpg']) {
          const widths = widthsOf(width, format);
          expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
          expect(widths.at(-1)).toBeLessThanOrEqual(width);
          if (format !== 'webp') expect(widths.at(-1)).toBe(Math.min(width, 2048));
        }
      }),
    );
  });

  it('gives no screen more than 2.2 times the pixels it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 160, max: 20_000 }), fc.integer({ min: 112, max: 2048 }), (width, shown) => {
        const widths = widthsOf(width, 'avif');
        const received = widths.find((each) => each >= shown) ?? widths.at(-1) ?? 0;
        if (received >= shown) expect((received / shown) ** 2).toBeLessThanOrEqual(2.2);
      }),
    );
  });
});

describe('viewPhoto', () => {
  it('gives the browser every size to choose from', () => {
    const view = viewPhoto(aPhoto('a.jpg', { width: 1000, height: 500 }), createUrls('https://vidu.vn', '/luu-tru/'));
    const address = '/luu-tru/_anh/0123456789abcdef';
    expect(view).toEqual({
      alt: '',
      width: 1000,
      height: 500,
      avif: [160, 224, 320, 448, 640, 900, 1000].map((each) => `${address}-${each}.avif ${each}w`).join(', '),
      webp: `${address}-320.webp 320w, ${address}-640.webp 640w, ${address}-1000.webp 1000w`,
      src: `${address}-640.jpg`,
      full: `${address}-1000.jpg`,
      anchor: '#anh-a',
      tone: 'tone-0',
      shape: 'shape-210',
    });
  });

  it('hands on what is written about the photograph', () => {
    const words = { alt: 'Cổng làng', caption: 'Cổng làng cổ.', credit: 'Ảnh: A' };
    expect(viewPhoto(aPhoto('a.jpg', words), urls)).toMatchObject(words);
  });

  it('keeps the shape, however wide or high', () => {
    expect(viewPhoto(aPhoto('a.jpg', { width: 4096, height: 2304 }), urls)).toMatchObject({
      width: 2048,
      height: 1152,
    });
    expect(viewPhoto(aPhoto('a.jpg', { width: 20_000, height: 3 }), urls)).toMatchObject({ width: 2048, height: 1 });
    expect(viewPhoto(aPhoto('a.jpg', { width: 3, height: 5000 }), urls)).toMatchObject({ width: 3, height: 5000 });
  });

  it('never names a size that is not made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (width) => {
        const { avif, webp, src, full } = viewPhoto(aPhoto('a.jpg', { width }), urls);
        const made = planVariants(width).map((each) => urls.photoVariant('0123456789abcdef', each.width, each.format));
        const named = [...`${avif}, ${webp}`.split(', ').map((each) => each.split(' ')[0]), src, full];
        expect(made).toEqual(expect.arrayContaining(named));
      }),
    );
  });
});

describe('limitSrcset', () => {
  const srcset = '/a-320.avif 320w, /a-640.avif 640w, /a-900.avif 900w';

  it('ends with the first size that is wide enough', () => {
    expect(limitSrcset(srcset, 400)).toBe('/a-320.avif 320w, /a-640.avif 640w');
    expect(limitSrcset(srcset, 640)).toBe('/a-320.avif 320w, /a-640.avif 640w');
    expect(limitSrcset(srcset, 1)).toBe('/a-320.avif 320w');
  });

  it('keeps all where none is', () => {
    expect(limitSrcset(srcset, 2000)).toBe(srcset);
    expect(limitSrcset('', 2000)).toBe('');
  });
});

describe('photoAnchor', () => {
  it('is the name of the file, whichever folder and kind', () => {
    expect(photoAnchor('bai-viet/2023/08/a/tham-quan.jpg')).toBe('anh-tham-quan');
    expect(photoAnchor('thu-vien-anh/le-hoi/DSC_0123.JPG')).toBe('anh-DSC_0123');
    expect(photoAnchor('anh.chup.lai.png')).toBe('anh-anh.chup.lai');
  });

  it('has no space in it, which no id may have', () => {
    expect(photoAnchor('a/Cổng làng  cổ.jpg')).toBe('anh-Cổng-làng-cổ');
  });
});
