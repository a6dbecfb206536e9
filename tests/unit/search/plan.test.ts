import { describe, expect, it } from 'vitest';
import { builtInAbbreviations } from '../../../src/lib/search/abbreviations.ts';
import {
  type Plan,
  planAsTyped,
  planLoosely,
  planMixed,
  planRewritten,
  planTyping,
} from '../../../src/lib/search/plan.ts';
import { parseQuery } from '../../../src/lib/search/query.ts';

/** A plan as one can read it: `đảng`, or `~dang` when any marks will do. */
const read = (plan: Plan | undefined) =>
  plan?.words.map(({ lookup }) => ('fold' in lookup ? `~${lookup.fold}` : lookup.forms.join('|'))).join(' ');

describe('a plan', () => {
  it('asks for words with marks as they are typed, and for all forms when there is not a mark', () => {
    expect(read(planAsTyped(parseQuery('đảng ủy xã')))).toBe('đảng ủy xã');
    expect(read(planAsTyped(parseQuery('đảng uy')))).toBe('đảng uy');
    expect(read(planAsTyped(parseQuery('dang uy xa')))).toBe('~dang ~uy ~xa');
  });

  it('for a mixed query leaves marks out where none were typed', () => {
    expect(read(planMixed(parseQuery('đảng uy')))).toBe('đảng ~uy');
    expect(planMixed(parseQuery('đảng ủy'))).toBeUndefined();
    expect(planMixed(parseQuery('dang uy'))).toBeUndefined();
  });

  it('loosely leaves out all marks', () => {
    expect(read(planLoosely(parseQuery('đảng uy')))).toBe('~dang ~uy');
  });

  it('while the reader types lets the last word go on', () => {
    expect(read(planTyping(parseQuery('đảng u'), ['ủy', 'ứng']))).toBe('đảng ủy|ứng');
  });

  it('counts a rewriting for less, and does not rewrite what stands in quotes', () => {
    const [rewritten] = planRewritten(parseQuery('UBND tỉnh'), builtInAbbreviations);
    expect(read(rewritten)).toBe('ủy ban nhân dân tỉnh');
    expect(rewritten?.weight).toBeLessThan(planAsTyped(parseQuery('UBND tỉnh')).weight);
    expect(planRewritten(parseQuery('"UBND tỉnh"'), builtInAbbreviations)).toEqual([]);
  });

  it('leaves what is to be excluded to every way of asking', () => {
    const query = parseQuery('UBND -đảng -"chinh quyen"');
    for (const plan of [planAsTyped(query), planLoosely(query), ...planRewritten(query, builtInAbbreviations)]) {
      expect(plan.excluded).toEqual([[{ forms: ['đảng'] }], [{ fold: 'chinh' }, { fold: 'quyen' }]]);
    }
  });

  it('for a whole question passes over its small words, each other keeping its place', () => {
    const { words } = planAsTyped(parseQuery('vì sao cần có báo cáo viên ở cơ sở'));
    expect(words.map(({ word, place }) => [word.form, place])).toEqual([
      ['cần', 2],
      ['báo', 4],
      ['cáo', 5],
      ['viên', 6],
      ['cơ', 8],
      ['sở', 9],
    ]);
    expect(read(planAsTyped(parseQuery('là của và có')))).toBe('là của và có');
    expect(read(planAsTyped(parseQuery('là của và có được cho')))).toBe('là của và có được cho');
    expect(read(planAsTyped(parseQuery('"vì sao cần có" báo cáo viên')))).toBe('vì sao cần có báo cáo viên');
  });
});
