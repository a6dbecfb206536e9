import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawFigures, type KeptFigures, withFigures } from './document.ts';

/** Brings `benchmarks.md` and its charts up to date with all figures that are kept. */
export async function writeDocument(resultsDir: string, docsDir: string): Promise<void> {
  const names = (await readdir(resultsDir)).filter((name) => /^build-.*\.json$/.test(name)).sort();
  const read = async (name: string): Promise<KeptFigures> => JSON.parse(await readFile(join(resultsDir, name), 'utf8'));
  const kept = (await Promise.all(names.map(read))).sort((a, b) => a.articles - b.articles);
  const document = join(docsDir, 'benchmarks.md');
  await writeFile(document, withFigures(await readFile(document, 'utf8'), kept));
  const pictures = join(docsDir, 'anh');
  await mkdir(pictures, { recursive: true });
  for (const [name, svg] of drawFigures(kept)) await writeFile(join(pictures, name), svg);
}
