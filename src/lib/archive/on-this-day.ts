import { groupByPeriod } from '../date/calendar.ts';
import type { Catalogue } from './catalogue.ts';
import type { Article } from './types.ts';

/** Articles of one day in one year that stand for it. */
const perYear = 2;
/** Years, so that a day of an archive of a century is not longer than others. */
const mostYears = 8;

/** Every day that a year may have, `01-01` to `12-31`, the 29th of February among them. */
export const daysOfYear: readonly string[] = Array.from({ length: 366 }, (_, day) =>
  new Date(Date.UTC(2024, 0, day + 1)).toISOString().slice(5, 10),
);

/**
 * What was published on each day of the year, newest year first, pinned articles and those with a picture before others, among
 * equals the one that came first: a later article of the day changes nothing once its places are taken. The reader's clock
 * leaves out the present year, so that nothing is built again when a day begins.
 *
 * @returns articles by `08-03`
 */
export function onThisDay({ listed }: Pick<Catalogue, 'listed'>): Map<string, Article[]> {
  const yearsOfDay = Map.groupBy(groupByPeriod(listed, 'day'), ([date]) => date.slice(5));
  return new Map([...yearsOfDay].map(([day, years]) => [day, chooseOfYears(years.map(([, articles]) => articles))]));
}

/** @param years newest first */
function chooseOfYears(years: readonly (readonly Article[])[]): Article[] {
  return years.slice(0, mostYears).flatMap((ofYear) =>
    ofYear
      .toReversed()
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, perYear),
  );
}

function weight({ pinned, photos }: Article): number {
  return (pinned ? 2 : 0) + (photos.length > 0 ? 1 : 0);
}
