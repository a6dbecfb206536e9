import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Options } from '../content/options.ts';

/** What is known of the published files. */
export function ledgerOf({ workDir }: Options): string {
  return join(workDir, 'published.json');
}

/** Held by the build that is at work. */
export function lockOf({ workDir }: Options): string {
  return join(workDir, 'lock');
}

/** Notes about the output: they stay true whatever becomes of the rest. */
const aboutOutput = ['published.json', 'journal.json', 'unreported.json', 'lock'];

/** Throws away what a build has made and the next would build on. */
export async function forgetWork({ workDir }: Options): Promise<void> {
  for (const name of await readdir(workDir)) {
    if (!aboutOutput.includes(name)) await rm(join(workDir, name), { recursive: true, force: true });
  }
}
