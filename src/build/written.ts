import { placeOfRedirect } from '../content/read/archive.ts';
import type { PlacedRedirect } from '../lib/archive/types.ts';
import { collectProblems, type Problem, sortProblems } from '../lib/problems/problem.ts';
import type { Outputs } from './outputs.ts';
import { fileAsked, redirectPaths } from './redirects.ts';
import { staticOutputs } from './static-files.ts';

/** What editors put at addresses of their own choice. */
export interface Written {
  /** Those that are not taken. */
  redirects: PlacedRedirect[];
  files: Outputs;
  /** Of all that is published for them. */
  paths: Set<string>;
  /** Where one is taken. */
  problems: Problem[];
}

/**
 * Finds what editors put at addresses of their own choice.
 *
 * @param isTaken whether the site has a file of its own at a path from the root, on another machine's slice perhaps
 */
export async function readWritten(
  contentDir: string,
  redirects: readonly PlacedRedirect[],
  isTaken: (path: string) => boolean,
): Promise<Written> {
  const { problems, report } = collectProblems();
  const free: PlacedRedirect[] = [];
  for (const redirect of redirects) {
    if (!isTaken(fileAsked(redirect.from))) free.push(redirect);
    else {
      const reason = 'là địa chỉ của một trang đang có';
      report('redirect-clash', await placeOfRedirect(contentDir, redirect), { from: redirect.from, reason });
    }
  }
  const files: Outputs = new Map();
  const paths = redirectPaths(free);
  for (const [path, source] of await staticOutputs(contentDir)) {
    if (isTaken(path) || paths.has(path)) report('static-clash', { file: `tep-tinh/${path}` }, { file: path });
    else files.set(path, source);
  }
  for (const path of files.keys()) paths.add(path);
  return { redirects: free, files, paths, problems: sortProblems(problems) };
}
