import type { Section } from '../lib/archive/types.ts';
import { hintNearest } from '../lib/problems/hint.ts';
import { foldKey } from '../lib/vietnamese/fold.ts';
import type { Vocabulary } from './schemas.ts';

/**
 * The section that was meant by a slug, or by a name written with marks or without.
 *
 * @returns a sentence when there is none, with the nearest
 */
export function findSection({ sections }: Pick<Vocabulary, 'sections'>, written: string): Section | string {
  const bySlug = sections.find(({ slug }) => slug === written);
  const found = bySlug ?? sections.find(({ name }) => foldKey(name) === foldKey(written));
  if (found !== undefined) return found;
  const slugs = sections.map(({ slug }) => slug);
  const hint = hintNearest(written, slugs) || ` Các chuyên mục: ${slugs.join(', ')}.`;
  return `Không có chuyên mục “${written}”.${hint}`;
}
