import { placeOfRedirect } from '../content/read/archive.ts';
import type { PlacedRedirect } from '../lib/archive/types.ts';
import { collectProblems, type Problem, sortProblems } from '../lib/problems/problem.ts';
import type { Urls } from '../lib/url.ts';
import type { Outputs } from './outputs.ts';
import { fileAsked, redirectOutputs } from './redirects.ts';
import { staticOutputs } from './static-files.ts';

/**
 * What editors put at addresses of their own choice, redirects and static files; where one is taken, they are told.
 *
 * @param isTaken whether the site has a file of its own at a path from the root, on another machine's slice perhaps
 */
export async function readWritten(
  contentDir: string,
  redirects: readonly PlacedRedirect[],
  urls: Urls,
  isTaken: (path: string) => boolean,
): Promise<{ written: Outputs; problems: Problem[] }> {
  const { problems, report } = collectProblems();
  const written: Outputs = new Map();
  const free: PlacedRedirect[] = [];
  for (const redirect of redirects) {
    if (!isTaken(fileAsked(redirect.from))) free.push(redirect);
    else {
      const reason = 'là địa chỉ của một trang đang có';
      report('redirect-clash', await placeOfRedirect(contentDir, redirect), { from: redirect.from, reason });
    }
  }
  for (const [path, source] of redirectOutputs(free, urls)) written.set(path, source);
  for (const [path, source] of await staticOutputs(contentDir)) {
    if (isTaken(path) || written.has(path)) report('static-clash', { file: `tep-tinh/${path}` }, { file: path });
    else written.set(path, source);
  }
  return { written, problems: sortProblems(problems) };
}
