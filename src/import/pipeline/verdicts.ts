import type { Manifest } from '../archive/manifest.ts';
import type { Facts } from './survey.ts';

/**
 * What is to be done with a line: write it; leave it, because an earlier import wrote it; leave it and say that it is a
 * copy of a line before, or that its text has changed since it was imported.
 */
export type Verdict = 'new' | 'known' | 'repeated' | 'changed';

/**
 * Decides for every line of a dump, in order.
 *
 * Ids alone cannot be trusted: real dumps give one id to a hundred articles. Where an id stands for several texts of one
 * dump, each of them is an article.
 */
export function judge(facts: readonly Facts[], manifest: Pick<Manifest, 'find'>): Verdict[] {
  const seen = new Set<string>();
  return facts.map(({ id, print }) => {
    const key = `${print.title} ${print.text} ${id}`;
    const isRepeated = seen.has(key);
    seen.add(key);
    if (isRepeated) return 'repeated';
    const found = manifest.find(id, print);
    return found === 'same' ? 'known' : (found ?? 'new');
  });
}
