import { formatProblems } from '../lib/problems/format.ts';
import type { Problem } from '../lib/problems/problem.ts';
import { Refusal } from '../lib/refusals.ts';

/** The lists or settings that are needed have mistakes themselves. */
export function contentRefusal(problems: readonly Problem[]): Refusal {
  return new Refusal('content-errors', `${formatProblems(problems)}\nHãy sửa những chỗ này trước rồi chạy lại.`);
}
