import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatorRoot } from '../../src/build/generator-root.ts';
import type { Command } from './run.ts';

/** A copy of the generator: its work folders and its templates may be changed, and nothing of it stays behind. */
export interface Generator {
  /** Where photographs are kept between builds. */
  photoCacheDir: string;
  /** The command line that builds a content folder. */
  build(contentDir: string, outDir: string, now: string): Command;
  /** Forgets all builds, but not the photographs: the next one is cold. */
  forget(): Promise<void>;
  /** Changes a template that every page is drawn with; each time otherwise. */
  touchTemplate(): Promise<void>;
}

/** What a build reads of the generator, the packages apart. */
const parts = ['src', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

/** Copies the generator, packages as a link. */
export async function copyGenerator(folder: string): Promise<Generator> {
  await mkdir(folder, { recursive: true });
  for (const part of parts) await cp(join(generatorRoot, part), join(folder, part), { recursive: true });
  await linkPackages(folder);
  const privateDir = join(folder, '.vankho');
  const photoCacheDir = join(privateDir, 'anh');
  let touched = 0;
  return {
    photoCacheDir,
    build: (contentDir, outDir, now) => ({
      file: process.execPath,
      args: [
        join(folder, 'src/cli/vankho.ts'),
        'build',
        '--content',
        contentDir,
        '--out',
        outDir,
        '--now',
        now,
        '--json',
      ],
      cwd: folder,
      // As the bootstrap starts it.
      env: { MALLOC_ARENA_MAX: '2', NODE_COMPILE_CACHE: join(privateDir, 'ma-dich') },
    }),
    async forget() {
      for (const name of await readdir(privateDir).catch(() => [])) {
        if (join(privateDir, name) !== photoCacheDir) await rm(join(privateDir, name), { recursive: true });
      }
    },
    async touchTemplate() {
      const footer = join(folder, 'src/components/site/Footer.astro');
      const text = await readFile(footer, 'utf8');
      touched += 1;
      const changed = text.replace(/<footer class="[^"]*"/, `<footer class="footer lan-${touched}"`);
      if (changed === text) throw new Error('The footer of all pages is not where it was.');
      await writeFile(footer, changed);
    },
  };
}

/** Gives a folder the packages of the generator. */
export async function linkPackages(folder: string): Promise<void> {
  await symlink(join(generatorRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
