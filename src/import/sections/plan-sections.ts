import type { Section } from '../../lib/archive/types.ts';
import { hasMarks } from '../../lib/vietnamese/fold.ts';
import { slugify } from '../../lib/vietnamese/slug.ts';
import { categoryKey } from './category-key.ts';
import type { MappedSection } from './mapping.ts';

/** What is known before the categories of the dump are sorted into sections. */
export interface SectionSources {
  /** Sections of `chuyen-muc.yaml`. */
  present: readonly Section[];
  /** Former slug of a section → slug of today. */
  former: ReadonlyMap<string, string>;
  mapping?: readonly MappedSection[];
  /** The tree of the source itself, a parent before its children: names for what nobody has foreseen. */
  offered?: readonly MappedSection[];
  /** Slug given by `--default-category`. */
  defaultCategory?: string;
  /** Category of every new article, '' for none, as often as it occurs. */
  met: readonly string[];
}

/** Where each article goes. */
export interface SectionPlan {
  /** Slug of the section for a category of the dump, one of `met`. */
  slugOf(category: string): string;
  /** Sections that `chuyen-muc.yaml` lacks, a parent before its children. */
  added: Section[];
  /** Section of articles without a category. */
  fallback: string;
  /** Categories that nobody has foreseen, each as it is met first: given a section of their own, or the fallback. */
  unmatched: { category: string; reason: 'category-added' | 'category-unknown' }[];
}

/** Sorts the categories of a dump into sections: those of the mapping, those that are there, new ones. */
export function planSections(sources: SectionSources): SectionPlan {
  const { present, former, mapping, offered = [], defaultCategory, met } = sources;
  const known = knownCategories(present, former, mapping ?? []);
  const slugs = new Set(present.map((section) => section.slug));
  const added: Section[] = [];
  const add = (section: Section): void => {
    if (slugs.has(section.slug)) return;
    slugs.add(section.slug);
    added.push(section);
  };
  for (const { from: _, ...section } of mapping ?? []) add(section);

  const fallback = defaultCategory ?? known.get(categoryKey('Tin khác')) ?? 'tin-khac';
  const keepsToPresent = mapping === undefined && present.length > 0 && defaultCategory !== undefined;
  const counts = countEach(met);
  if (mapping === undefined && !keepsToPresent) adopt(offered, [...counts.keys()], known, add);
  const unknown = [...counts.keys()].filter((category) => findKnown(category, known) === undefined);
  const unmatched: SectionPlan['unmatched'] = [];
  for (const [key, [category = '', ...others]] of Map.groupBy(unknown, (each) => categoryKey(firstPart(each)))) {
    if (key === '') continue;
    const slug = slugify(key);
    const isAdded = slug !== '' && !keepsToPresent;
    if (isAdded) {
      add({ slug, name: bestName([category, ...others], counts) });
      known.set(key, slug);
    }
    if (mapping !== undefined || !isAdded) {
      unmatched.push({ category, reason: isAdded ? 'category-added' : 'category-unknown' });
    }
  }

  const decided = new Map([...counts.keys()].map((category) => [category, findKnown(category, known) ?? fallback]));
  if ([...decided.values()].includes(fallback)) {
    add({ slug: fallback, name: fallback === 'tin-khac' ? 'Tin khác' : sentenceCase(fallback) });
  }
  return { slugOf: (category) => decided.get(category) ?? fallback, added, fallback, unmatched };
}

/** Key of a category → slug of its section. The mapping has the last word. */
function knownCategories(
  present: readonly Section[],
  former: ReadonlyMap<string, string>,
  mapping: readonly MappedSection[],
): Map<string, string> {
  const known = new Map<string, string>();
  for (const [old, slug] of former) known.set(categoryKey(old), slug);
  for (const { slug, name } of [...present, ...mapping]) {
    known.set(categoryKey(name), slug);
    known.set(categoryKey(slug), slug);
  }
  for (const { slug, from } of mapping) for (const category of from) known.set(categoryKey(category), slug);
  return known;
}

/** Takes those sections of the source's own tree that its articles are in, and all above them. */
function adopt(
  offered: readonly MappedSection[],
  met: readonly string[],
  known: Map<string, string>,
  add: (section: Section) => void,
): void {
  const bySlug = new Map(offered.map((section) => [section.slug, section]));
  const slugOf = (section: MappedSection): string => {
    const keys = [section.slug, ...section.from].map(categoryKey);
    const there = keys.map((key) => known.get(key)).find((slug) => slug !== undefined);
    if (there !== undefined) return there;
    for (const key of keys) known.set(key, section.slug);
    const above = section.parent === undefined ? undefined : bySlug.get(section.parent);
    const parent = above && slugOf(above);
    add({ slug: section.slug, name: section.name, ...(parent === undefined ? {} : { parent }) });
    return section.slug;
  };
  const wanted = new Set(met.map(categoryKey));
  for (const section of offered) {
    if ([section.slug, ...section.from].some((each) => wanted.has(categoryKey(each)))) slugOf(section);
  }
}

/** Of a list such as `Thời sự, Giao thông` the first part counts, unless the list as a whole is known. */
function findKnown(category: string, known: ReadonlyMap<string, string>): string | undefined {
  return known.get(categoryKey(category)) ?? known.get(categoryKey(firstPart(category)));
}

function firstPart(category: string): string {
  return /^[^,;|>/]*/.exec(category)?.[0].trim() || category;
}

/** The most frequent spelling that has marks; a bare slug is made readable. */
function bestName(categories: readonly string[], counts: ReadonlyMap<string, number>): string {
  const marked = categories.filter((category) => hasMarks(firstPart(category)));
  const candidates = marked.length > 0 ? marked : categories;
  const frequency = (category: string): number => counts.get(category) ?? 0;
  return sentenceCase(firstPart(candidates.reduce((best, each) => (frequency(each) > frequency(best) ? each : best))));
}

function countEach(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** `kinh-doanh` → `Kinh doanh`. */
function sentenceCase(name: string): string {
  const words = /\s/.test(name) ? name : name.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
