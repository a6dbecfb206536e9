import type { AstroIntegration, HookParameters } from 'astro';

type Server = HookParameters<'astro:server:setup'>['server'];

/** Makes Astro's server ask its routes for their pages again. */
export interface PathForgetter {
  integration: AstroIntegration;
  /** To be called when the archive is another. */
  forget(): void;
}

/** Milliseconds after the change. */
const moments = [700, 2500];

/**
 * Astro forgets the pages of its routes when content changes; a request that was under way just then leaves the old ones behind
 * (astro 7.3.5, `core/render/route-cache.js`), and a new article is not found until the next change. So they are forgotten again when such
 * requests have ended.
 */
export function pathForgetter(): PathForgetter {
  let server: Server | undefined;
  const forgetNow = (): void => {
    for (const name of ['ssr', 'prerender']) server?.environments[name]?.hot.send('astro:content-changed', {});
  };
  return {
    integration: {
      name: 'vankho-forget-paths',
      hooks: {
        'astro:server:setup': ({ server: started }) => {
          server = started;
        },
        'astro:server:done': () => {
          server = undefined;
        },
      },
    },
    forget() {
      for (const moment of moments) setTimeout(forgetNow, moment).unref();
    },
  };
}
