/** So many pages are remembered: those that have just been opened. */
const most = 50;

const themes = new Map<string, string>();

/**
 * Remembers that a page was opened from what is kept, and with which colours it goes; `shell` for those of the shell. The page asks
 * for them at once, while this worker still runs.
 *
 * @param client id of the page
 */
export function madeWith(client: string, theme: string): void {
  themes.set(client, theme);
  const [oldest] = themes.keys();
  if (themes.size > most && oldest !== undefined) themes.delete(oldest);
}

/** The colours of a page that was opened from what is kept; undefined of one that came from the network. */
export function themeOf(client: string): string | undefined {
  return themes.get(client);
}
