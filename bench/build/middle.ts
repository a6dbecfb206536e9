import type { Cost } from './run.ts';

/** The median of several runs, each figure for itself; of an even number the worse of the two in the middle. */
export function middle(costs: readonly Cost[]): Cost {
  const median = (values: readonly number[]): number | undefined =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  return {
    seconds: median(costs.map(({ seconds }) => seconds)) ?? 0,
    peakMemory: median(costs.flatMap(({ peakMemory }) => peakMemory ?? [])),
  };
}
