import { formatProblems } from '../lib/problems/format.ts';
import type { Problem } from '../lib/problems/problem.ts';

/** What was asked for would break something; its message says why and what to do instead. */
export class Refusal extends Error {
  readonly exitCode = 1;
}

/** The lists or settings that are needed have mistakes themselves. */
export function contentRefusal(problems: readonly Problem[]): Refusal {
  return new Refusal(`${formatProblems(problems)}\nHãy sửa những chỗ này trước rồi chạy lại.`);
}
