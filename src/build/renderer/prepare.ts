import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatorRoot } from '../generator-root.ts';
import { parts } from './compiled.ts';

/** Compiled renderers of all archives and bases. */
const store = join(generatorRoot, '.vankho', 'renderer');

/** So many are kept: of several bases, and of the version before for a build that still runs. */
const kept = 8;

/**
 * The folder of the renderer for this generator and base: compiled when there is none yet, which takes three seconds.
 *
 * @param generator as `generatorKey` gives it
 * @returns absolute path
 */
export async function prepareRenderer(generator: string, base: string): Promise<string> {
  const key = createHash('sha256').update(`${generator} ${base}`).digest('hex').slice(0, 16);
  const folder = join(store, key);
  const now = new Date();
  const isThere = await utimes(join(folder, parts.description), now, now).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  await mkdir(store, { recursive: true });
  const making = await mkdtemp(join(store, 'dang-dich-'));
  try {
    await compileElsewhere(making, base);
    // Another build may have been quicker: its renderer is the same.
    await rename(making, folder).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      await stat(join(folder, parts.description));
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  await prune();
  return folder;
}

async function compileElsewhere(folder: string, base: string): Promise<void> {
  const program = fileURLToPath(new URL('compile-process.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder, base], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`Không dịch được khuôn trang.\n${complaint.trim()}`);
}

/** Removes the renderers that were not used for longest. */
async function prune(): Promise<void> {
  const used = await Promise.all(
    (await readdir(store)).map(async (name) => {
      const time = await stat(join(store, name, parts.description)).then(
        ({ mtimeMs }) => mtimeMs,
        () => undefined,
      );
      return { name, time };
    }),
  );
  const old = used.flatMap(({ name, time }) => (time === undefined ? [] : [{ name, time }]));
  old.sort((a, b) => b.time - a.time);
  for (const { name } of old.slice(kept)) await rm(join(store, name), { recursive: true, force: true });
}
