import { join } from 'node:path';
import { packageVersion } from './package-version.ts';
import type { Peer } from './peer.ts';

/** The Astro that Vankho is built with, as it comes: its own loader, its own Markdown. */
export const astro: Peer = {
  name: 'Astro',
  version: async () => (await packageVersion('astro')) ?? '',
  command: (siteDir) => ({
    file: process.execPath,
    args: [join(siteDir, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    cwd: siteDir,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  }),
  content: 'content',
  out: 'dist',
  kept: ['.kept', '.astro'],
};
