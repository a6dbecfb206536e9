import { countProblems, describeProblem, type Problem, severityOf } from './problem.ts';
import { type Severity, severities } from './table.ts';

/**
 * Problems as an editor reads them in a terminal: place, sentence, remedy; then the counts.
 *
 * @example
 * bai-viet/2023/08/a.md:4:1: LỖI [unknown-section] Không có chuyên mục “tin-tucs”. Ý bạn là “tin-tuc”?
 *     → Dùng một slug có trong chuyen-muc.yaml, hoặc thêm chuyên mục mới vào tệp đó.
 */
export function formatProblems(problems: readonly Problem[]): string {
  return [...problems.map(formatProblem), formatCounts(problems)].join('\n');
}

/** The same with errors first, then warnings, then notes, a blank line between them. */
export function formatBySeverity(problems: readonly Problem[]): string {
  const groups = severities
    .map((severity) => problems.filter((problem) => severityOf(problem) === severity))
    .filter((group) => group.length > 0);
  return [...groups.map((group) => group.map(formatProblem).join('\n')), formatCounts(problems)].join('\n\n');
}

function formatProblem(problem: Problem): string {
  const { message, remedy } = describeProblem(problem);
  const label = labels[severityOf(problem)];
  return `${problem.file}:${problem.line}:${problem.column}: ${label} [${problem.code}] ${message}\n    → ${remedy}`;
}

/** Notes are counted where there are any: a build has none. */
function formatCounts(problems: readonly Problem[]): string {
  const { error, warning, info } = countProblems(problems);
  return `${[`${error} lỗi`, `${warning} cảnh báo`, ...(info > 0 ? [`${info} ghi chú`] : [])].join(', ')}.`;
}

const labels: Record<Severity, string> = { error: 'LỖI', warning: 'CẢNH BÁO', info: 'GHI CHÚ' };
