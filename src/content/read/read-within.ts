import { open } from 'node:fs/promises';
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
  const handle = await open(join(contentDir, file));
  try {
    const { size } = await handle.stat();
    if (size <= most) return await handle.readFile();
    report('file-too-large', { file }, { size: formatSize(size), limit: formatSize(most) });
    return undefined;
  } finally {
    await handle.close();
  }
}
