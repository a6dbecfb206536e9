import { countProblems, describeProblem, type Problem, severityOf } from './problem.ts';
import type { Severity } from './table.ts';

/** What `check --format json` says. Raise `version` when a key goes or changes its meaning; new keys may come. */
export interface ProblemsJson {
  version: 1;
  counts: Record<Severity, number>;
  /** In the order of files and lines. */
  problems: {
    severity: Severity;
    code: string;
    /** Path from the content folder. */
    file: string;
    line: number;
    column: number;
    message: string;
    remedy: string;
  }[];
}

/** Problems for other programs. */
export function problemsToJson(problems: readonly Problem[]): ProblemsJson {
  return {
    version: 1,
    counts: countProblems(problems),
    problems: problems.map((problem) => {
      const { code, file, line, column } = problem;
      return { severity: severityOf(problem), code, file, line, column, ...describeProblem(problem) };
    }),
  };
}
