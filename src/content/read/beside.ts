import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** `tham-quan.jpg` beside `bai-viet/2023/08/a/index.md`; undefined when it leads out of the content folder. */
export function resolveBeside(file: string, src: string): string | undefined {
  const path = decodePath(src.replace(/[?#].*$/s, ''));
  const resolved = path.startsWith('/') ? posix.normalize(path.slice(1)) : posix.join(posix.dirname(file), path);
  return resolved.startsWith('..') || resolved.includes('\0') ? undefined : resolved;
}

/**
 * The name of a file, as it stands in a list, as an address; what is written percent-encoded stays so.
 *
 * @example addressOfName('Ảnh #1 (100%).jpg') // 'Ảnh %231 (100%25).jpg'
 */
export function addressOfName(name: string): string {
  return name.replace(/[#?]|%(?![\da-f]{2})/gi, encodeURIComponent);
}

function decodePath(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

/** Names that differ in their Unicode form alone are one name. */
export function sameName(file: string | undefined): string {
  return file?.normalize('NFC') ?? '';
}

/** The name as the disk spells it: a Mac writes `ả` in two characters, an editor's program in one. */
export async function spelling(contentDir: string, file: string): Promise<string> {
  // ASCII has one form, and most names are of it.
  if (!/[^\0-\x7f]/.test(file)) return file;
  const folder = posix.dirname(file);
  const names = await readdir(join(contentDir, folder)).catch(() => []);
  const name = names.find((each) => sameName(each) === sameName(posix.basename(file)));
  return name === undefined ? file : posix.join(folder, name);
}

/** A file beside one that is not there, whose name differs from it in capitals alone: Windows and macOS take the two for one. */
export async function otherCase(contentDir: string, file: string): Promise<string | undefined> {
  const folder = posix.dirname(file);
  const names = await readdir(join(contentDir, folder)).catch(() => []);
  const wanted = sameName(posix.basename(file));
  const name = names.find((each) => {
    const found = sameName(each);
    return found !== wanted && found.toLowerCase() === wanted.toLowerCase();
  });
  return name === undefined ? undefined : posix.join(folder, name);
}

/** Whether the file system failed in one of these ways. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
