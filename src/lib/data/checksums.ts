/** The list of an edition's digests, at its root; it does not list itself. */
export const editionChecksums = 'KIEM-TRA.sha256';

/** The list of the digests of a site's open data; its paths count from the folder it is in. */
export const dataChecksums = 'du-lieu/SHA256SUMS';

/**
 * Digests as `sha256sum` writes them and `sha256sum -c` checks them (GNU coreutils).
 *
 * @param digests path of a file, from the folder of the list → its SHA-256, hexadecimal
 */
export function checksumList(digests: ReadonlyMap<string, string>): string {
  return [...digests].map(([path, digest]) => checksumLine(path, digest)).join('');
}

/** A name with a line break or a backslash is escaped, and its line begins with a backslash. */
function checksumLine(path: string, digest: string): string {
  if (!/[\\\n\r]/.test(path)) return `${digest}  ${path}\n`;
  return `\\${digest}  ${path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}\n`;
}

/** A text with so many lines that say nothing is no list; their numbers alone could fill the memory. */
export const mostUnreadable = 10_000;

/** What a list of digests says, and what is wrong with it. */
export interface ChecksumListing {
  /** Path from the folder of the list → SHA-256, hexadecimal, lower case. */
  digests: Map<string, string>;
  /**
   * Numbers of the lines that say nothing, counted from 1: not of the format, or another digest of a path that has one. After
   * `mostUnreadable` of them nothing more is read.
   */
  unreadable: number[];
  /** Paths that lead out of the folder, or into it in a way that differs from system to system: nobody may open them. */
  unsafe: string[];
}

/**
 * Reads what `checksumList`, `sha256sum` or `shasum -a 256` have written. A list may come from a stranger: what it names is only
 * returned where it stands below the folder of the list on every system.
 */
export function readChecksumList(text: string): ChecksumListing {
  const listing: ChecksumListing = { digests: new Map(), unreadable: [], unsafe: [] };
  let number = 0;
  for (const line of linesOf(text)) {
    if (listing.unreadable.length === mostUnreadable) break;
    number++;
    if (line === '' || line.startsWith('#')) continue;
    const [, escaped, digest = '', name = ''] = LINE.exec(line) ?? [];
    const path = escaped === '\\' ? unescapeName(name) : name;
    const known = listing.digests.get(path);
    if (path === '' || (known !== undefined && known !== digest.toLowerCase())) listing.unreadable.push(number);
    else if (!isPathInside(path)) listing.unsafe.push(path);
    else listing.digests.set(path, digest.toLowerCase());
  }
  return listing;
}

/**
 * Whether a path leads, on every system, to a file below the folder it counts from: no `..`, nothing absolute, no drive, no
 * backslash, which separates folders on Windows.
 */
export function isPathInside(path: string): boolean {
  if (/[\\\0]|^[A-Za-z]:/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** A backslash where the name is escaped; two spaces, or a space and the asterisk of binary files. */
const LINE = /^(\\?)([0-9a-f]{64}) [ *](.+)$/is;

/** Lines without their ends; a list that went through an editor may have a mark at its beginning and CRLF. */
function* linesOf(text: string): Generator<string> {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    yield text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
    start = end + 1;
  }
}

function unescapeName(name: string): string {
  return name.replace(/\\(.)/g, (_, letter: string) => ({ n: '\n', r: '\r' })[letter] ?? letter);
}
