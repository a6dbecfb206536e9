import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../src/lib/vietnamese/normalise.ts';
import { anyText } from './any-text.ts';

describe('normaliseText', () => {
  it('composes what a Mac or an old keyboard wrote in pieces', () => {
    expect(normaliseText('Đảng ủy'.normalize('NFD'))).toBe('Đảng ủy');
  });

  it('takes the Icelandic letter for the Vietnamese one it stands for', () => {
    expect(normaliseText('\u00d0à Nẵng')).toBe('Đà Nẵng');
  });

  it.each([
    ['zero-width space', '\u200b'],
    ['zero-width non-joiner', '\u200c'],
    ['zero-width joiner', '\u200d'],
    ['word joiner', '\u2060'],
    ['byte order mark', '\ufeff'],
    ['character that is none, and that XML forbids', '\uffff'],
    ['byte order mark turned round', '\ufffe'],
    ['soft hyphen', '\u00ad'],
    ['control character', '\u0008'],
    ['form feed', '\f'],
    ['delete', '\u007f'],
  ])('lets no %s hide inside a word', (_name, mark) => {
    expect(normaliseText(`${mark}tuyên${mark}giáo${mark}`)).toBe('tuyêngiáo');
  });

  it('composes a letter with the accent that a zero-width mark kept from it', () => {
    expect(normaliseText('ho\u200ba\u200b\u0300')).toBe('hoà');
  });

  it.each(['👩\u200d🌾', '👩🏽\u200d⚕\ufe0f', '🏳\ufe0f\u200d🌈', '👨\u200d👩\u200d👧'])(
    'keeps %s one picture',
    (emoji) => {
      expect(normaliseText(`a\u200b ${emoji}!`)).toBe(`a ${emoji}!`);
    },
  );

  it('removes a joiner that has an emoji on one side only', () => {
    expect(normaliseText('👩\u200d đi chợ \u200d👩')).toBe('👩 đi chợ 👩');
  });

  it('ends every line alike', () => {
    expect(normaliseText('một\r\nhai\rba\u2028bốn\u2029năm\nsáu')).toBe('một\nhai\nba\nbốn\nnăm\nsáu');
  });

  it('leaves tabs and non-breaking spaces where they are', () => {
    expect(normaliseText('17\u00a0giờ\t8\u202fphút')).toBe('17\u00a0giờ\t8\u202fphút');
  });

  it('leaves clean text as it is', () => {
    expect(normaliseText('Thứ Năm, 3/8/2023')).toBe('Thứ Năm, 3/8/2023');
    expect(normaliseText('')).toBe('');
  });

  it('does nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });

  it('gives the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normaliseText(text.normalize('NFD'))).toBe(normaliseText(text.normalize('NFC')));
      }),
    );
  });
});
