import type { Problem } from './problem.ts';

/** A problem as the page of a preview shows it. */
export interface ShownProblem extends Omit<Problem, 'details'> {
  message: string;
  remedy: string;
  isError: boolean;
}

/** Where a page of the preview asks for the problems, from the base. */
export const problemsPath = '_vankho/loi.json';

/** By which name it is told of new ones. */
export const problemsEvent = 'vankho:problems';

/**
 * Problems in the order in which they concern the reader of a page: those of the page's own file, then other errors, then the rest.
 *
 * @param path of the page, from the base: `/2023/08/tap-huan/`
 */
export function problemsFor(
  path: string,
  problems: readonly ShownProblem[],
): { own: ShownProblem[]; others: ShownProblem[] } {
  const isOwn = ({ file }: ShownProblem): boolean => pageOf(file) === path;
  const errorsFirst = (a: ShownProblem, b: ShownProblem): number => Number(b.isError) - Number(a.isError);
  return {
    own: problems.filter(isOwn).toSorted(errorsFirst),
    others: problems.filter((problem) => !isOwn(problem)).toSorted(errorsFirst),
  };
}

/** The page that a content file is shown on. */
function pageOf(file: string): string {
  const [, article, album, page] =
    /^(?:bai-viet\/(.+?)(?:\/index)?|thu-vien-anh\/([^/]+)\/index|trang\/(.+))\.md$/.exec(file) ?? [];
  return `/${article ?? (album && `thu-vien-anh/${album}`) ?? page ?? ''}/`;
}
