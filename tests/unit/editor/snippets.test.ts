import { describe, expect, it } from 'vitest';
import { contentSnippets } from '../../../src/editor/snippets.ts';
import { articleSchema } from '../../../src/schemas/article.ts';

const vocabulary = {
  sections: [
    { slug: 'tin-tuc', name: 'Tin tức' },
    { slug: 'van-hoa', name: 'Văn hóa' },
  ],
  formerSections: ['van-hoa-xa-hoi'],
  authors: [{ slug: 'mai-hoa', name: 'Mai Hòa, biên | tập' }],
  topics: [],
};
const snippets = contentSnippets(vocabulary);
const bodyOf = (prefix: string): string =>
  Object.values(snippets)
    .filter((snippet) => snippet.prefix === prefix)
    .map(({ body }) => body.join('\n'))
    .join();

describe('the snippets', () => {
  it('hold one for every key of an article', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    expect(prefixes).toEqual(expect.arrayContaining(Object.keys(articleSchema('UTC').shape)));
  });

  it('offer the sections of today', () => {
    expect(bodyOf('category')).toBe(`category: \${1|tin-tuc,van-hoa|}`);
  });

  it('escape what would end a choice', () => {
    expect(bodyOf('author')).toContain('Mai Hòa\\, biên \\| tập');
  });

  it('leave an empty stop where there is nothing to choose', () => {
    expect(bodyOf('tags')).toBe('tags: [$1]');
  });

  it('have different names, a description each, and one prefix within a scope', () => {
    const all = Object.values(snippets);
    expect(all.filter(({ description, body }) => description === '' || body.length === 0)).toEqual([]);
    expect(new Set(all.map(({ scope, prefix }) => `${scope} ${prefix}`)).size).toBe(all.length);
  });
});
