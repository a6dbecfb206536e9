import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { readSiteOptions } from '../src/cli/site-options.ts';

const generator = resolve(import.meta.dirname, '..');
const content = join(generator, 'content');

/** Scheme and host in the settings of the demo archive. */
export const demoOrigin = 'https://vankho.example';

/**
 * The demo archive as the real command line builds it, for each base once in a run, or twice where two files of tests ask
 * for it at the same time; they leave it as it is.
 *
 * @returns its folder
 */
export async function builtDemo(base: '/' | '/luu-tru/'): Promise<string> {
  const out = join(inject('demoFolder'), base === '/' ? 'gốc' : 'đường dẫn con');
  if (existsSync(out)) return out;
  const program = join(generator, 'src/cli/vankho.ts');
  const making = `${out} ${randomUUID()}`;
  const flags = ['--content', content, '--out', making, '--base', base, '--now', '2024-06-01T00:00:00+07:00'];
  await promisify(execFile)(process.execPath, [program, 'build', ...flags], { maxBuffer: 1e8 });
  await rm(readSiteOptions({ content, out: making, base }, false).workDir, { recursive: true, force: true });
  await rename(making, out).catch((error: unknown) => {
    if (!existsSync(out)) throw error;
  });
  return out;
}
