import { registerTerms } from '../../lib/archive/terms.ts';
import type { Term } from '../../lib/archive/types.ts';
import { isDeviceName } from '../../lib/portable-name.ts';
import { slugify } from '../../lib/vietnamese/slug.ts';
import { placeTone } from '../../lib/vietnamese/tone.ts';

/** How the authors of an import are written from now on. */
export interface AuthorPlan {
  /** The archive's spelling of a name that was read from the dump. */
  spell(name: string): string;
  /** Lines that `tac-gia.yaml` needs, because these names would share an address. */
  lines: Term[];
}

/**
 * Settles one spelling for names that differ only in case or tone placement (the archive's, else the most frequent),
 * and tells apart different names that fold alike, as the build demands.
 *
 * @param declared lines of `tac-gia.yaml` as it stands
 * @param present names in articles that are there already
 * @param met names of the new articles, as often as they occur
 */
export function planAuthors(declared: readonly Term[], present: readonly string[], met: readonly string[]): AuthorPlan {
  const spellings = new Map<string, string>();
  const archiveNames = [...declared.map((term) => term.name), ...present];
  for (const name of [...archiveNames, ...byFrequency(met)]) {
    if (!spellings.has(nameKey(name))) spellings.set(nameKey(name), name);
  }
  const spell = (name: string): string => spellings.get(nameKey(name)) ?? name;
  return { spell, lines: tellApart(declared, [...spellings.values()]) };
}

/**
 * The lines with which no two names share a slug. The first of the names that fold alike gets the plain slug, and a line
 * too, so that it keeps its address whatever is published later.
 */
function tellApart(declared: readonly Term[], names: readonly string[]): Term[] {
  const register = registerTerms(
    declared,
    names.map((name) => ({ name, at: '' })),
  );
  const taken = new Set(register.terms.map((term) => term.slug));
  const isDeclared = new Set(declared.map((term) => term.slug));
  const lines: Term[] = [];
  for (const { name } of register.clashes) {
    const base = authorSlug(name);
    const holder = register.terms.find((term) => term.slug === base);
    if (holder !== undefined && !isDeclared.has(base)) {
      lines.push({ slug: holder.slug, name: holder.name });
      isDeclared.add(base);
    }
    const slug = firstFree(base, taken);
    taken.add(slug);
    lines.push({ slug, name });
  }
  return lines;
}

/** The slug of a name; another where the name has none, or that of a device, which can be no folder. */
function authorSlug(name: string): string {
  const slug = slugify(name);
  if (slug === '') return 'tac-gia';
  return isDeviceName(slug) ? `tac-gia-${slug}` : slug;
}

function firstFree(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}

/** Each name once, the most frequent first, names of equal frequency in the order they came. */
function byFrequency(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** As src/lib/archive/terms.ts compares names. */
function nameKey(name: string): string {
  return placeTone(name).toLowerCase();
}
