import { defineConfig } from 'astro/config';

// Its default is inside node_modules, which this site shares.
export default defineConfig({ cacheDir: './.kept' });
