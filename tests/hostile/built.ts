import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { readSiteOptions } from '../../src/cli/site-options.ts';
import { hostileArticles, hostileSettings, writeFiles } from './archive.ts';

/**
 * A hostile archive as the real command line builds it, once in a run.
 *
 * @param name that of hostile articles, or of which turn of hostile settings
 * @returns its folder
 */
export async function builtHostile(name: 'articles' | number): Promise<string> {
  const content = join(inject('demoFolder'), `thù địch ${name}`);
  const out = `${content}, đã dựng`;
  if (existsSync(out)) return out;
  await writeFiles(content, name === 'articles' ? await hostileArticles() : await hostileSettings(name));
  const program = resolve(import.meta.dirname, '../../src/cli/vankho.ts');
  const flags = ['--content', content, '--out', out, '--now', '2023-09-01T00:00:00+07:00'];
  await promisify(execFile)(process.execPath, [program, 'build', ...flags], { maxBuffer: 1e8 });
  await rm(readSiteOptions({ content, out }, false).workDir, { recursive: true, force: true });
  return out;
}
