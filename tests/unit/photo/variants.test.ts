import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { photoAnchor, planVariants, viewPhoto } from '../../../src/lib/photo/variants.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { aPhoto } from '../archive/an-archive.ts';

const urls = createUrls('https://vidu.vn', '/');
const widthsOf = (width: number, format: string) =>
  planVariants(width).flatMap((variant) => (variant.format === format ? [variant.width] : []));

describe('planVariants', () => {
  it('publishes a large photograph in every width, and in few as JPEG for old browsers', () => {
    expect(widthsOf(4000, 'webp')).toEqual([320, 640, 960, 1280, 1920]);
    expect(widthsOf(4000, 'jpg')).toEqual([640, 1280, 1920]);
  });

  it('publishes a small one as it is', () => {
    expect(widthsOf(500, 'webp')).toEqual([320, 500]);
    expect(widthsOf(500, 'jpg')).toEqual([500]);
    expect(planVariants(1)).toEqual([
      { width: 1, format: 'webp' },
      { width: 1, format: 'jpg' },
    ]);
  });

  it('has no width twice where the photograph is just as wide', () => {
    expect(widthsOf(640, 'webp')).toEqual([320, 640]);
    expect(widthsOf(1920, 'jpg')).toEqual([640, 1280, 1920]);
  });

  it('never enlarges, goes from narrow to wide, and ends with the same width in both formats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (width) => {
        for (const format of ['webp', 'jpg']) {
          const widths = widthsOf(width, format);
          expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
          expect(widths.at(-1)).toBe(Math.min(width, 1920));
        }
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
      webp: `${address}-320.webp 320w, ${address}-640.webp 640w, ${address}-960.webp 960w, ${address}-1000.webp 1000w`,
      jpeg: `${address}-640.jpg 640w, ${address}-1000.jpg 1000w`,
      src: `${address}-640.jpg`,
      full: `${address}-1000.jpg`,
      anchor: '#anh-a',
    });
  });

  it('hands on what is written about the photograph', () => {
    const words = { alt: 'Cổng làng', caption: 'Cổng làng cổ.', credit: 'Ảnh: A' };
    expect(viewPhoto(aPhoto('a.jpg', words), urls)).toMatchObject(words);
  });

  it('keeps the shape, however wide or high', () => {
    expect(viewPhoto(aPhoto('a.jpg', { width: 3840, height: 2160 }), urls)).toMatchObject({
      width: 1920,
      height: 1080,
    });
    expect(viewPhoto(aPhoto('a.jpg', { width: 20_000, height: 3 }), urls)).toMatchObject({ width: 1920, height: 1 });
    expect(viewPhoto(aPhoto('a.jpg', { width: 3, height: 5000 }), urls)).toMatchObject({ width: 3, height: 5000 });
  });

  it('never names a size that is not made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (width) => {
        const { webp, jpeg, src, full } = viewPhoto(aPhoto('a.jpg', { width }), urls);
        const made = planVariants(width).map((each) => urls.photoVariant('0123456789abcdef', each.width, each.format));
        const named = [...`${webp}, ${jpeg}`.split(', ').map((each) => each.split(' ')[0]), src, full];
        expect(made).toEqual(expect.arrayContaining(named));
      }),
    );
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
