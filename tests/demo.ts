import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { readSiteOptions } from '../src/cli/site-options.ts';

const generator = resolve(import.meta.dirname, '..');
const content = join(generator, 'content');

/** Scheme and host in the settings of the demo archive. */
export const demoOrigin = 'https://vankho.example';

/**
 * The demo archive as the real command line builds it, once in a run for each base; files of tests run one after the
 * other and leave it as it is.
 *
 * @returns its folder
 */
export async function builtDemo(base: '/' | '/luu-tru/'): Promise<string> {
  const out = join(inject('demoFolder'), base === '/' ? 'gốc' : 'đường dẫn con');
  if (existsSync(out)) return out;
  const program = join(generator, 'src/cli/vankho.ts');
  const flags = ['--content', content, '--out', out, '--base', base, '--now', '2024-06-01T00:00:00+07:00'];
  await promisify(execFile)(process.execPath, [program, 'build', ...flags], { maxBuffer: 1e8 });
  await rm(readSiteOptions({ content, out, base }, false).workDir, { recursive: true, force: true });
  return out;
}
