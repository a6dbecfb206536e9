import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { replaceFile } from '../../content/replace-file.ts';

/**
 * Writes a value so that it is read again whole or not at all: beside its place, onto the disk itself, then renamed. Its
 * first line is the digest of the rest.
 *
 * @param value anything that JSON holds
 */
export async function writeSealed(file: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await replaceFile(file, [`${digestOf(text)}\n${text}`], true);
}

/** Reads such a value; undefined when there is none, or when a single byte of it is not as it was written. */
export async function readSealed(file: string): Promise<unknown> {
  const sealed = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const end = sealed.indexOf('\n');
  const text = sealed.slice(end + 1);
  return end > 0 && sealed.slice(0, end) === digestOf(text) ? JSON.parse(text) : undefined;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
