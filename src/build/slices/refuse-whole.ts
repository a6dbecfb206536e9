import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { indexFolder } from '../search/index-folder.ts';
import { SliceRefusal } from './refusal.ts';

/**
 * A slice that took the place of a site would take most of its pages away: an output that has the root of a search index, as
 * slices never do, is left alone.
 *
 * @param outDir absolute path
 * @throws SliceRefusal
 */
export function refuseWhole(outDir: string): void {
  if (existsSync(join(outDir, indexFolder, 'muc-luc.json'))) throw new SliceRefusal('whole', { folders: [outDir] });
}
