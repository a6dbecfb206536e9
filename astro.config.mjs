// @ts-check
import { defineConfig } from 'astro/config';

// Site, base and folders differ from run to run: the command line hands them over (src/build/pages.ts, src/cli/verbs/dev.ts).
export default defineConfig({
  trailingSlash: 'always',
  // 'jsx', the default, eats the spaces between inline elements (byline, date).
  compressHTML: true,
  build: { concurrency: 4, format: 'directory', assets: '_vankho', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  vite: {
    build: {
      // Pages that did not change stand in the output and are neither rendered nor copied.
      emptyOutDir: false,
      // A strict content policy forbids `data:` addresses.
      assetsInlineLimit: 0,
    },
  },
});
