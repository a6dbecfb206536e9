import { findToneStyles } from '../vietnamese/tone-styles.ts';
import type { Finding } from './finding.ts';

/** Tells of a text that places its tone marks in both ways, at the first word of the rarer one. */
export function findToneMix(text: string): Finding[] {
  const syllables = findToneStyles(text);
  const { first = [], second = [] } = Object.groupBy(syllables, ({ style }) => style);
  const [rarer, others] = second.length <= first.length ? [second, first] : [first, second];
  const [found, other] = [rarer[0], others[0]];
  if (found === undefined || other === undefined) return [];
  const counts = { count: String(rarer.length), others: String(others.length) };
  return [{ code: 'mixed-tone', offset: found.offset, details: { text: found.text, other: other.text, ...counts } }];
}
