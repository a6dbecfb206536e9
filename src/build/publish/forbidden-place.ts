import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { leadsInto, realPlace } from '../../content/read/real-place.ts';
import { generatorRoot } from '../generator-root.ts';

/** Why a folder may not become an output, which publishing empties of whatever is not of the site. */
export type Forbidden = 'root' | 'home' | 'generator' | 'source';

/** Folders of the generator that hold what it is made of. */
const generatorParts = [
  '.ci',
  '.git',
  '.github',
  '.vscode',
  'bench',
  'content',
  'docs',
  'node_modules',
  'src',
  'tests',
];

/**
 * Looks where an output folder leads, links followed.
 *
 * @param outDir absolute path; need not be there
 * @param sources absolute paths of the folders that the site is made from: neither may lie in the other
 */
export function whyForbidden(outDir: string, sources: readonly string[]): Forbidden | undefined {
  const place = realPlace(outDir);
  if (dirname(place) === place) return 'root';
  if (sources.some((source) => leadsInto(place, source) || leadsInto(source, place))) return 'source';
  if (leadsInto(generatorRoot, place) || generatorParts.some((part) => leadsInto(place, join(generatorRoot, part)))) {
    return 'generator';
  }
  return leadsInto(homedir(), place) ? 'home' : undefined;
}
