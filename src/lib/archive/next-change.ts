import type { Archive, WallClock } from './types.ts';

/**
 * When the site changes next though nobody writes anything: an article or album is due, the rights to a photograph
 * end, or the day is over that an edition says it was made on.
 *
 * @param now wall clock of the site's zone
 * @returns a reading of the same clock that comes later; undefined when nothing is to come
 */
export function nextChange({ articles, albums, edition }: Archive, now: WallClock): WallClock | undefined {
  let next: WallClock | undefined;
  const consider = (moment: WallClock): void => {
    if (moment > now && (next === undefined || moment < next)) next = moment;
  };
  for (const { date, photos } of [...articles, ...albums]) {
    consider(date);
    // A right holds to the end of its day.
    for (const { rightsUntil } of photos) if (rightsUntil !== undefined) consider(`${rightsUntil}T24:00`);
  }
  if (edition !== undefined) consider(`${now.slice(0, 10)}T24:00`);
  return next;
}
