import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/lib/proofreading/edit.ts';
import { trimLines } from '../../../src/lib/proofreading/trailing-spaces.ts';

const trimmed = (text: string): string => applyEdits(text, trimLines(text));

describe('trimLines', () => {
  it.each([
    ['one space', 'Một \nHai\n', 'Một\nHai\n'],
    ['a tab', 'Một\t\nHai\n', 'Một\nHai\n'],
    ['spaces before a blank line', 'Một  \n\nHai  \n', 'Một\n\nHai\n'],
    ['a line of spaces', 'Một\n   \nHai', 'Một\n\nHai'],
    ['line ends of Windows', 'Một \r\nHai  \r\n\r\n', 'Một\r\nHai\r\n\r\n'],
    ['the end of the text', 'Một  ', 'Một'],
  ])('takes away %s', (_, text, expected) => {
    expect(trimmed(text)).toBe(expected);
  });

  it.each(['Một  \nHai\n', 'Một   \r\nHai\r\n', 'Một  \n  Hai', '  Một\n'])(
    'keeps line breaks and what stands before: %j',
    (text) => {
      expect(trimLines(text)).toEqual([]);
    },
  );

  it('knows no line breaks before the body', () => {
    expect(applyEdits('a: Một  \nMột  \nhai', trimLines('a: Một  \nMột  \nhai', 9))).toBe('a: Một\nMột  \nhai');
  });

  it('takes away spaces alone, and nothing twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab \t\r\n]{0,30}$/), (text) => {
        const once = trimmed(text);
        expect(once.replace(/[ \t]/g, '')).toBe(text.replace(/[ \t]/g, ''));
        expect(trimLines(once)).toEqual([]);
      }),
    );
  });
});
