import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../../src');
const client = join(src, 'client');

it('has for each module that asks a server one of the same name that asks files, with the same exports', async () => {
  const exportsOf = async (file: string): Promise<string[]> =>
    [...(await readFile(join(client, file), 'utf8')).matchAll(/^export (?:async function|function|const) (\w+)/gm)]
      .map(([, name = '']) => name)
      .sort();
  const names = await readdir(join(client, 'served'));
  expect(names.length).toBeGreaterThan(4);
  for (const name of names) {
    expect(await exportsOf(`pocket/${name}`), name).toEqual(await exportsOf(`served/${name}`));
  }
});

it('brings every script of pages along but those that only a server makes sense of', async () => {
  const files = (await readdir(src, { recursive: true })).filter((file) => file.endsWith('.astro'));
  const sources = await Promise.all(files.map((file) => readFile(join(src, file), 'utf8')));
  const used = sources.flatMap((source) => [...source.matchAll(/^\s*import '[./]+\/client\/([^']+)';/gm)]);
  const bundle = await readFile(join(client, 'pocket/pocket.ts'), 'utf8');
  const missing = used.map(([, file = '']) => file).filter((file) => !bundle.includes(`import '../${file}';`));
  expect(used.length).toBeGreaterThan(4);
  expect(missing.filter((file) => !file.startsWith('offline/') && basename(file) !== 'old-address.ts')).toEqual([]);
});
