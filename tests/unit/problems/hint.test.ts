import { describe, expect, it } from 'vitest';
import { hintNearest } from '../../../src/lib/problems/hint.ts';

describe('hintNearest', () => {
  it('asks whether the editor meant the nearest name, as a sentence that can follow another', () => {
    expect(hintNearest('tilte', ['date', 'title'])).toBe(' Ý bạn là “title”?');
    expect(hintNearest('Tin tức', ['the-thao', 'tin-tuc'])).toBe(' Ý bạn là “tin-tuc”?');
  });

  it('says nothing when no name is near', () => {
    expect(hintNearest('abcdef', ['title', 'date'])).toBe('');
    expect(hintNearest('title', [])).toBe('');
  });
});
