import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { generatorKey } from '../../build/generator-key.ts';
import { generatorRoot } from '../../build/generator-root.ts';
import { keptFolder } from '../../build/kept-folder.ts';

/** Bundles of the site's scripts, one for each state of the generator. */
const store = join(generatorRoot, '.vankho', 'bo-tui');

const entry = fileURLToPath(new URL('../../client/pocket/pocket.ts', import.meta.url));
const pocket = dirname(entry);
const served = join(dirname(pocket), 'served');
const offline = join(dirname(pocket), 'offline');
const name = 'bo-tui.js';

/** The text of the one classic script of a pocket edition: bundled once, and kept until the generator changes. */
export async function pocketScript(): Promise<string> {
  const folder = await keptFolder(store, generatorKey(), makeBundle);
  return readFile(join(folder, name), 'utf8');
}

async function makeBundle(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: generatorRoot,
    logLevel: 'silent',
    publicDir: false,
    plugins: [pocketForServed],
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: { format: 'iife', codeSplitting: false, entryFileNames: name },
      },
    },
  });
}

const nothing = '\0nothing';

/** What asks a server is replaced by what asks files, modules of the same names; what keeps a site for later, by nothing. */
const pocketForServed: Plugin = {
  name: 'vankho-pocket-for-served',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.startsWith('.') || importer === undefined) return undefined;
    const file = join(dirname(importer), source);
    if (dirname(file) === offline) return nothing;
    return dirname(file) === served ? join(pocket, basename(file)) : undefined;
  },
  load: (id) => (id === nothing ? '' : undefined),
};
