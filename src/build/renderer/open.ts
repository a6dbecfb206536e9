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

/** The pages of one source file. */
export interface Route {
  /** All of them, in an order that follows from the archive alone. */
  pages(): Promise<Renderable[]>;
  /** Frees what the pages are given, when none of them will be rendered any more. */
  forget(): void;
}

/** The part of Astro's application that is used here (astro 7.3.5, `core/build/app.js`). */
interface App {
  manifest: {
    routes: { routeData: RouteData }[];
    /** Address of each compiled script, by the source that asks for it. */
    entryModules: Record<string, string>;
  };
  routeCache: { clearAll(): void };
  getComponentByRoute(route: RouteData): Promise<unknown>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

interface RouteData {
  type: string;
  component: string;
}

interface StaticPath {
  pathname: string;
  route: RouteData;
  cacheKey?: string;
}

/**
 * Opens a compiled renderer for the archive of this thread (content/current.ts) and its options.
 *
 * @param folder as `prepareRenderer` gives it
 * @returns the routes of the site, in Astro's order
 */
export async function openRenderer(folder: string, base: string): Promise<Route[]> {
  const description = JSON.parse(await readFile(join(folder, parts.description), 'utf8')) as CompiledRenderer;
  const { app } = (await import(pathToFileURL(join(folder, parts.server, description.entry)).href)) as { app: App };
  app.setInternals({ pagesByKeys: new Map(description.styles.map(([page, styles]) => [page, { styles }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  const shared = sharedCode(app, description);
  const toPage = ({ pathname, route, cacheKey }: StaticPath): Renderable => {
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
  };
  return app.manifest.routes.map((route) => ({
    pages: async () => (await pathsOf(app, route)).map(toPage),
    forget: () => app.routeCache.clearAll(),
  }));
}

/** Astro lists the paths of all routes at once; it is shown one at a time. */
async function pathsOf(app: App, route: App['manifest']['routes'][number]): Promise<StaticPath[]> {
  const { routeCache } = app;
  const getComponentByRoute = (data: RouteData): Promise<unknown> => app.getComponentByRoute(data);
  const oneRoute = { manifest: { ...app.manifest, routes: [route] }, routeCache, getComponentByRoute };
  return new StaticPaths(oneRoute as never).getAll() as Promise<StaticPath[]>;
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
