import { describeProblem, type Problem, severityOf } from './problem.ts';
import type { Severity } from './table.ts';

/**
 * Problems as GitHub shows them beside the lines of a pull request: one workflow command a line.
 *
 * @param prefix leads from the root of the repository to the content folder, with a slash at its end; may be empty
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @example
 * ::error file=content/trang-web.yaml,line=1,col=1,title=missing-key::Thiếu khóa “url”.%0AThêm dòng “url: …” vào phần khai báo.
 */
export function formatAnnotations(problems: readonly Problem[], prefix: string): string {
  return problems.map((problem) => formatAnnotation(problem, prefix)).join('\n');
}

function formatAnnotation(problem: Problem, prefix: string): string {
  const { message, remedy } = describeProblem(problem);
  const { code, file, line, column } = problem;
  const place = Object.entries({ file: prefix + file, line: String(line), col: String(column), title: code });
  const properties = place.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',');
  return `::${commands[severityOf(problem)]} ${properties}::${escapeMessage(`${message}\n${remedy}`)}`;
}

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property a comma begins the next one, and a colon may end them all. */
function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
