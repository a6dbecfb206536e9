import type { FoundSlice, SliceDescription } from './description.ts';
import { SliceRefusal } from './refusal.ts';

/** In the order in which they are told: another version explains another content. */
const shared = [
  'generator',
  'content',
  'site',
  'base',
  'until',
] as const satisfies (keyof SliceDescription['identity'])[];

/**
 * Makes sure that slices are all of one whole, each once.
 *
 * @throws SliceRefusal for the first thing wrong
 */
export function checkAgreement(given: readonly FoundSlice[]): void {
  const [first] = given;
  if (first === undefined) return;
  const { of, identity } = first.description;
  const seen = new Map<number, string>();
  for (const { folder, description } of given) {
    const folders = [first.folder, folder];
    if (description.of !== of) throw new SliceRefusal('dealt-otherwise', { folders });
    const other = seen.get(description.number);
    const slices = [`${description.number}/${of}`];
    if (other !== undefined) throw new SliceRefusal('twice', { slices, folders: [other, folder] });
    seen.set(description.number, folder);
    const differing = shared.find((key) => description.identity[key] !== identity[key]);
    if (differing !== undefined) throw new SliceRefusal(differing, { folders });
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !seen.has(number));
  if (missing.length > 0) {
    throw new SliceRefusal('missing', { slices: missing.map((number) => `${number}/${of}`) });
  }
}
