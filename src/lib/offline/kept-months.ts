/** A month of the calendar, and what is kept of it. */
export interface KeptMonth<Page> {
  /** `2023-08`. */
  month: string;
  /** By title. */
  pages: Page[];
}

const collator = new Intl.Collator('vi');

/**
 * Sorts kept pages into months of the calendar, the newest first, by the addresses of articles; pages of other kinds come apart.
 *
 * @param base path the site lives under
 */
export function monthsOfKept<Page extends { path: string; title: string }>(
  pages: readonly Page[],
  base: string,
): { months: KeptMonth<Page>[]; others: Page[] } {
  const byMonth = new Map<string, Page[]>();
  const others: Page[] = [];
  for (const page of pages.toSorted((a, b) => collator.compare(a.title, b.title))) {
    const [, year, month] = /^(\d{4})\/(\d\d)\/(?!\d\d\/$)[^/]+\/$/.exec(page.path.slice(base.length)) ?? [];
    if (year === undefined) {
      others.push(page);
      continue;
    }
    const name = `${year}-${month}`;
    const ofMonth = byMonth.get(name);
    if (ofMonth === undefined) byMonth.set(name, [page]);
    else ofMonth.push(page);
  }
  const months = [...byMonth]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, ofMonth]) => ({ month, pages: ofMonth }));
  return { months, others };
}
