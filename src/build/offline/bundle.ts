import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatorRoot } from '../generator-root.ts';

/** Service workers, one for each state of the generator. */
const store = join(generatorRoot, '.vankho', 'ngoai-tuyen');

/** The worker that keeps pages, and the one that takes everything away again. */
const entries = {
  keep: fileURLToPath(new URL('../../client/offline/worker/worker.ts', import.meta.url)),
  farewell: fileURLToPath(new URL('../../client/offline/worker/farewell.ts', import.meta.url)),
};

/** So many states are kept: of builds that run beside each other. */
const kept = 4;

/**
 * The script of a service worker, without its settings: one file that imports nothing, bundled once for each state of the generator, in half
 * a second.
 *
 * @param generator as `generatorKey` gives it
 */
export async function bundleWorker(kind: keyof typeof entries, generator: string): Promise<string> {
  const name = `${createHash('sha256').update(generator).digest('hex').slice(0, 16)}-${kind}`;
  const standing = await readFile(join(store, name, 'sw.js'), 'utf8').catch(() => undefined);
  if (standing !== undefined) return standing;
  const { build } = await import('vite');
  await mkdir(store, { recursive: true });
  const making = await mkdtemp(join(store, 'dang-goi-'));
  try {
    await build({
      configFile: false,
      root: generatorRoot,
      logLevel: 'silent',
      publicDir: false,
      build: {
        outDir: making,
        emptyOutDir: true,
        modulePreload: false,
        target: 'es2022',
        rolldownOptions: {
          input: entries[kind],
          output: { format: 'iife', entryFileNames: 'sw.js' },
        },
      },
    });
    // Another build may have been quicker: its bundle is the same.
    await rename(making, join(store, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  await prune(name);
  return readFile(join(store, name, 'sw.js'), 'utf8');
}

/** Removes those of other states, but for a few: a build of another state may still be at work. */
async function prune(current: string): Promise<void> {
  const others = (await readdir(store)).filter((name) => /^[0-9a-f]{16}-/.test(name) && name !== current).sort();
  for (const name of others.slice(kept)) await rm(join(store, name), { recursive: true, force: true });
}
