import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Cleans up when the process is told to end, and lets it end.
 *
 * @param clean must be done when it returns
 * @returns gives up watching
 */
export function onInterruption(clean: () => void): () => void {
  const handle = (signal: NodeJS.Signals): void => {
    clean();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.once(signal, handle);
  return () => {
    for (const signal of signals) process.off(signal, handle);
  };
}
