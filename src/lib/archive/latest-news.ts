import { wallClockToInstant } from '../date/wall-clock.ts';
import type { Article } from './types.ts';

/** What Google takes of a news sitemap. */
const most = 1_000;
const milliseconds = 2 * 24 * 60 * 60 * 1000;

/**
 * Articles of the two days before the newest, which count as news: how long ago that was does not matter, so that nothing is
 * written again as time goes by.
 *
 * @param listed newest first
 * @param zone IANA name of the newsroom's zone
 */
export function latestNews(listed: readonly Article[], zone: string): Article[] {
  const [newest] = listed;
  if (newest === undefined) return [];
  const since = wallClockToInstant(newest.date, zone) - milliseconds;
  return listed.slice(0, most).filter(({ date }) => wallClockToInstant(date, zone) >= since);
}
