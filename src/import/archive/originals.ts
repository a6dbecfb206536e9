import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Keeps copies of what was imported in `nguon/goc/`, so that everything can be proved or done again. A name begins with a
 * hash of the bytes, so that two exports of one name stand side by side and the same one is copied once.
 */
export async function keepOriginals(contentDir: string, files: readonly string[]): Promise<void> {
  const folder = join(contentDir, 'nguon', 'goc');
  for (const file of files) {
    const target = join(folder, `${(await hashOf(file)).slice(0, 8)}-${basename(file)}`);
    const isThere = await stat(target).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
    await mkdir(folder, { recursive: true });
    await copyFile(file, `${target}.tam`);
    await rename(`${target}.tam`, target);
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
