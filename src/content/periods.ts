import type { Article } from '../lib/archive/types.ts';
import type { NamedLink } from '../lib/archive/views.ts';
import { groupByPeriod } from '../lib/date/calendar.ts';
import { formatPeriod } from '../lib/date/format.ts';

/** A stretch of the calendar (`2023`, `2023-08`, `2023-08-03`) and its articles, newest first. */
export interface Period {
  period: string;
  articles: Article[];
}

/** Above this a month lists its days, so that no page grows without bound. */
export const longestList = 500;

/** How many articles the first page of a section, author or topic shows; the others are in its years. */
export const latestCount = 24;

/** Up to here a section's year lists its articles; above, only its months. */
export const shortYear = 60;

/** The periods that hold articles, newest first. */
export function periodsOf(articles: readonly Article[], unit: 'year' | 'month' | 'day'): Period[] {
  return [...groupByPeriod(articles, (article) => article.date, unit)].map(([period, group]) => ({
    period,
    articles: group,
  }));
}

/** A link to a period, for navigation; nothing for no period. */
export function linkPeriod(period: string | undefined, address: (period: string) => string): NamedLink | undefined {
  return period === undefined ? undefined : { name: formatPeriod(period), href: address(period) };
}
