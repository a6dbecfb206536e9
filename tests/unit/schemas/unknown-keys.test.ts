import { expect, it } from 'vitest';
import { articleSchema } from '../../../src/schemas/article.ts';
import { sectionsSchema } from '../../../src/schemas/sections.ts';
import { settingsSchema } from '../../../src/schemas/settings.ts';
import { findUnknownKeys } from '../../../src/schemas/unknown-keys.ts';

const paths = (...given: Parameters<typeof findUnknownKeys>): string[] =>
  findUnknownKeys(...given).map(({ path }) => path.join('.'));

it('finds keys that no schema knows, at any depth, in lists and where there is a choice', () => {
  const article = {
    tilte: 'A',
    source: { name: 'B', ulr: 'C' },
    corrections: [{ date: '', text: '' }, { dat: '' }],
    photos: [{ file: 'a.jpg', crdit: 'D' }],
  };
  expect(paths(articleSchema('UTC'), article)).toEqual(['tilte', 'source.ulr', 'corrections.1.dat', 'photos.0.crdit']);
  expect(paths(sectionsSchema, [{ slug: 'a' }, { slog: 'b' }])).toEqual(['1.slog']);
  expect(findUnknownKeys(settingsSchema, { security: { expire: '' } })).toEqual([
    { path: ['security', 'expire'], known: ['contact', 'expires'] },
  ]);
});

it('leaves what has another shape to the schema', () => {
  expect(
    paths(articleSchema('UTC'), { source: 'TTXVN', corrections: { a: 1 }, photos: ['a'], tags: { b: 1 } }),
  ).toEqual([]);
  expect(paths(articleSchema('UTC'), 'A')).toEqual([]);
});
