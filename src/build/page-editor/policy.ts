/** What the page of the editor may load and ask, and of whom: itself, and the server that keeps the repository. */
export function contentPolicy(server: string | undefined): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The editor writes its styles into the page as it starts, and moves its panes by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    // Reads pictures that it has been given as data of this page.
    `connect-src 'self' blob: data:${server === undefined ? '' : ` ${server}`}`,
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
