import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
    trailingSlash: string;
    /** Address of each compiled script, by the source that asks for it. */
    entryModules: Record<string, string>;
    /** Imports the script of each source file. */
    pageMap: Map<string, () => Promise<object>>;
  };
  routeCache: {
    set(route: RouteData, known: { mod: RouteModule; staticPaths: KeyedPaths }): void;
    clearAll(): void;
  };
  getComponentByRoute(route: RouteData): Promise<RouteModule>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

interface RouteData {
  type: string;
  component: string;
  prerender: boolean;
  /** As in the names of the source files: `/[year]/[month].csv`. */
  route: string;
  /** Of a route without parameters. */
  pathname?: string;
  /** The parts of each folder of the path: words, and names of parameters. */
  segments: { content: string; dynamic: boolean; spread: boolean }[][];
}

/** The script of a source file of pages. */
interface RouteModule {
  getStaticPaths?(context: object): Promise<StaticPath[]> | StaticPath[];
}

interface StaticPath {
  params: Record<string, string | undefined>;
  cacheKey?: string;
}

/** Paths as Astro keeps them, to find what a page is given by its path. */
type KeyedPaths = StaticPath[] & { keyed: Map<string, StaticPath> };

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
  importOnce(app.manifest.pageMap);
  const shared = sharedCode(app, description);
  const toPage = (route: RouteData, { pathname, cacheKey }: PagePath): Renderable => {
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
  return app.manifest.routes.map(({ routeData }) => ({
    pages: async () => (await pathsOf(app, routeData)).map((path) => toPage(routeData, path)),
    forget: () => app.routeCache.clearAll(),
  }));
}

/** Astro imports the script of a page once more for each page, which takes a thirtieth of all the time that pages take. */
function importOnce(pageMap: App['manifest']['pageMap']): void {
  for (const [component, load] of pageMap) {
    let loaded: Promise<object> | undefined;
    pageMap.set(component, () => (loaded ??= load()));
  }
}

interface PagePath {
  pathname: string;
  cacheKey?: string;
}

/**
 * The paths of a route, which Astro is told at once: it would spell each of them three times, and that takes longer than all that
 * an archive of which nothing changed has to be asked for.
 */
async function pathsOf(app: App, route: RouteData): Promise<PagePath[]> {
  if (!route.prerender) return [];
  if (route.pathname !== undefined) return [{ pathname: route.pathname }];
  const mod = await app.getComponentByRoute(route);
  const paths = (await mod.getStaticPaths?.({})) ?? [];
  const spell = speller(route, app.manifest.trailingSlash);
  const found = paths.map(({ params, cacheKey }): PagePath => ({ pathname: spell(params), cacheKey }));
  const keyed = new Map(paths.map((path, index) => [found[index]?.pathname ?? '', path]));
  app.routeCache.set(route, { mod, staticPaths: Object.assign(paths, { keyed }) });
  return found;
}

/** Spells paths as Astro does (`core/routing/generator.js`); parameters of ours are ASCII, without slashes at their ends. */
function speller(
  { type, route, segments }: RouteData,
  trailingSlash: string,
): (params: StaticPath['params']) => string {
  const isFile = type === 'endpoint' && /\.[^/]+$/.test(route);
  const end = trailingSlash === 'always' && !isFile ? '/' : '';
  return (params) => {
    const folders = segments.map((parts) =>
      parts
        .map(({ content, dynamic, spread }) =>
          dynamic ? (params[spread ? content.slice(3) : content] ?? '') : content,
        )
        .join(''),
    );
    return `${folders.map((folder) => (folder === '' ? '' : `/${folder}`)).join('')}${end}` || '/';
  };
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
