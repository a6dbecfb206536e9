import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostingsWriter, readPostings } from '../../../src/lib/search/postings.ts';
import { inverseFrequency, type RankedDocument, rank } from '../../../src/lib/search/rank.ts';
import { formsOf } from '../../../src/lib/search/tokens.ts';

interface Text {
  title?: string;
  body: string;
}

/** Ranks texts for a query, as the index would. `phrases` are stretches of the query that must stand as they are. */
function search(query: string, texts: readonly (string | Text)[], phrases: [number, number][] = []): RankedDocument[] {
  const all = texts.map((text) => (typeof text === 'string' ? { title: '', body: text } : { title: '', ...text }));
  const documents = all.map(({ title, body }) => ({
    titleLength: formsOf(title).length,
    length: formsOf(`${title} ${body}`).length,
  }));
  const averageLength = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const words = query.split(' ').flatMap((form, place) => {
    if (form === '_') return [];
    const writer = new PostingsWriter();
    for (const [document, { title, body }] of all.entries()) {
      const forms = [...formsOf(title), ...formsOf(body)];
      const positions = forms.flatMap((each, position) => (each === form ? [position] : []));
      if (positions.length > 0) writer.add(document, positions);
    }
    return [{ postings: readPostings(writer.bytes()), weight: inverseFrequency(all.length, writer.documents), place }];
  });
  return rank({ documents, averageLength }, words, phrases).sort((a, b) => b.score - a.score);
}

const order = (...args: Parameters<typeof search>) => search(...args).map(({ document }) => document);

describe('rank', () => {
  it('puts a phrase above scattered words, however many', () => {
    const scattered = 'ủy thác đảng bộ '.repeat(20);
    expect(order('đảng ủy', [scattered, 'hội nghị của đảng ủy xã bàn về nhiều việc'])).toEqual([1, 0]);
  });

  it('puts all words above some, however often these stand', () => {
    expect(order('tập huấn viên', ['tập '.repeat(50), 'viên chức huấn luyện tập thể', 'tập huấn '.repeat(20)])).toEqual(
      [1, 2, 0],
    );
  });

  it('puts words of the title above those of the body', () => {
    const filler = 'tin trong ngày';
    expect(
      order('bão', [
        { title: filler, body: 'bão về' },
        { title: 'bão về', body: filler },
      ]),
    ).toEqual([1, 0]);
  });

  it('puts a short text above a long one that says it as often', () => {
    expect(order('bão', [`bão ${'gió mưa '.repeat(200)}`, 'bão về']).at(0)).toBe(1);
  });

  it('lets a rare word weigh more than a common one', () => {
    const texts = ['tin chung', 'tin riêng', 'tin khác', 'ngập một lần'];
    expect(order('tin ngập', texts)[0]).toBe(3);
  });

  it('puts the two nearer to the query first: neighbours above words apart', () => {
    expect(order('nông thôn mới', ['mới về nông thôn', 'mới có nông và thôn'])).toEqual([0, 1]);
  });

  it('tells which documents hold all words, hold them side by side, hold them in the title', () => {
    const found = search('đảng ủy', [{ title: 'đảng ủy xã', body: '' }, 'ủy của đảng', 'đảng', 'xa lạ']);
    const told = found
      .sort((a, b) => a.document - b.document)
      .map(({ document, isFull, isPhrase, isTitle }) => [document, isFull, isPhrase, isTitle]);
    expect(told).toEqual([
      [0, true, true, true],
      [1, true, false, false],
      [2, false, false, false],
    ]);
    expect(found.map(({ coverage }) => coverage === 1)).toEqual([true, true, false]);
  });

  it('wants what stands in quotes side by side', () => {
    const texts = ['hòa bình lập lại tin', 'tin bình hòa', 'tin hòa bình', 'hòa tin bình', 'hòa bình'];
    expect(order('tin hòa bình', texts, [[1, 3]]).sort()).toEqual([0, 2, 4]);
    expect(
      order('tin hòa bình', texts, [
        [0, 1],
        [1, 3],
      ]).sort(),
    ).toEqual([0, 2]);
    expect(order('tin hòa bình', texts, [[0, 3]])).toEqual([2]);
  });

  it('wants a phrase of words that come again', () => {
    expect(order('ngày ngày', ['ngày ngày tháng tháng', 'ngày qua ngày'], [[0, 2]])).toEqual([0]);
  });

  it('keeps the room of words that were passed over', () => {
    const found = search('hội _ xã', ['hội của xã', 'hội xã', 'hội là của xã']);
    expect(found.filter(({ isPhrase }) => isPhrase).map(({ document }) => document)).toEqual([0]);
  });

  it('finds nothing for no words, and nothing in no documents', () => {
    expect(rank({ documents: [{ length: 1, titleLength: 0 }], averageLength: 1 }, [])).toEqual([]);
    expect(rank({ documents: [], averageLength: 1 }, [])).toEqual([]);
  });

  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const aText = fc.record({
    title: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
    body: fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
  });

  it('gives a score that is a number from 0 to 6, a share from 0 to 1, and each document once', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.array(aText, { minLength: 1, maxLength: 8 }),
        (query, texts) => {
          const found = search(query.join(' '), texts);
          expect(new Set(found.map(({ document }) => document)).size).toBe(found.length);
          for (const { score, coverage, isFull, isPhrase, isTitle, document } of found) {
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThan(6);
            expect(coverage).toBeGreaterThan(0);
            expect(coverage).toBeLessThanOrEqual(1.000001);
            const forms = formsOf(`${texts[document]?.title} ${texts[document]?.body}`);
            expect(isFull).toBe(query.every((each) => forms.includes(each)));
            expect(isPhrase).toBe(` ${forms.join(' ')} `.includes(` ${query.join(' ')} `));
            expect(isTitle).toBe(query.every((each) => formsOf(texts[document]?.title ?? '').includes(each)));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('inverseFrequency', () => {
  it('is higher for a rarer word and never below nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (documents, share) => {
          const holding = Math.floor(documents * share);
          expect(inverseFrequency(documents, holding)).toBeGreaterThan(0);
          if (holding > 0) {
            expect(inverseFrequency(documents, holding)).toBeLessThan(inverseFrequency(documents, holding - 1));
          }
        },
      ),
    );
  });
});
