import { resolve } from 'node:path';
import type { EditionChoice } from '../lib/archive/types.ts';
import type { Slice } from '../lib/slices/deal.ts';

/** What one run of a verb works on. Set by the command line, read by everything that touches the disk. */
export interface Options {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the folder that is published. */
  outDir: string;
  /** Absolute path of the private folder of this site: Astro's work and caches. */
  workDir: string;
  /** Absolute path of the cache of photographs, shared by all sites. */
  photoCacheDir: string;
  /** Overrides `url` of trang-web.yaml. */
  site?: string;
  /** `/` or `/luu-tru/`. */
  base: string;
  /** Milliseconds since the epoch: articles dated later are not published yet. */
  now: number;
  /** Whether drafts and scheduled articles are shown (only `dev` does). */
  showDrafts: boolean;
  /** The share of the site that is built; the whole when it is missing. */
  slice?: Slice;
  /** What of the archive is built, for use without a network; the whole, for the network, when it is missing. */
  edition?: EditionChoice;
}

const variable = 'VANKHO_OPTIONS';

/**
 * Makes the options known to every module of this process, those that Astro bundles included: an environment variable
 * is the one thing they share.
 */
export function setOptions(options: Options): void {
  process.env[variable] = JSON.stringify(options);
}

/** What the variable says, read once: each page asks some times. */
let known: { value: string; options: Options } | undefined;

/** The options of this run; those of the demo archive when Astro was started by its own tools (`astro check`). */
export function getOptions(): Options {
  const value = process.env[variable];
  if (value === undefined) return demoOptions();
  if (known?.value !== value) known = { value, options: JSON.parse(value) as Options };
  return known.options;
}

function demoOptions(): Options {
  return {
    contentDir: resolve('content'),
    outDir: resolve('dist'),
    workDir: resolve('.vankho/demo'),
    photoCacheDir: resolve('.vankho/anh'),
    base: '/',
    now: Date.now(),
    showDrafts: false,
  };
}
