import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { shareImageSize } from '../../../src/lib/share-image/card.ts';
import { drawShareImage } from '../../../src/lib/share-image/draw.ts';
import { drawableText, type Letters, outlineText } from '../../../src/lib/share-image/outline.ts';

let letters: Letters;

beforeAll(async () => {
  const file = new URL('../../../src/styles/fonts/source-serif-4-700.json', import.meta.url);
  letters = JSON.parse(await readFile(file, 'utf8'));
});

/** Every point that a line's outlines name, in pixels of the picture. */
function pointsOf(svg: string): { x: number; y: number; fill: string }[] {
  const lines = svg.matchAll(/<g fill="(.*?)" transform="translate\((.*?) (.*?)\) scale\((.*?) .*?">(.*?)<\/g>/g);
  return [...lines].flatMap(([, fill = '', left, baseline, scale, paths = '']) =>
    [...paths.matchAll(/translate\((.*?)\)" d="(.*?)"/g)].flatMap(([, advance, path = '']) =>
      [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({
        x: Number(left) + (Number(advance) + Number(x)) * Number(scale),
        y: Number(baseline) - Number(y) * Number(scale),
        fill,
      })),
    ),
  );
}

function expectInside(heading: string, band: string): void {
  const points = pointsOf(drawShareImage({ heading, band, colour: '#a6192e' }, letters));
  const bandTop = shareImageSize.height - 170;
  for (const { x, y, fill } of points) {
    expect(x).toBeGreaterThan(60);
    expect(x).toBeLessThan(shareImageSize.width - 60);
    expect(y).toBeGreaterThan(fill === '#fff' ? bandTop + 8 : 20);
    expect(y).toBeLessThan(fill === '#fff' ? shareImageSize.height - 8 : bandTop - 8);
  }
}

describe('a share image', () => {
  it.each([
    ['Văn hóa', 'Báo Ví Dụ'],
    ['ẪM ỮNG ỘP ẶC ỢY ẮNG ỬỔ ẪM ỮNG ỘP ẶC ỢY ẮNG ỬỔ', 'ẪỮỘ ợỵ ẪỮỘ ợỵ ẪỮỘ ợỵ ẪỮỘ ợỵ ẪỮỘ ợỵ ẪỮỘ ợỵ ẪỮỘ ợỵ ẪỮỘ ợỵ'],
    ['Ẫ'.repeat(300), 'ợ'.repeat(300)],
  ])('holds all of %j and its marks', (heading, band) => {
    expect(pointsOf(drawShareImage({ heading, band, colour: '#a6192e' }, letters)).length).toBeGreaterThan(50);
    expectInside(heading, band);
  });

  it('never lets text leave its part of the frame', () => {
    const names = fc.array(
      fc.oneof(
        fc.constantFrom('ẪM', 'Ữ', 'Ộp', 'gỵ', 'Tuyên', 'nghiêng', 'QUỲNH', '“W”', '34-NQ/TW', 'j'),
        fc.string({ unit: 'grapheme' }),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(names, names, (heading, band) => expectInside(heading.join(' '), band.join(' '))),
      { numRuns: 150 },
    );
  });

  it('has no text that a machine would draw with its own fonts', () => {
    const svg = drawShareImage({ heading: 'Văn hóa <b>&"', band: 'Báo', colour: '#0b5d3b' }, letters);
    expect(svg).not.toMatch(/<text|font|Văn|<b>|&/);
    expect(svg).toContain('fill="#0b5d3b"');
  });
});

describe('outlines', () => {
  it('has every Vietnamese letter with every tone, small and capital', () => {
    const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
    );
    const all = [...vowels, 'đ', ...'bcdghklmnpqrstvx'].join('');
    expect(drawableText(all + all.toUpperCase(), letters)).toBe(all + all.toUpperCase());
  });

  it('passes over what the font lacks, and composes what it has', () => {
    expect(drawableText('Tin 新闻\u200b  mới 👋'.normalize('NFD'), letters)).toBe('Tin mới');
    expect(drawableText('新闻', letters)).toBe('');
  });

  it('sets letters with marks as close as those without', () => {
    const spared = (text: string): number =>
      [...text].reduce((sum, letter) => sum + outlineText(letter, letters).width, 0) - outlineText(text, letters).width;
    expect(spared('Ta')).toBeGreaterThan(0);
    expect(spared('Tạ')).toBe(spared('Ta'));
  });
});
