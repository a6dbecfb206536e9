/** Bytes of a file that a browser asks for, both ends among them. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads a `Range` header: a player asks for the part of a video that the reader jumps to. Several ranges at once, which no
 * player asks for, and what cannot be read are answered with the whole file (RFC 9110, section 14.2).
 *
 * @param size bytes of the file
 * @returns undefined for the whole file
 * @example readRange('bytes=500-', 1000) // { start: 500, end: 999 }
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return undefined;
  return start > end ? 'unsatisfiable' : { start, end };
}
