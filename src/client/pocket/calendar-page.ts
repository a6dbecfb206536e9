import { calendarPath } from '../../lib/pocket/script-files.ts';
import type * as served from '../served/calendar-page.ts';
import { pageAddress } from './addresses.ts';
import { loadCarried } from './script-file.ts';

/** From the list of all pages of the calendar. */
export const calendarPage: typeof served.calendarPage = async (period) => {
  const address = pageAddress(`${period.replaceAll('-', '/')}/`);
  try {
    const periods: string[] = JSON.parse(await loadCarried(calendarPath));
    return periods.includes(period) ? address : undefined;
  } catch {
    // A copy without the list: the page may be there.
    return address;
  }
};
