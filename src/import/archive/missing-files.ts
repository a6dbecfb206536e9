import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Remark } from '../report/reasons.ts';

const file = 'nguon/tep-con-thieu.txt';
const reasons = new Set<Remark['reason']>(['photo-missing', 'media-missing', 'attachment-missing']);

/**
 * Adds the web addresses of files that did not come along to a list, one a line, as programs that fetch take it: nothing is
 * ever fetched by the importer.
 */
export async function listMissing(
  contentDir: string,
  remarks: readonly Remark[],
): Promise<{ count: number; file: string }> {
  const addresses = remarks
    .filter(({ reason }) => reasons.has(reason))
    .map(({ details }) => details?.address ?? '')
    .filter((address) => /^https?:/.test(address));
  const path = join(contentDir, file);
  const present = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return '';
  });
  const known = new Set(present.split('\n'));
  const added = [...new Set(addresses)].filter((address) => !known.has(address));
  if (added.length > 0) {
    await mkdir(dirname(path), { recursive: true });
    await appendFile(path, `${added.join('\n')}\n`);
  }
  return { count: new Set(addresses).size, file };
}
