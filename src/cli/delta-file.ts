import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Changes } from '../build/publish/changes.ts';
import { leadsInto } from '../content/read/real-place.ts';
import { UsageError } from './arguments.ts';

/** Its help text, for citty. */
export const deltaArgument = {
  type: 'string',
  valueHint: 'TỆP',
  description: 'Ghi danh sách tệp đã thêm, đổi, xóa (JSON) để đưa đúng phần ấy lên máy chủ.',
} as const;

/**
 * Where `--delta` wants the list of published files that changed, for a tool that puts them on a server.
 *
 * @returns absolute path
 * @throws UsageError when it lies in the output, where it would pass for a file of the site
 */
export function readDeltaFile(text: string | undefined, outDir: string): string | undefined {
  if (text === undefined) return undefined;
  const file = resolve(text);
  if (leadsInto(file, outDir))
    throw new UsageError('out-entangled', 'Tệp sau --delta không được nằm trong thư mục xuất bản.');
  return file;
}

/** Writes the list beside its place, then renames it: whoever reads it finds all of it. */
export async function writeDelta(file: string, { added, changed, removed }: Changes): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(temporary, `${JSON.stringify({ added, changed, removed })}\n`);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
