import { isDeviceName } from '../portable-name.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { normaliseText } from '../vietnamese/normalise.ts';
import { slugify } from '../vietnamese/slug.ts';
import { placeTone } from '../vietnamese/tone.ts';
import type { Term } from './types.ts';

/** A name that was met where authors or topics are written. */
export interface MetName {
  name: string;
  /** Given back with a clash, so that it can be reported at its place. */
  at: string;
}

/** A name that has no slug of its own, and no declaration that gives it one. */
export interface NameClash {
  name: string;
  /** The name that has the slug; absent when no slug can be made, for lack of a letter or digit, or when it is reserved. */
  other?: string;
  /** The slug, when Windows keeps it for a device: it would be the name of a folder (`lib/portable-name.ts`). */
  reserved?: string;
  at: string;
}

/** Authors or topics of an archive. */
export interface TermRegister {
  /** In alphabetical order. */
  terms: Term[];
  /** Slug of a name as it is written in an article. */
  slugOf(name: string): string | undefined;
  clashes: NameClash[];
}

/**
 * Gives every name its slug: the declared one, else the name without marks. Names that differ only in case, in tone
 * placement or in what no eye can see are one.
 *
 * @param declared lines of `tac-gia.yaml` or `chu-de.yaml`
 * @param met names in articles, in a fixed order
 */
export function registerTerms(declared: readonly Term[], met: Iterable<MetName>): TermRegister {
  const keyOf = rememberKeys();
  const bySlug = new Map<string, Term>(declared.map((term) => [term.slug, term]));
  const slugs = new Map<string, string>(declared.map((term) => [keyOf(term.name), term.slug]));
  const clashes: NameClash[] = [];

  for (const { name, at } of met) {
    const key = keyOf(name);
    if (slugs.has(key)) continue;
    const slug = slugify(name);
    const holder = bySlug.get(slug);
    if (slug === '' || holder !== undefined) {
      clashes.push({ name, other: holder?.name, at });
      continue;
    }
    if (isDeviceName(slug)) {
      clashes.push({ name, reserved: slug, at });
      continue;
    }
    slugs.set(key, slug);
    bySlug.set(slug, { slug, name });
  }

  return {
    terms: [...bySlug.values()].sort((a, b) => compareVietnamese(a.name, b.name)),
    slugOf: (name) => slugs.get(keyOf(name)),
    clashes,
  };
}

/** Thousands of articles name the same few hundred. */
function rememberKeys(): typeof nameKey {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const key = nameKey(name);
    known.set(name, key);
    return key;
  };
}

function nameKey(name: string): string {
  return placeTone(normaliseText(name)).toLowerCase().replace(/\s+/gu, ' ').trim();
}
