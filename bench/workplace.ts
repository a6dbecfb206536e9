import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders of a run; none outlives it. */
export interface Workplace {
  folder: string;
  /** Has another folder removed at the end. */
  claim(folder: string): void;
  remove(): void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A temporary folder, removed by `remove`, and also when the process is stopped. */
export async function openWorkplace(): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'vankho-bench-'));
  const folders = [folder];
  const remove = (): void => {
    for (const each of folders) rmSync(each, { recursive: true, force: true, maxRetries: 3 });
    // Only now: a second Ctrl+C must not kill the process while it tidies up.
    for (const signal of signals) process.off(signal, stop);
    process.off('exit', remove);
  };
  // Whoever is killed by a signal runs no "exit" handlers, neither ours nor that of the browser's keeper.
  const stop = (signal: (typeof signals)[number]): void => process.exit(128 + constants.signals[signal]);
  process.on('exit', remove);
  for (const signal of signals) process.on(signal, stop);
  return { folder, claim: (other) => folders.push(other), remove };
}
