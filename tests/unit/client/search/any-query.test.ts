import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexFiles } from '../../../../src/client/search/engine/index-files.ts';
import { Searcher } from '../../../../src/client/search/engine/searcher.ts';
import { anArchiveOf } from '../../build/search/a-record.ts';
import { anyText } from '../../vietnamese/any-text.ts';
import { anIndex, aRequest, ask, loaderOf } from './an-index.ts';

describe('any query', () => {
  it('gets an answer', { timeout: 60_000 }, async () => {
    const index = await anIndex(anArchiveOf(50));
    const searcher = new Searcher(new IndexFiles(loaderOf(index)));
    const sign = fc.constantFrom('"', '“', '-', ' -', '-"', ' UBND ', ' 34-NQ/TW ', ' ba ', ' tác giả ');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(anyText, sign)), fc.boolean(), async (pieces, isTyping) => {
        const { id, counts, facets } = await searcher.search(aRequest(pieces.join(''), { isTyping }));
        const total = counts.full + counts.looser + counts.partial;
        expect(Object.values(facets.years).reduce((sum, each) => sum + each, 0)).toBe(total);
        expect(new Set((await searcher.results(id, 0, 100)).map(({ url }) => url)).size).toBe(total);
      }),
    );
  });

  it('that is hostile gets one in bounded time', { timeout: 60_000 }, async () => {
    const index = await anIndex(anArchiveOf(300));
    for (const piece of ['UBND ', '34-NQ/TW ', 'tác giả ', '"a" ', '-a ', '-"tác giả" ', 'TƯ ', 'a-', '-tác']) {
      const start = performance.now();
      expect((await ask(index, piece.repeat(400))).isComplete).toBe(true);
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });

  it('finds every article by its whole title, first', { timeout: 60_000 }, async () => {
    const records = anArchiveOf(300, 5);
    const index = await anIndex(records);
    for (const { title } of records.filter((_, each) => each % 10 === 0)) {
      expect((await ask(index, title)).all[0]).toBe(title);
      expect((await ask(index, `"${title}"`)).full[0]).toBe(title);
    }
  });
});
