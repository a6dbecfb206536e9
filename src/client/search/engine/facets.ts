import { fromDayNumber, toDayNumber } from '../../../lib/search/days.ts';
import type { Manifest } from '../../../lib/search/manifest.ts';
import type { DocumentFacts } from '../../../lib/search/part-files.ts';
import type { Part } from './index-files.ts';
import type { Facets, SearchFilters } from './messages.ts';

/** Authors offered as filters. */
const mostAuthors = 30;

/** Counts what each filter would leave, and tells which documents pass all of them. */
export interface Sieve {
  /** Counts a document; true when it passes. */
  take(part: Part, document: number): boolean;
  facets(): Facets;
}

/** Each count is of the documents that pass all other filters: it says what choosing another value would give. */
export function createSieve(filters: SearchFilters, sections: Manifest['sections']): Sieve {
  const parents = new Map(sections.map(({ slug, parent }) => [slug, parent]));
  const lines = new Map<string, string[]>();
  const lineOf = (slug: string): string[] => {
    let line = lines.get(slug);
    if (line === undefined) {
      line = [];
      for (let each: string | undefined = slug; each !== undefined && !line.includes(each); each = parents.get(each)) {
        line.push(each);
      }
      lines.set(slug, line);
    }
    return line;
  };
  const from = filters.from === '' ? 0 : toDayNumber(filters.from);
  const to = filters.to === '' ? Number.POSITIVE_INFINITY : toDayNumber(filters.to);
  const bySection = new Map<string, number>();
  const byAuthor = new Map<string, { slug: string; name: string; count: number }>();
  const byDay = new Map<number, number>();
  let withPhoto = 0;

  const take = (part: Part, facts: DocumentFacts): boolean => {
    const line = lineOf(part.table.sections[facts.section] ?? '');
    const authors = facts.authors.flatMap((index) => part.table.authors[index] ?? []);
    const inSection = filters.section === '' || line.includes(filters.section);
    const inDays = facts.day >= from && facts.day <= to;
    const byThem = filters.author === '' || authors.some(({ slug }) => slug === filters.author);
    const pictured = !filters.hasPhoto || facts.hasPhoto;
    if (inDays && byThem && pictured) for (const slug of line) bySection.set(slug, (bySection.get(slug) ?? 0) + 1);
    if (inSection && byThem && pictured) byDay.set(facts.day, (byDay.get(facts.day) ?? 0) + 1);
    if (inSection && inDays && pictured) {
      for (const { slug, name } of authors) {
        const author = byAuthor.get(slug);
        if (author === undefined) byAuthor.set(slug, { slug, name, count: 1 });
        else author.count += 1;
      }
    }
    if (inSection && inDays && byThem && facts.hasPhoto) withPhoto += 1;
    return inSection && inDays && byThem && pictured;
  };

  return {
    take: (part, document) => {
      const facts = part.table.documents[document];
      return facts !== undefined && take(part, facts);
    },
    facets: () => {
      const years: Record<string, number> = {};
      for (const [day, count] of byDay) {
        const year = fromDayNumber(day).slice(0, 4);
        years[year] = (years[year] ?? 0) + count;
      }
      const authors = [...byAuthor.values()].sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
      return { sections: Object.fromEntries(bySection), years, authors: authors.slice(0, mostAuthors), withPhoto };
    },
  };
}
