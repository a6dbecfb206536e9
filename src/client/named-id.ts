/**
 * The id that the fragment of an address names, as a browser looks for it; anyone can write one that is not well encoded.
 *
 * @example namedId('#anh-c%E1%BB%95ng') // 'anh-cổng'
 */
export function namedId(hash: string): string {
  const written = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The fragment that names an id. */
export function fragmentOf(id: string): string {
  return `#${id.replaceAll('%', '%25')}`;
}
