import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { currentArchive } from '../../content/current.ts';
import type { Options } from '../../content/options.ts';
import { createUrls } from '../../lib/url.ts';
import { localEditor } from '../page-editor/outputs.ts';
import { pathOf, sendFile, typeOf } from './serve-files.ts';

/** The page editor, working on the folder of this machine. */
export function serveEditor(options: Options, generator: string): AstroIntegration {
  const place = placeOf(options.contentDir);
  return {
    name: 'vankho-page-editor',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const path = pathOf(request.url, options.base).replace(/^bien-tap\/?$/, 'bien-tap/index.html');
          if (!/^(?:_vankho\/)?bien-tap\//.test(path)) return next();
          const { settings } = await currentArchive();
          const urls = createUrls(options.site ?? settings.url, options.base);
          const source = (await localEditor(settings, place, urls, generator)).get(path);
          if (source === undefined) return next();
          if ('file' in source) return sendFile(source.file, undefined, response);
          response.setHeader('Content-Type', typeOf(path));
          response.end(source.text);
        });
      },
    },
  };
}

/** The folder that an editor picks, by its name: that of the content's git repository, else the content's own; and the content's in it. */
function placeOf(contentDir: string): { name: string; folder: string } {
  for (let above = contentDir; above !== dirname(above); above = dirname(above)) {
    if (!existsSync(join(above, '.git'))) continue;
    return { name: basename(above), folder: relative(above, contentDir).split(sep).join('/') };
  }
  return { name: basename(contentDir), folder: '' };
}
