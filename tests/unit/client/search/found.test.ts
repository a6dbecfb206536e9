import { describe, expect, it } from 'vitest';
import { sortOut } from '../../../../src/client/search/engine/found.ts';
import type { Hit } from '../../../../src/client/search/engine/hits.ts';
import { type Plan, planAsTyped, planLoosely } from '../../../../src/lib/search/plan.ts';
import { parseQuery } from '../../../../src/lib/search/query.ts';

const aHit = (document: number, parts: Partial<Hit> = {}): Hit => ({
  part: 0,
  document,
  score: 1,
  coverage: 1,
  isFull: true,
  isPhrase: false,
  isTitle: false,
  ...parts,
});
const ids = (hits: readonly Hit[]) => hits.map(({ document }) => document);

/** Groups what two ways of asking and the loose one have found. */
function group(text: string, [typed, other, loose]: [Hit[], Hit[], Hit[]]) {
  const query = parseQuery(text);
  const [asTyped, rewritten, loosely] = [planAsTyped(query), planAsTyped(query), planLoosely(query)];
  const hits = new Map<Plan, Hit[]>([
    [asTyped, typed],
    [rewritten, other],
    [loosely, loose],
  ]);
  return sortOut(query, [asTyped, rewritten], loosely, (plan) => hits.get(plan) ?? []);
}

describe('sortOut', () => {
  it('counts a document once, at its best', () => {
    const { full, looser } = group('đảng ủy', [
      [aHit(1)],
      [aHit(1, { score: 3 }), aHit(2)],
      [aHit(1), aHit(2), aHit(3)],
    ]);
    expect(full.map(({ document, score }) => [document, score])).toEqual([
      [1, 3],
      [2, 1],
    ]);
    expect(ids(looser)).toEqual([3]);
  });

  it('takes a document as full that one way of asking finds whole', () => {
    const part = aHit(1, { isFull: false, coverage: 0.6, score: 5 });
    for (const pair of [
      [[part], [aHit(1)]],
      [[aHit(1)], [part]],
    ] as const) {
      const { full, partial } = group('đảng ủy xã', [[...pair[0]], [...pair[1]], []]);
      expect([ids(full), ids(partial)]).toEqual([[1], []]);
    }
  });

  it('shows what lacks a word of three, and nothing that lacks one of two', () => {
    const lacking = [aHit(1, { isFull: false, coverage: 0.7 }), aHit(2, { isFull: false, coverage: 0.4 })];
    expect(ids(group('đảng ủy xã', [lacking, [], []]).partial)).toEqual([1]);
    expect(ids(group('đảng ủy', [lacking, [], []]).partial)).toEqual([]);
  });

  it('leaves out what lacks words when enough has them all', () => {
    const enough = Array.from({ length: 10 }, (_, document) => aHit(document));
    const lacking = aHit(10, { isFull: false, coverage: 0.9 });
    expect(ids(group('đảng ủy xã', [[...enough, lacking], [], []]).partial)).toEqual([]);
  });

  it('of a whole question takes what covers enough of it', () => {
    const hits = [aHit(1, { isFull: false, coverage: 0.4 }), aHit(2, { isFull: false, coverage: 0.3 })];
    expect(ids(group('báo cáo viên cấp xã họp', [hits, [], []]).full)).toEqual([1]);
  });

  it('tells documents of different parts apart', () => {
    expect(group('đảng ủy', [[aHit(1), aHit(1, { part: 1 })], [], []]).full).toHaveLength(2);
  });
});
