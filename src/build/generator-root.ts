import { fileURLToPath } from 'node:url';

/** Folder of the generator itself: where Astro finds pages and configuration. */
export const generatorRoot = fileURLToPath(new URL('../../', import.meta.url));
