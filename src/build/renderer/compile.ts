import { createHash } from 'node:crypto';
import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AstroIntegration, build, type ViteUserConfig } from 'astro';
import { generatorRoot } from '../generator-root.ts';
import { type CompiledRenderer, parts } from './compiled.ts';

/** Where Astro puts the modules that render pages, for as long as it needs them itself (astro 7.3.5). */
const astroServer = '.prerender';
const entryName = /^prerender-entry\..*\.mjs$/;

/** The module by which Astro reaches a route. */
const routeModule = /virtual:astro:page:(.+)@_@(\w+)$/;

/**
 * Compiles templates, styles and browser scripts with Astro and keeps what Astro throws away after its build: the modules that
 * render pages. Nothing of an archive goes into them, so they serve every archive under this base.
 *
 * It needs 600 MB that are given back only when the process ends: `prepare.ts` gives it one of its own.
 *
 * @param folder absolute path of an empty folder inside the generator's, where modules find their packages
 */
export async function compileRenderer(folder: string, base: string): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.NODE_ENV = 'production';
  // Where the output is not below the current folder, Astro puts the modules into another one (7.3.5, `getOutDirWithinCwd`).
  process.chdir(generatorRoot);
  const client = join(folder, parts.client);
  const code = fingerprintRoutes();
  const keep = keepModules(client, join(folder, parts.server));
  await build({
    root: generatorRoot,
    base,
    outDir: client,
    cacheDir: join(folder, 'astro'),
    publicDir: join(folder, 'nothing'),
    logLevel: 'silent',
    integrations: [keep.integration],
    vite: { plugins: [code.plugin] },
  });
  const description: CompiledRenderer = { ...keep.kept(), code: code.byRoute };
  await writeFile(join(folder, parts.description), JSON.stringify(description));
}

function keepModules(client: string, server: string) {
  let styles: CompiledRenderer['styles'] = [];
  let entry = '';
  let pages = new Map<string, { styles: unknown[] }>();
  const integration: AstroIntegration = {
    name: 'vankho-renderer',
    hooks: {
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'vankho',
          async setup() {
            const modules = join(client, astroServer);
            entry = (await readdir(modules)).find((name) => entryName.test(name)) ?? '';
            if (entry === '') throw new Error('Astro không để lại mô-đun dựng trang ở nơi thường lệ.');
            styles = [...pages].map(([page, data]) => [page, data.styles]);
            await cp(modules, server, { recursive: true });
          },
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('Chưa dựng trang nào lúc này.')),
        });
      },
    },
  };
  return { integration, kept: () => ({ entry, styles }) };
}

/** Fingerprints the code of each route: its own module and all that it imports, wherever they were put. */
function fingerprintRoutes() {
  const byRoute: Record<string, string> = {};
  const plugin: NonNullable<ViteUserConfig['plugins']>[number] = {
    name: 'vankho-route-code',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'prerender') return;
      for (const chunk of Object.values(bundle)) {
        const [, path, extension] = routeModule.exec((chunk.type === 'chunk' && chunk.facadeModuleId) || '') ?? [];
        if (path === undefined) continue;
        const reached = new Set([chunk.fileName]);
        const hash = createHash('sha256');
        for (const name of reached) {
          const each = bundle[name];
          if (each?.type !== 'chunk') continue;
          hash.update(each.code);
          for (const imported of each.imports) reached.add(imported);
        }
        byRoute[`${path}.${extension}`] = hash.digest('base64url').slice(0, 22);
      }
    },
  };
  return { plugin, byRoute };
}
