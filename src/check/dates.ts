import { placeInFile } from '../content/read/archive.ts';
import type { Archive, WallClock } from '../lib/archive/types.ts';
import type { Report } from '../lib/problems/problem.ts';

/**
 * Tells what the time makes of the content: articles and albums that are due later, a contact for security that has run out.
 *
 * @param now wall clock of the site's zone
 */
export async function checkDates(contentDir: string, archive: Archive, now: WallClock, report: Report): Promise<void> {
  for (const { file, date, draft } of [...archive.articles, ...archive.albums]) {
    if (draft || date <= now) continue;
    report('date-ahead', await placeInFile(contentDir, file, ['date']), { date: date.replace('T', ' ') });
  }
  const expires = archive.settings.security?.expires;
  if (expires === undefined || expires >= now.slice(0, 10)) return;
  const place = await placeInFile(contentDir, 'trang-web.yaml', ['security', 'expires']);
  report('security-expired', place, { date: expires });
}
