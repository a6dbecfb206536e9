/** Set while the page is loaded again because its scripts were older than the index. */
const KEY = 'vankho-tim-tai-lai';

/**
 * Loads the page again, once until `settled` is called.
 *
 * @returns false when that was done already, or cannot be remembered: a page must not load itself for ever
 */
export function reloadOnce(): boolean {
  try {
    if (sessionStorage.getItem(KEY) !== null) return false;
    sessionStorage.setItem(KEY, '1');
  } catch {
    return false;
  }
  location.reload();
  return true;
}

/** The index could be read: another one may ask for another reload. */
export function settled(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Where storage is closed nothing was set.
  }
}
