import { formatProblems } from '../lib/problems/format.ts';
import type { Problem } from '../lib/problems/problem.ts';
import { Refusal } from '../lib/refusals.ts';

/** The content has mistakes that would break pages; its message lists them all. */
export class ContentErrors extends Refusal {
  override readonly name = 'ContentErrors';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('content-errors', `${formatProblems(problems)}\nChưa dựng trang: bản đã có được giữ nguyên.`);
    this.problems = problems;
  }
}
