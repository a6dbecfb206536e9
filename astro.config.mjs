// @ts-check
import { defineConfig } from 'astro/config';

// Site, base and folders differ from run to run: the command line hands them over (src/build/renderer/compile.ts,
// src/build/preview/live-preview.ts).
export default defineConfig({
  trailingSlash: 'always',
  // 'jsx', the default, eats the spaces between inline elements (byline, date).
  compressHTML: true,
  build: { format: 'directory', assets: '_vankho', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    build: {
      // A strict content policy forbids `data:` addresses.
      assetsInlineLimit: 0,
    },
  },
});
