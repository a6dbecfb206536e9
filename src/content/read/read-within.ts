import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatSize } from '../../lib/file-size.ts';
import type { Report } from '../../lib/problems/problem.ts';

/** Bytes of a file that an editor writes; what is larger got there by mistake, and reading it would exhaust the machine. */
export const mostBytes = {
  /** An article, album or page: a novel has 1 MB, what old databases hold in one article ten. */
  markdown: 12_000_000,
  /** Sections, authors, topics, settings: 20,000 authors with a line about each. */
  yaml: 4_000_000,
  /** Redirects: half a million. */
  csv: 50_000_000,
} as const;

/**
 * The bytes of a file of the content folder; undefined, and a report, when there are too many of them.
 *
 * @param file path from the content folder; throws as `readFile` does when it is missing
 */
export async function readWithin(
  contentDir: string,
  file: string,
  most: number,
  report: Report,
): Promise<Buffer | undefined> {
  // Thousands of small files: with a promise for each step they take five times as long.
  const handle = openSync(join(contentDir, file), 'r');
  try {
    const { size } = fstatSync(handle);
    if (size <= most) return readFileSync(handle);
    report('file-too-large', { file }, { size: formatSize(size), limit: formatSize(most) });
    return undefined;
  } finally {
    closeSync(handle);
  }
}
