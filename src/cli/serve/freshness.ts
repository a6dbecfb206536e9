import type { Stats } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';

/** What a browser keeps of a file, to ask later whether it changed. */
export interface Validators {
  /** Weak: the same for the compressed and the plain form. */
  etag: string;
  /** `Thu, 03 Aug 2023 10:08:00 GMT`. */
  lastModified: string;
}

export function validatorsOf({ size, mtimeMs, mtime }: Pick<Stats, 'size' | 'mtimeMs' | 'mtime'>): Validators {
  return {
    etag: `W/"${size.toString(36)}-${Math.floor(mtimeMs * 1000).toString(36)}"`,
    lastModified: mtime.toUTCString(),
  };
}

/** Whether the browser's copy is the present one; the entity tag goes before the date (RFC 9110, section 13.2.2). */
export function isUnchanged(headers: IncomingHttpHeaders, { etag, lastModified }: Validators): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((tag) => isSameTag(tag.trim(), etag));
  const since = headers['if-modified-since'];
  return since !== undefined && Date.parse(lastModified) <= Date.parse(since);
}

/** Whether a part that is asked for belongs to the file of which the browser has others. */
export function isSameFile(headers: IncomingHttpHeaders, { lastModified }: Validators): boolean {
  const condition = headers['if-range'];
  // Our tags are weak, and a weak tag says nothing about parts (RFC 9110, section 13.1.5).
  return condition === undefined || condition === lastModified;
}

function isSameTag(a: string, b: string): boolean {
  return a.replace(/^W\//, '') === b.replace(/^W\//, '');
}
