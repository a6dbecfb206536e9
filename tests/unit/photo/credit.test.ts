import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCredit } from '../../../src/lib/photo/credit.ts';
import { anyText } from '../vietnamese/any-text.ts';

describe('splitCredit', () => {
  it.each([
    ['Đại biểu tham quan Viện. Ảnh: Giao Tuyến', 'Đại biểu tham quan Viện.', 'Ảnh: Giao Tuyến'],
    ['Toàn cảnh hội nghị (Ảnh: TTXVN)', 'Toàn cảnh hội nghị', 'Ảnh: TTXVN'],
    ['Toàn cảnh hội nghị (Ảnh: TTXVN).', 'Toàn cảnh hội nghị', 'Ảnh: TTXVN'],
    ['Toàn cảnh hội nghị. (Ảnh: Vũ Sinh (TTXVN))', 'Toàn cảnh hội nghị.', 'Ảnh: Vũ Sinh (TTXVN)'],
    ['Toàn cảnh hội nghị (Ảnh: TTXVN', 'Toàn cảnh hội nghị', 'Ảnh: TTXVN'],
    ['Hội nghị ngày 3/8 – Ảnh: Giao Tuyến.', 'Hội nghị ngày 3/8', 'Ảnh: Giao Tuyến'],
    ['Hội nghị ngày 3/8 - Ảnh: Giao Tuyến', 'Hội nghị ngày 3/8', 'Ảnh: Giao Tuyến'],
    ['Hội nghị ngày 3/8 — Ảnh : Giao Tuyến', 'Hội nghị ngày 3/8', 'Ảnh: Giao Tuyến'],
    ['Hội nghị.\nẢnh:\u00a0Giao Tuyến', 'Hội nghị.', 'Ảnh: Giao Tuyến'],
    ['Ảnh minh họa: ruộng lúa. Ảnh: Trần A / CC BY 4.0', 'Ảnh minh họa: ruộng lúa.', 'Ảnh: Trần A / CC BY 4.0'],
    ['Ảnh: cổng làng, chụp lại. Ảnh: Trần A', 'Ảnh: cổng làng, chụp lại.', 'Ảnh: Trần A'],
    ['Làng cổ. Ảnh: https://vidu.vn/anh', 'Làng cổ.', 'Ảnh: https://vidu.vn/anh'],
    ['Hội nghị quý II. Nguồn ảnh: TTXVN', 'Hội nghị quý II.', 'Nguồn ảnh: TTXVN'],
    ['Hội nghị quý II (Nguồn ảnh : TTXVN).', 'Hội nghị quý II', 'Nguồn ảnh: TTXVN'],
    ['Bến Nhà Rồng năm 1911. Ảnh tư liệu: TTXVN', 'Bến Nhà Rồng năm 1911.', 'Ảnh tư liệu: TTXVN'],
    ['Bến Nhà Rồng năm 1911 (Ảnh tư liệu: TTXVN)', 'Bến Nhà Rồng năm 1911', 'Ảnh tư liệu: TTXVN'],
    ['Bến Nhà Rồng năm 1911 – Ảnh tư liệu: TTXVN', 'Bến Nhà Rồng năm 1911', 'Ảnh tư liệu: TTXVN'],
    ['Ảnh tư liệu: bến Nhà Rồng. Ảnh: TTXVN', 'Ảnh tư liệu: bến Nhà Rồng.', 'Ảnh: TTXVN'],
  ])('finds in %j the caption and the photographer', (text, caption, credit) => {
    expect(splitCredit(text)).toEqual({ caption, credit });
  });

  it.each(['Ảnh: Giao Tuyến', '(Ảnh: Giao Tuyến)', ' Ảnh : Giao Tuyến. '])(
    'finds the photographer alone in %j',
    (text) => {
      expect(splitCredit(text)).toEqual({ credit: 'Ảnh: Giao Tuyến' });
    },
  );

  it('finds the source alone', () => {
    expect(splitCredit('Nguồn ảnh: TTXVN')).toEqual({ credit: 'Nguồn ảnh: TTXVN' });
  });

  it.each([
    'Đại biểu tham quan Viện',
    'Ảnh tư liệu: bến Nhà Rồng năm 1911',
    'Trưng bày Ảnh tư liệu: một thời đạn bom',
    'Hội nghị. Nguồn ảnh:',
    'Không rõ nguồn ảnh: đang tìm',
    'Hội nghị (Ảnh tư liệu: TTXVN) sáng 3/8',
    'Ảnh minh họa: ruộng lúa',
    'Triển lãm Ảnh Việt Nam: một chặng đường',
    'Nhiếp Ảnh:',
    'Hội nghị (Ảnh: TTXVN) sáng 3/8',
    'Hội nghị. Ảnh:',
    'Hội nghị (Ảnh: )',
  ])('leaves %j whole, for it names no photographer at its end', (text) => {
    expect(splitCredit(text)).toEqual({ caption: text });
  });

  it('makes nothing of nothing', () => {
    expect(splitCredit('')).toEqual({});
    expect(splitCredit(' \n')).toEqual({});
  });

  it('reads decomposed text like composed text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(' Ảnh: ', ' (Ảnh: ', 'Ảnh:', ''), anyText, (caption, label, name) => {
        const text = caption + label + name;
        expect(splitCredit(text.normalize('NFD'))).toEqual(splitCredit(text.normalize('NFC')));
      }),
    );
  });

  it('keeps every letter of every caption', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(' Ảnh: ', ' (Ảnh: ', 'Ảnh:', ''), anyText, (caption, label, name) => {
        const text = (caption + label + name).normalize('NFC');
        const parts = splitCredit(text);
        expect(lettersOf(`${parts.caption ?? ''} ${parts.credit ?? ''}`)).toBe(lettersOf(text));
      }),
    );
  });

  it.each(['Ảnh:', 'Ảnh: (', '(Ảnh: A) ', '– ', ' ', ')', '. '])(
    'takes no longer than its length asks for 200,000 characters of %j',
    (piece) => {
      const text = `Hội nghị ${piece.repeat(200_000 / piece.length)} Ảnh: A`;
      const started = performance.now();
      expect(splitCredit(text).credit ?? splitCredit(text).caption).toBeDefined();
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});

function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
}
