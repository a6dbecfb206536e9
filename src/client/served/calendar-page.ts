/**
 * Looks whether the calendar has a page for a month or a day.
 *
 * @param period `2023-08` or `2023-08-03`
 * @returns its address, undefined when nothing was published then
 */
export async function calendarPage(period: string): Promise<string | undefined> {
  const address = `${document.documentElement.dataset.base ?? '/'}${period.replaceAll('-', '/')}/`;
  return (await exists(address)) ? address : undefined;
}

/** Only a plain "not found" counts as absence: a host that refuses HEAD still gets the reader to the page. */
async function exists(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD' })).status !== 404;
  } catch {
    return true;
  }
}
