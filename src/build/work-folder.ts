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
