import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import type { Options } from '../content/options.ts';
import type { Outputs } from './outputs.ts';

/** Folder of the generator itself: where Astro finds pages and configuration. */
export const generatorRoot = fileURLToPath(new URL('../../', import.meta.url));

/** What rendering gave. */
export interface RenderedPages {
  outputs: Outputs;
  /** Pages of the site, those that were not rendered again included. */
  pages: number;
  rendered: number;
}

/** Told as pages are rendered: how many of how many (those that stand unchanged are skipped). */
export type PageProgress = (rendered: number, total: number) => void;

/**
 * Renders the pages with Astro into the private work folder, each page only when something it shows has changed.
 *
 * Astro takes a page that stands in its output for a good one, whichever build left it there, so the work of a build
 * that did not finish is thrown away (astro 7.3.5, `existsInDist`).
 */
export async function renderPages(options: Options, site: string, onProgress: PageProgress): Promise<RenderedPages> {
  const pagesDir = join(options.workDir, 'pages');
  const cacheDir = join(options.workDir, 'astro');
  const unfinished = join(options.workDir, 'unfinished');
  if (existsSync(unfinished)) await discard(pagesDir, cacheDir);
  await mkdir(options.workDir, { recursive: true });
  await writeFile(unfinished, '');
  // Scripts and styles are written anew by every build; those of older templates would pile up.
  await rm(join(pagesDir, '_vankho'), { recursive: true, force: true });

  const watch = watchRendering(onProgress);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.NODE_ENV = 'production';
  await insideGenerator(() =>
    build({
      root: generatorRoot,
      site,
      base: options.base,
      outDir: pagesDir,
      cacheDir,
      publicDir: join(options.workDir, 'nothing'),
      logLevel: 'silent',
      integrations: [watch.integration],
    }),
  );

  const written = watch.files();
  const outputs = await gather(pagesDir, new Set(written.map((file) => publishedPath(pagesDir, file))));
  await rm(unfinished, { force: true });
  return { outputs, pages: watch.total(), rendered: watch.rendered() };
}

/**
 * Works with the generator's folder as the current one. Where the output is not below the current folder, Astro puts its
 * compiled renderer there all the same and then finds none of its packages (astro 7.3.5, `getOutDirWithinCwd`): nobody
 * could build from a folder of their own.
 */
async function insideGenerator(work: () => Promise<void>): Promise<void> {
  const folder = process.cwd();
  process.chdir(generatorRoot);
  try {
    await work();
  } finally {
    process.chdir(folder);
  }
}

async function discard(...folders: string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}

function watchRendering(onProgress: PageProgress) {
  let rendered = 0;
  let total = 0;
  let files: string[] = [];
  const integration: AstroIntegration = {
    name: 'vankho-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          async getStaticPaths() {
            const paths = await standard.getStaticPaths();
            total = paths.length;
            return paths;
          },
          async render(request, context) {
            onProgress(++rendered, total);
            try {
              return await standard.render(request, context);
            } catch (error) {
              throw namePage(error, request.url);
            }
          },
        }));
      },
      'astro:build:done': ({ assets }) => {
        files = [...assets.values()].flat().map((url) => fileURLToPath(url));
      },
    },
  };
  return { integration, files: () => files, total: () => total, rendered: () => rendered };
}

/** Says on which page something went wrong; Astro's own log, in English and with its stack first, is off. */
function namePage(error: unknown, url: string): unknown {
  if (error instanceof Error) error.message = `${new URL(url).pathname}: ${error.message}`;
  return error;
}

/** The files of this build; pages of articles that are gone are removed from the work folder. */
async function gather(pagesDir: string, written: ReadonlySet<string>): Promise<Outputs> {
  const outputs: Outputs = new Map();
  for (const entry of await readdir(pagesDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = publishedPath(pagesDir, file);
    if (written.has(path) || path.startsWith('_vankho/')) outputs.set(path, { file });
    else await rm(file);
  }
  return outputs;
}

function publishedPath(pagesDir: string, file: string): string {
  return relative(pagesDir, file).split(sep).join('/');
}
