import { join, relative, sep } from 'node:path';
import { dev } from 'astro';
import { currentArchive, onProblems, readWith, refreshArchive } from '../../content/current.ts';
import { type Options, setOptions } from '../../content/options.ts';
import { watchFolder } from '../../content/watch.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { generatorKey } from '../generator-key.ts';
import { generatorRoot } from '../generator-root.ts';
import { contentReader } from '../read-content.ts';
import { pathForgetter } from './forget-paths.ts';
import { serveEditor } from './serve-editor.ts';
import { serveFiles } from './serve-files.ts';
import { problemTeller } from './tell-problems.ts';

/** A preview that is running. */
export interface LivePreview {
  url: string;
  stop(): Promise<void>;
}

/**
 * Serves the archive from its content folder; a saved file shows at once, drafts and scheduled articles too.
 * Photographs are made in the size a page asks for, when it asks. Mistakes stand on the pages until they are mended.
 *
 * @param port undefined for Astro's choice
 * @param report told of the content's mistakes, at the start and after each change
 */
export async function startLivePreview(
  options: Options,
  port: number | undefined,
  report: (problems: readonly Problem[]) => void,
): Promise<LivePreview> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  setOptions(options);
  const teller = problemTeller(options.base);
  onProblems((problems) => {
    report(problems);
    teller.tell(problems);
  });
  const generator = generatorKey();
  const reader = contentReader(options, generator);
  readWith(reader.read);
  const paths = pathForgetter();
  const { settings } = await currentArchive();
  const server = await dev({
    root: generatorRoot,
    site: options.site ?? settings.url,
    base: options.base,
    cacheDir: join(options.workDir, 'astro'),
    logLevel: 'error',
    server: port === undefined ? {} : { port },
    integrations: [serveFiles(options), serveEditor(options, generator), teller.integration, paths.integration],
    vite: { server: { watch: { ignored: isOfNoTemplate } } },
  });
  let refreshed: Promise<unknown> = Promise.resolve();
  const watch = watchFolder(options.contentDir, (touched) => {
    reader.touch(touched);
    refreshed = refreshed
      .then(refreshArchive)
      .then(paths.forget)
      .catch(() => {});
  });
  return {
    url: `http://localhost:${server.address.port}${options.base}`,
    async stop() {
      watch.close();
      await refreshed;
      await server.stop();
    },
  };
}

/** Vite watches whatever stands in the generator's folder; but for the sources that is archives, sites and caches of any size. */
function isOfNoTemplate(path: string): boolean {
  const [first = ''] = relative(generatorRoot, path).split(sep);
  return first !== '' && first !== 'src';
}
