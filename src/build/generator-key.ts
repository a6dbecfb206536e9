import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { generatorRoot } from './generator-root.ts';

/** What a compiled renderer follows from beside the sources: all packages by their versions, and how pages are compiled. */
const files = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * Fingerprint of the generator: it changes with any of its sources, of its packages, and with the Node that runs it.
 *
 * @returns 16 hexadecimal digits
 */
export function generatorKey(): string {
  const sources = readdirSync(join(generatorRoot, 'src'), { recursive: true, withFileTypes: true });
  const paths = sources
    .filter((entry) => entry.isFile())
    .map((entry) => relative(generatorRoot, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const hash = createHash('sha256').update(process.version);
  const all = [...files, ...paths].sort();
  for (const path of all) {
    const content = readFileSync(join(generatorRoot, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}
