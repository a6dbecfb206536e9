import { join } from 'node:path';
import { type EditionFacts, factsPath } from '../lib/archive/edition-facts.ts';
import { withDigests } from './digests.ts';
import type { Edition } from './edition.ts';
import type { PackedFile } from './packed-file.ts';
import { pocketFiles } from './pocket/pocket-files.ts';
import { readFirstPath, readFirstText } from './read-first.ts';

/**
 * All files of an edition that opens without a server: what to read first, what programs know it by, the site, and last the digests of
 * them all.
 *
 * @param siteDir absolute path of the published site
 */
export function editionFiles(siteDir: string, edition: Edition, facts: EditionFacts): AsyncIterable<PackedFile> {
  return withDigests(allBut(siteDir, edition, facts));
}

async function* allBut(siteDir: string, edition: Edition, facts: EditionFacts): AsyncGenerator<PackedFile> {
  yield { path: readFirstPath, data: readFirstText(facts) };
  yield { path: factsPath, data: { file: join(siteDir, factsPath) } };
  for await (const file of pocketFiles(siteDir, edition)) if (file.path !== factsPath) yield file;
}
