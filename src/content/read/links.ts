import { sep } from 'node:path';
import { isInside } from '../../lib/inside.ts';
import { collectProblems, type Problem, sortProblems } from '../../lib/problems/problem.ts';
import { realPlace } from './real-place.ts';
import type { FolderStamps } from './stamps.ts';

/**
 * Symbolic links of a content folder that lead out of it. What lies behind them is nobody's article: whoever sends an archive in could
 * have any file of the machine published by one. So nothing of a folder that has one is read.
 *
 * @param contentDir absolute path
 */
export function findStrayLinks(contentDir: string, { links }: Pick<FolderStamps, 'links'>): Problem[] {
  const { problems, report } = collectProblems();
  const folder = realPlace(contentDir);
  for (const [file, target] of links) {
    if (!isInside(target, folder, sep)) report('symlink', { file }, { file, target });
  }
  return sortProblems(problems);
}
