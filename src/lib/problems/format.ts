import { describeProblem, isError, type Problem } from './problem.ts';

/**
 * Problems as an editor reads them in a terminal: place, sentence, remedy; then the counts.
 *
 * @example
 * bai-viet/2023/08/a.md:4:1: LỖI [unknown-section] Không có chuyên mục “tin-tucs”. Ý bạn là “tin-tuc”?
 *     → Dùng một slug có trong chuyen-muc.yaml, hoặc thêm chuyên mục mới vào tệp đó.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const counts = [`${errors} lỗi`, `${problems.length - errors} cảnh báo`].join(', ');
  return [...problems.map(formatProblem), `${counts}.`].join('\n');
}

function formatProblem(problem: Problem): string {
  const { message, remedy } = describeProblem(problem);
  const label = isError(problem) ? 'LỖI' : 'CẢNH BÁO';
  return `${problem.file}:${problem.line}:${problem.column}: ${label} [${problem.code}] ${message}\n    → ${remedy}`;
}
