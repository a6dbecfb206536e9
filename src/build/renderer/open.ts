import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { fingerprint } from '../../content/fingerprint.ts';
import { type CompiledRenderer, parts } from './compiled.ts';

/** A page or file that the renderer can make. */
export interface Renderable {
  /** Published path: `2023/08/mot-bai/index.html`, `rss.xml`. */
  path: string;
  /** Stands for all that it shows and the code that makes it; undefined when it is to be made each time. */
  key?: string;
  render(): Promise<Uint8Array>;
}

/** The part of Astro's application that is used here (astro 7.3.5, `core/build/app.js`). */
interface App {
  /** Address of each compiled script, by the source that asks for it. */
  manifest: { entryModules: Record<string, string> };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

interface RouteData {
  type: string;
  component: string;
}

/**
 * Opens a compiled renderer for the archive of this thread (content/current.ts) and its options.
 *
 * @param folder as `prepareRenderer` gives it
 * @returns everything that a site is made of, in the order of Astro's routes
 */
export async function openRenderer(folder: string, base: string): Promise<Renderable[]> {
  const description = JSON.parse(await readFile(join(folder, parts.description), 'utf8')) as CompiledRenderer;
  const { app } = (await import(pathToFileURL(join(folder, parts.server, description.entry)).href)) as { app: App };
  app.setInternals({ pagesByKeys: new Map(description.styles.map(([page, styles]) => [page, { styles }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  const paths = (await new StaticPaths(app as never).getAll()) as {
    pathname: string;
    route: RouteData;
    cacheKey?: string;
  }[];
  const shared = sharedCode(app, description);
  return paths.map(({ pathname, route, cacheKey }) => {
    const code = description.code[route.component] ?? '';
    return {
      path: publishedPath(pathname, route),
      ...(cacheKey !== undefined && { key: `${cacheKey} ${code} ${shared}` }),
      async render() {
        try {
          const request = new Request(new URL(addressOf(pathname, route, base), 'http://localhost'));
          const response = await app.render(request, { routeData: route });
          if (response.status >= 300 && pathname !== '/404') throw new Error(`Astro trả lời ${response.status}.`);
          return new Uint8Array(await response.arrayBuffer());
        } catch (error) {
          throw namePage(error, pathname);
        }
      },
    };
  });
}

/** Fingerprint of what Astro puts into the head of pages beside what their code says: addresses of style sheets and scripts. */
function sharedCode(app: App, { styles }: CompiledRenderer): string {
  return fingerprint([styles, app.manifest.entryModules]);
}

/** As Astro names files (`core/output-filename.js`, format `directory`). */
function publishedPath(pathname: string, { type }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  if (path === '') return 'index.html';
  return path === '404' ? '404.html' : `${path}/index.html`;
}

/** The address by which the page is asked for, with the slash at its end that Astro wants of all but files: `/luu-tru/2023/`. */
function addressOf(pathname: string, { type }: RouteData, base: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  const isFile = type === 'endpoint' && /\.[^/]+$/.test(path);
  return isFile || path === '' ? base + path : `${base + path}/`;
}

/** Says on which page something went wrong, when the error does not say it all. */
function namePage(error: unknown, pathname: string): unknown {
  if (error instanceof Error && !('exitCode' in error)) error.message = `${pathname}: ${error.message}`;
  return error;
}
