import { availableParallelism } from 'node:os';

/**
 * Lets as much work go on at a time as the machine has cores; the rest waits. Unpacking a photograph takes tens of
 * megabytes, so that memory is bounded by the number of cores.
 */
export function takeTurns(atATime = availableParallelism()): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running === atATime) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
