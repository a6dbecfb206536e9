import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarker, excerptOf, markWords, type Stretch } from '../../../src/lib/search/excerpt.ts';
import { formsOf } from '../../../src/lib/search/tokens.ts';
import { typeset } from '../../../src/lib/vietnamese/typeset.ts';
import { anyText } from '../vietnamese/any-text.ts';

/** Marked stretches in brackets. */
const read = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

describe('markWords', () => {
  it('marks words in their own spelling, and words side by side as one', () => {
    const isAsked = createMarker(['đảng', 'ủy']);
    expect(read(markWords('Đảng uỷ xã, ĐẢNG – Ủy', isAsked))).toBe('[Đảng uỷ] xã, [ĐẢNG] – [Ủy]');
    expect(read(markWords('Đảng uỷ'.normalize('NFD'), isAsked))).toBe(`[${'Đảng uỷ'.normalize('NFD')}]`);
  });

  it('marks any marks for a fold, and only the form for a form', () => {
    expect(read(markWords('đang Đảng dang', createMarker(['~dang'])))).toBe('[đang Đảng dang]');
    expect(read(markWords('đang Đảng dang', createMarker(['đảng'])))).toBe('đang [Đảng] dang');
    expect(read(markWords('đang', createMarker([])))).toBe('đang');
  });

  it('marks as one what a space that does not break holds together', () => {
    const isAsked = createMarker(['ngày', '3']);
    expect(read(markWords(typeset('Sáng ngày 3 - 8'), isAsked))).toBe('Sáng [ngày\u00a03]\u00a0– 8');
    expect(read(excerptOf(typeset('Sáng ngày 3...'), isAsked))).toBe('Sáng [ngày 3]…');
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, all) => {
        const stretches = markWords(text, (form) => all || form.length > 4);
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
        expect(stretches.every((stretch) => stretch.text !== '')).toBe(true);
      }),
    );
  });
});

describe('excerptOf', () => {
  const filler = (count: number) => Array.from({ length: count }, (_, index) => `từ${index}`).join(' ');
  const isAsked = createMarker(['đảng', 'ủy']);

  it('shows a short text whole, white space tidied', () => {
    expect(read(excerptOf('  Họp\n Đảng ủy  xã. ', isAsked))).toBe('Họp [Đảng ủy] xã.');
  });

  it('shows the beginning when no word was asked', () => {
    expect(read(excerptOf(filler(100), isAsked, 5))).toBe('từ0 từ1 từ2 từ3 từ4\u00a0…');
  });

  it('begins with the sentence that holds the words', () => {
    const text = `${filler(60)}. Hôm nay Đảng ủy họp. ${filler(60)}`;
    expect(read(excerptOf(text, isAsked, 5))).toBe('…\u00a0Hôm nay [Đảng ủy] họp\u00a0…');
  });

  it('prefers the phrase to the same words about the text', () => {
    const text = `Đảng. ${filler(50)} ủy ${filler(50)}. Bí thư Đảng ủy nói. ${filler(50)}`;
    expect(read(excerptOf(text, isAsked, 20))).toContain('[Đảng ủy]');
  });

  it('never shows more words than it should, and shows an asked word when there is one', () => {
    const text = fc
      .array(fc.constantFrom('đảng', 'ủy', 'a', 'b.', 'c,', '“d', '\n', '…'))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 40 }), (whole, length) => {
        const excerpt = excerptOf(whole, isAsked, length);
        const shown = excerpt.map((stretch) => stretch.text).join('');
        expect(formsOf(shown).length).toBeLessThanOrEqual(length);
        expect(excerpt.some(({ isMarked }) => isMarked)).toBe(formsOf(whole).some(isAsked));
      }),
    );
  });
});
