import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LegacyEncoding, legacyEncodings } from '../../../../src/lib/vietnamese/legacy/encodings.ts';
import { restoreLegacy } from '../../../../src/lib/vietnamese/legacy/restore.ts';
import { anyText } from '../any-text.ts';
import { asWindows1252, encodeLegacy } from './encode.ts';

const news =
  'Sáng nay, Ủy ban nhân dân xã họp bàn việc đắp lại đoạn đê vỡ sau trận mưa đêm qua. Nước đã rút ở ba thôn, ' +
  'trường học mở cửa trở lại; các hộ dân nhận gạo, thuốc và áo ấm từ thành phố gửi về.';
const title = 'Cả xã chung tay đắp lại đoạn đê vỡ';
const unicode = 'Đảng ủy phường tổ chức hội nghị sơ kết công tác dân vận quý ba.';

/** As TCVN3 can tell: capitals with a tone are small letters. */
const asHeld = (text: string, encoding: LegacyEncoding): string =>
  encoding === 'tcvn3' ? text.replace(/[ÁẢỦ]/g, (letter) => letter.toLowerCase()) : text;

const restore = (text: string): string => restoreLegacy([text]).texts[0] ?? '';

describe('restoreLegacy', () => {
  it.each(legacyEncodings)('recognises %s and restores it, case included as far as it is held', (encoding) => {
    const { texts, runs } = restoreLegacy([encodeLegacy(news, encoding)]);
    expect(texts).toEqual([asHeld(news, encoding)]);
    expect(runs).toMatchObject([{ encoding, isDoubtful: false }]);
  });

  it.each(legacyEncodings)('recognises %s behind Windows-1252 and in decomposed text', (encoding) => {
    const source = asWindows1252(encodeLegacy(news, encoding));
    expect(restore(source)).toBe(asHeld(news, encoding));
    expect(restore(source.normalize('NFD'))).toBe(asHeld(news, encoding));
  });

  it.each(legacyEncodings)('converts a run of %s between Unicode and English', (encoding) => {
    const english = 'The meeting was held in the capital, with guests from abroad.';
    const text = `${unicode}\n${encodeLegacy(news, encoding)}\n${english}\n${unicode}`;
    expect(restore(text)).toBe(`${unicode}\n${asHeld(news, encoding)}\n${english}\n${unicode}`);
  });

  it('finds two encodings in one document, each in its place', () => {
    const { texts, runs } = restoreLegacy([`${encodeLegacy(news, 'tcvn3')}\n\n${encodeLegacy(news, 'vni')}`]);
    expect(texts).toEqual([`${asHeld(news, 'tcvn3')}\n\n${news}`]);
    expect(runs.map(({ encoding, start, end }) => [encoding, texts[0]?.slice(start, end).length])).toEqual([
      ['tcvn3', expect.any(Number)],
      ['vni', expect.any(Number)],
    ]);
  });

  it.each(legacyEncodings)('keeps dashes, bullets and quotes that stand beside words in %s', (encoding) => {
    const source = (words: string): string => `“${words}” – • ${words}… – ‘${words}’`;
    expect(restore(source(encodeLegacy(news, encoding)))).toBe(source(asHeld(news, encoding)));
  });

  it('reads two words of TCVN3 that were written as one, signs on both sides', () => {
    const [start, end] = [news, title].map((text) => encodeLegacy(text, 'tcvn3'));
    expect(restore(`${start} «t« »c« ${end}`)).toContain(' ôtô »c« ');
  });

  it('lets the body of an article speak for its short title and author', () => {
    const article = ['Tin vắn', news, 'Võ Đình'].map((text) => encodeLegacy(text, 'vni'));
    expect(restoreLegacy(article).texts).toEqual(['Tin vắn', news, 'Võ Đình']);
    expect(restore(encodeLegacy('Tin vắn', 'vni'))).toBe(encodeLegacy('Tin vắn', 'vni'));
  });

  it('keeps white space, tags and a single Unicode word inside a run', () => {
    const source = `<p class="tin">\t${encodeLegacy(news, 'tcvn3')}</p>\r\n\r\n  Đảng ${encodeLegacy(title, 'tcvn3')}`;
    expect(restore(source)).toBe(
      `<p class="tin">\t${asHeld(news, 'tcvn3')}</p>\r\n\r\n  Đảng ${asHeld(title, 'tcvn3')}`,
    );
  });

  it('keeps names of other languages inside a run', () => {
    const source = `${encodeLegacy(news, 'tcvn3')} François ${encodeLegacy(title, 'tcvn3')}`;
    expect(restore(source)).toContain(' François ');
  });

  it('capitalises TCVN3 where the other letters of the word or the words beside it are capitals', () => {
    const heading = 'BỘ TÀI CHÍNH VÀ SỞ XÂY DỰNG';
    expect(restore(`${encodeLegacy(heading, 'tcvn3')}\n${encodeLegacy(news, 'tcvn3')}`)).toBe(
      `${heading}\n${asHeld(news, 'tcvn3')}`,
    );
  });

  it('names lines of TCVN3 that may have been set in a font of capitals', () => {
    const heading = 'quyết định của ủy ban nhân dân tỉnh';
    const { runs } = restoreLegacy([`${encodeLegacy(heading, 'tcvn3')}\n${encodeLegacy(news, 'tcvn3')}`]);
    expect(runs[0]?.smallLines).toEqual([heading]);
    expect(restoreLegacy([encodeLegacy(`${heading}\n${news}`, 'vni')]).runs[0]?.smallLines).toEqual([]);
  });

  it('doubts a run of few words', () => {
    expect(restoreLegacy([encodeLegacy('của những người', 'tcvn3')]).runs).toMatchObject([{ isDoubtful: true }]);
  });

  it.each([
    [
      'French',
      'L’été dernier, à Genève, François a présenté sa thèse : « Où va la forêt ? » Côté élèves, même intérêt.',
    ],
    [
      'German',
      'Über die Größe der Häuser streiten die Städte seit Jahren; »schön« heißt es, für Bürger aber zu teuer.',
    ],
    ['Icelandic', 'Það er ekki hægt að segja að veðrið sé gott í dag, en það verður betra á morgun þegar sólin skín.'],
    ['Polish', 'Książę wziął żółte jabłko i poszedł do łąki, gdzie już czekały na niego trzy źrebięta; było południe.'],
    ['Spanish', 'Él no sabía qué decía la niña; mañana también vendrán los señores más ancianos del pueblo, según oí.'],
    [
      'Portuguese',
      'Não há razão para dizer que a situação é má: as crianças já estão lá, e o irmão também virá amanhã.',
    ],
    [
      'Norwegian',
      'Når de går på tur, må alle ha på sko; så får vi se på været, også på fjellet, før vi når fram på kvelden.',
    ],
    [
      'Albanian',
      'Një njeri që do të shkojë në fshat duhet të ketë kohë, se rruga është e gjatë dhe të gjithë e dinë këtë.',
    ],
    [
      'Turkish',
      'Çocuklar bugün öğretmenleriyle müzeye gidip eski eşyaları gördüler; dönüşte çok güzel bir şarkı söylediler.',
    ],
  ])('leaves %s as it is', (_, text) => {
    expect(restoreLegacy([text.repeat(20), `${text} ${unicode} ${text}`])).toEqual({
      texts: [text.repeat(20), `${text} ${unicode} ${text}`],
      runs: [],
    });
  });

  it('leaves signs of Latin-1 as they are: bullets, times, quotes, degrees', () => {
    const text = '· 10×15, 20×30 «a» «b» »c« 25°C, 5 m², ½ ¼ ¾ § 3 © ® «c» »d« ÷ × µm “a” – “b” … £5 ¥6 ¢7 ªº';
    expect(restore(text.repeat(30))).toBe(text.repeat(30));
  });

  it('leaves Unicode as it is, composed or not, with both placements of the tone', () => {
    const text = `${news} ${unicode} Uỷ ban, hoà bình; có gì là khó, mẹ và bé`;
    for (const each of [text, text.normalize('NFD'), text.toUpperCase()]) expect(restore(each)).toBe(each);
  });

  it('leaves any text alone that is no Vietnamese in an old encoding', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 3 }), (texts) => {
        expect(restoreLegacy(texts)).toEqual({ texts, runs: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('restores any sentence of common words in any encoding', () => {
    const words = [...new Set(news.replace(/[.,;]/g, '').toLowerCase().split(' '))];
    const sentence = fc.shuffledSubarray(words, { minLength: 16 }).map((each) => each.join(' '));
    fc.assert(
      fc.property(sentence, fc.constantFrom(...legacyEncodings), (text, encoding) => {
        expect(restore(encodeLegacy(text, encoding))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever bytes it gets', () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((each) => String.fromCharCode(...each));
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 3 }), (texts) => {
        expect(restoreLegacy(texts).texts).toHaveLength(texts.length);
      }),
    );
  });

  it.each([
    ['one endless word', 'aø'],
    ['marks without end', 'ù'],
    ['signs', '»«'],
    ['spaces of VISCII', 'N\u00a0'],
    ['small words', 'ë '],
    ['lines of capitals', 'BÝ ë '],
  ])('takes time in proportion to %s', (_, piece) => {
    const timeOf = (length: number): number => {
      const text = `${encodeLegacy(news, 'tcvn3')} ${piece.repeat(length)}`;
      const start = performance.now();
      restoreLegacy([text]);
      return performance.now() - start;
    };
    timeOf(5_000);
    // Sixteen times the text; time that grows with the square would be 256 times as long.
    expect(timeOf(80_000)).toBeLessThan(100 * Math.max(timeOf(5_000), 5));
  });
});
