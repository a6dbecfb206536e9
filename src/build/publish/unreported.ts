import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Changes, joinChanges, noChanges } from './changes.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/**
 * What was done to the output and nobody has been told yet: the run that did it went down, or could not write its report.
 *
 * @param ledgerFile the note stands beside it
 */
export async function readUnreported(ledgerFile: string): Promise<Changes> {
  return ((await readSealed(noteBeside(ledgerFile))) as Changes | undefined) ?? noChanges;
}

/**
 * Notes what has been done until it is confirmed that somebody was told.
 *
 * @returns all that nobody has been told
 */
export async function noteUnreported(ledgerFile: string, changes: Changes): Promise<Changes> {
  const all = joinChanges(await readUnreported(ledgerFile), changes);
  await writeSealed(noteBeside(ledgerFile), all);
  return all;
}

/** Strikes the note out: the report has reached whoever asked for it. */
export async function confirmReport(ledgerFile: string): Promise<void> {
  await rm(noteBeside(ledgerFile), { force: true });
}

function noteBeside(ledgerFile: string): string {
  return join(dirname(ledgerFile), 'unreported.json');
}
