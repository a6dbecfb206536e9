import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { IndexFiles } from '../../../../src/client/search/engine/index-files.ts';
import type { SearchFilters } from '../../../../src/client/search/engine/messages.ts';
import { Searcher } from '../../../../src/client/search/engine/searcher.ts';
import { anArchiveOf, aText, seeded } from '../../build/search/a-record.ts';
import { anIndex, aRequest, articles, ask, type Index, loaderOf, noFilters } from './an-index.ts';

describe('filters', () => {
  const sections = [
    { slug: 'tin-tuc', name: 'Tin tức' },
    { slug: 'tin-xa', name: 'Tin xã', parent: 'tin-tuc' },
    { slug: 'tin-thon', name: 'Tin thôn', parent: 'tin-xa' },
    { slug: 'van-hoa', name: 'Văn hóa' },
  ];
  const ha = { slug: 'ha', name: 'Bích Hà' };
  const duc = { slug: 'duc', name: 'Đỗ Đức' };
  let index: Index;
  beforeAll(async () => {
    index = await anIndex(
      articles({
        'Bão một': { date: '2009-05-01', section: 'tin-tuc', authors: [ha], hasPhoto: true },
        'Bão hai': { date: '2021-12-31T23:59', section: 'tin-xa', authors: [ha, duc] },
        'Bão ba': { date: '2022-01-01T00:00', section: 'tin-thon', authors: [duc], hasPhoto: true },
        'Bão bốn': { date: '2023-08-03', section: 'van-hoa', authors: [], hasPhoto: true },
        'Báo năm': { date: '2023-08-03', section: 'van-hoa', authors: [ha] },
      }),
      { sections },
    );
  });
  const found = async (filters: Partial<SearchFilters>, text = 'bão') =>
    new Set((await ask(index, text, { filters: { ...noFilters, ...filters } })).full);

  it('by section take the sections below it along', async () => {
    expect(await found({ section: 'tin-tuc' })).toEqual(new Set(['Bão một', 'Bão hai', 'Bão ba']));
    expect(await found({ section: 'tin-xa' })).toEqual(new Set(['Bão hai', 'Bão ba']));
    expect(await found({ section: 'tin-thon' })).toEqual(new Set(['Bão ba']));
    expect(await found({ section: 'la' })).toEqual(new Set());
  });

  it('by date take the first and last day along', async () => {
    expect(await found({ from: '2021-12-31', to: '2022-01-01' })).toEqual(new Set(['Bão hai', 'Bão ba']));
    expect(await found({ from: '2022-01-01' })).toEqual(new Set(['Bão ba', 'Bão bốn']));
    expect(await found({ to: '2021-12-30' })).toEqual(new Set(['Bão một']));
    expect(await found({ from: '2023-01-01', to: '2022-01-01' })).toEqual(new Set());
  });

  it('by author and photograph', async () => {
    expect(await found({ author: 'ha' })).toEqual(new Set(['Bão một', 'Bão hai']));
    expect(await found({ hasPhoto: true })).toEqual(new Set(['Bão một', 'Bão ba', 'Bão bốn']));
    expect(await found({ author: 'duc', hasPhoto: true, section: 'tin-tuc' })).toEqual(new Set(['Bão ba']));
  });

  it('need no words: an empty query finds everything that passes', async () => {
    expect(await found({}, ' ')).toHaveLength(5);
    expect(await found({ author: 'ha' }, '')).toEqual(new Set(['Bão một', 'Bão hai', 'Báo năm']));
  });

  it('count with each value what choosing it gives, whatever is chosen beside it', { timeout: 60_000 }, async () => {
    const many = await anIndex(anArchiveOf(400), {
      sections: [
        { slug: 'tin-tuc', name: '' },
        { slug: 'tin-xa', name: '', parent: 'tin-tuc' },
        { slug: 'van-hoa', name: '' },
        { slug: 'the-thao', name: '', parent: 'la' },
      ],
    });
    const searcher = new Searcher(new IndexFiles(loaderOf(many)));
    const count = async (text: string, filters: SearchFilters) => {
      const { counts, facets } = await searcher.search(aRequest(text, { filters }));
      return { total: counts.full + counts.looser + counts.partial, facets };
    };
    const chosen = fc.record({
      section: fc.constantFrom('', 'tin-tuc', 'tin-xa', 'the-thao'),
      from: fc.constantFrom('', '2012-02-03', '2015-01-01'),
      to: fc.constantFrom('', '2020-12-31', '2018-05-06'),
      author: fc.constantFrom('', 'tac-gia-0', 'tac-gia-1'),
      hasPhoto: fc.boolean(),
    });
    const random = seeded(3);
    const queries = ['', 'ba', 'tác giả', ...[2, 4, 8].map((length) => aText(random, length))];
    await fc.assert(
      fc.asyncProperty(chosen, fc.constantFrom(...queries), async (filters, text) => {
        const { facets } = await count(text, filters);
        for (const section of ['tin-tuc', 'tin-xa', 'van-hoa', 'the-thao']) {
          expect((await count(text, { ...filters, section })).total).toBe(facets.sections[section] ?? 0);
        }
        for (const year of ['2010', '2015', '2023']) {
          const inYear = { ...filters, from: `${year}-01-01`, to: `${year}-12-31` };
          expect((await count(text, inYear)).total).toBe(facets.years[year] ?? 0);
        }
        for (const { slug, count: expected } of facets.authors.slice(0, 3)) {
          expect((await count(text, { ...filters, author: slug })).total).toBe(expected);
        }
        expect((await count(text, { ...filters, hasPhoto: true })).total).toBe(facets.withPhoto);
      }),
      { numRuns: 40 },
    );
  });
});
