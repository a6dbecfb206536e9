import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatorRoot } from '../../src/build/generator-root.ts';

/** Version of an installed package; undefined where it is not installed. */
export async function packageVersion(name: string): Promise<string | undefined> {
  const text = await readFile(join(generatorRoot, 'node_modules', name, 'package.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text).version;
}
