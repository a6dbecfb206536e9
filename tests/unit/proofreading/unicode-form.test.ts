import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../../../src/lib/proofreading/edit.ts';
import { composeWords } from '../../../src/lib/proofreading/unicode-form.ts';
import { anyText } from '../vietnamese/any-text.ts';

it('composes the words that are not composed, and no others', () => {
  const text = `Một ${'hội nghị'.normalize('NFD')} quý.`;
  const edits = composeWords(text);
  expect(edits.map((edit) => edit.text)).toEqual(['hội', 'nghị']);
  expect(applyEdits(text, edits)).toBe('Một hội nghị quý.');
});

it('keeps apart what would make another sign of Markdown or HTML', () => {
  expect(composeWords('a <\u0338b> =\u0338')).toEqual([]);
});

it('changes nothing that normalising would not, and nothing twice', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = applyEdits(text, composeWords(text));
      expect(once.normalize('NFC')).toBe(text.normalize('NFC'));
      expect(composeWords(once)).toEqual([]);
    }),
  );
});
