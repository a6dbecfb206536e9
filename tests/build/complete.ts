import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressesOf } from './addresses.ts';
import { parseHtml } from './html.ts';
import { fixtureOrigin } from './inspect.ts';
import { readSearchIndex } from './search-index.ts';

/**
 * Asks an output folder, whatever has become of it, what a reader asks: that each page has all that it loads, and that the
 * root of the search index leads to its files.
 *
 * @returns complaints, each with its page
 * @throws when the search index is not whole
 */
export async function inspectLoading(outDir: string): Promise<string[]> {
  await readSearchIndex(outDir);
  const complaints: string[] = [];
  const paths = await readdir(outDir, { recursive: true });
  for (const path of paths.filter((each) => each.endsWith('.html') && !each.startsWith('.'))) {
    const page = parseHtml(await readFile(join(outDir, path), 'utf8'));
    for (const { address, isLoaded } of addressesOf(page, fixtureOrigin)) {
      const url = new URL(address, `${fixtureOrigin}/${path}`);
      const isThere = existsSync(join(outDir, decodeURIComponent(url.pathname)));
      if (isLoaded && url.origin === fixtureOrigin && !isThere) complaints.push(`${path}: ${address}`);
    }
  }
  return complaints;
}
