/** A page that was read and is kept for it. */
export interface ReadPage {
  path: string;
  /** Bytes, those of its pictures among them. */
  bytes: number;
  /** When it was read last, in milliseconds. */
  read: number;
}

/** How much a device keeps of what was read; what was downloaded does not count. */
export interface ReadBounds {
  pages: number;
  bytes: number;
}

export const readBounds: ReadBounds = { pages: 200, bytes: 60_000_000 };

/**
 * The pages to forget so that the others stay within the bounds: those not read for longest. The page read last always stays.
 *
 * @returns paths
 */
export function oldestRead(pages: readonly ReadPage[], bounds: ReadBounds = readBounds): string[] {
  const newest = pages.toSorted((a, b) => b.read - a.read || (a.path < b.path ? -1 : 1));
  let bytes = 0;
  const first = newest.findIndex((page, index) => {
    bytes += page.bytes;
    return index > 0 && (index >= bounds.pages || bytes > bounds.bytes);
  });
  return first === -1 ? [] : newest.slice(first).map(({ path }) => path);
}
