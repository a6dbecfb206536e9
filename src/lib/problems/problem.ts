import { type ProblemCode, problemKinds, type Severity, severities } from './table.ts';

/** A mistake in the content, at its place. */
export interface Problem {
  code: ProblemCode;
  /** Path from the content folder. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in units of UTF-16 as VS Code counts them; a byte order mark has no column. */
  column: number;
  details: Record<string, string>;
}

/** Told of each problem as it is found; reading goes on. */
export type Report = (
  code: ProblemCode,
  place: { file: string; line?: number; column?: number },
  details?: Record<string, string>,
) => void;

/** A list of problems and the function that adds to it. */
export function collectProblems(): { problems: Problem[]; report: Report } {
  const problems: Problem[] = [];
  const report: Report = (code, { file, line = 1, column = 1 }, details = {}) => {
    problems.push({ code, file, line, column, details });
  };
  return { problems, report };
}

/** Whether the problem would break a page. */
export function isError(problem: Problem): boolean {
  return severityOf(problem) === 'error';
}

/** How grave it is. */
export function severityOf({ code }: Problem): Severity {
  return problemKinds[code].severity;
}

/** How many problems there are of each severity. */
export function countProblems(problems: readonly Problem[]): Record<Severity, number> {
  const counts = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const problem of problems) counts[severityOf(problem)]++;
  return counts;
}

/** The sentence an editor reads, and what to do about it. */
export function describeProblem(problem: Problem): { message: string; remedy: string } {
  const kind = problemKinds[problem.code];
  return { message: fill(kind.message, problem.details), remedy: fill(kind.remedy, problem.details) };
}

/** By file, then line, then column, then code: the order in which an editor walks through them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fill(template: string, details: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
}
