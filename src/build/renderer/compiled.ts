/** Where the parts of a compiled renderer are, in its folder. */
export const parts = {
  /** Modules that render pages. */
  server: 'server',
  /** What pages ask browsers to fetch: published as it is. */
  client: 'client',
  /** A `CompiledRenderer`; the last file to be written. */
  description: 'renderer.json',
} as const;

/** What must be known of a compiled renderer beside its modules. */
export interface CompiledRenderer {
  /** File of the module to import, in the folder of modules. */
  entry: string;
  /** Astro's record of each page's style sheets, by Astro's key of the page. */
  styles: [page: string, styles: unknown[]][];
  /** Route's source file, from the generator's folder → fingerprint of all the code that its pages are made by. */
  code: Record<string, string>;
}
