/** Parts of a build whose time is taken; some go on side by side. */
export type TimedPart =
  | 'look'
  | 'recall'
  | 'read'
  | 'compile'
  | 'photos'
  | 'pages'
  | 'search'
  | 'digests'
  | 'publish'
  | 'mark';

/** Seconds that each part took, in the order in which they began. */
export type Timing = Partial<Record<TimedPart, number>>;

export interface Stopwatch {
  timing: Timing;
  /** Takes the time of some work. */
  time<Result>(part: TimedPart, work: () => Result | Promise<Result>): Promise<Result>;
}

export function startStopwatch(): Stopwatch {
  const timing: Timing = {};
  return {
    timing,
    async time(part, work) {
      const start = performance.now();
      timing[part] = 0;
      try {
        return await work();
      } finally {
        timing[part] = (performance.now() - start) / 1000;
      }
    },
  };
}
