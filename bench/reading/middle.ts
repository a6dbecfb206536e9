import type { PageScores } from './audit.ts';

/** The median of each figure; of an even number the worse of the two in the middle. What failed in any run is kept. */
export function middleOf(runs: readonly PageScores[]): PageScores {
  const median = (read: (run: PageScores) => number, isBetterHigh = false): number => {
    const sorted = runs.map(read).sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - (isBetterHigh ? 1 : 0)) / 2)] ?? Number.NaN;
  };
  return {
    performance: median((run) => run.performance, true),
    accessibility: median((run) => run.accessibility, true),
    bestPractices: median((run) => run.bestPractices, true),
    seo: median((run) => run.seo, true),
    largestPaint: median((run) => run.largestPaint),
    layoutShift: median((run) => run.layoutShift),
    blockingTime: median((run) => run.blockingTime),
    bytes: median((run) => run.bytes),
    failed: [...new Set(runs.flatMap((run) => run.failed))].sort(),
  };
}
