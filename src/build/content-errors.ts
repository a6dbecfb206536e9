import { formatProblems } from '../lib/problems/format.ts';
import type { Problem } from '../lib/problems/problem.ts';

/** The content has mistakes that would break pages; its message lists them all. */
export class ContentErrors extends Error {
  override readonly name = 'ContentErrors';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${formatProblems(problems)}\nChưa dựng trang: bản đã có được giữ nguyên.`);
    this.problems = problems;
  }
}
