import { mostBytes, readWithin } from '../content/read/read-within.ts';
import { parseYaml } from '../content/read/yaml.ts';
import { lineage } from '../lib/archive/catalogue.ts';
import type { Archive, Term } from '../lib/archive/types.ts';
import { hintNearest } from '../lib/problems/hint.ts';
import type { Report } from '../lib/problems/problem.ts';

/** Tells of sections, authors and topics that are declared and that no article names, drafts included. */
export async function checkNames(contentDir: string, archive: Archive, report: Report): Promise<void> {
  const { articles } = archive;
  const sections = new Map(archive.sections.map((section) => [section.slug, section]));
  const named = new Set(articles.map(({ category }) => category));
  const used = new Set([...named].flatMap((slug) => lineage(slug, sections).map((section) => section.slug)));
  for (const { term, place } of await declared(contentDir, 'chuyen-muc.yaml', archive.sections)) {
    if (!used.has(term.slug)) report('unused-section', place, { name: term.name });
  }
  const authors = new Set(articles.flatMap((article) => article.authors));
  const topics = new Set(articles.flatMap(({ tags }) => tags));
  await reportUnused(contentDir, 'tac-gia.yaml', archive.authors, authors, report);
  await reportUnused(contentDir, 'chu-de.yaml', archive.topics, topics, report);
}

async function reportUnused(
  contentDir: string,
  file: string,
  terms: readonly Term[],
  used: ReadonlySet<string>,
  report: Report,
): Promise<void> {
  const names = terms.filter(({ slug }) => used.has(slug)).map(({ name }) => name);
  for (const { term, place } of await declared(contentDir, file, terms)) {
    if (used.has(term.slug)) continue;
    report('unused-name', place, { name: term.name, hint: hintNearest(term.name, names) });
  }
}

interface Declared {
  term: Term;
  place: { file: string; line: number; column: number };
}

/** Those of the terms that a file declares; it need not exist. */
async function declared(contentDir: string, file: string, terms: readonly Term[]): Promise<Declared[]> {
  const bytes = await readWithin(contentDir, file, mostBytes.yaml, () => {}).catch(() => undefined);
  const source = parseYaml(new TextDecoder().decode(bytes), file, 1, () => {});
  if (source === undefined || !Array.isArray(source.value)) return [];
  const bySlug = new Map(terms.map((term) => [term.slug, term]));
  return source.value.flatMap((entry: unknown, index): Declared[] => {
    const slug = entry instanceof Object && 'slug' in entry ? String(entry.slug) : '';
    const term = bySlug.get(slug);
    return term === undefined ? [] : [{ term, place: source.placeOf([index, 'slug']) }];
  });
}
