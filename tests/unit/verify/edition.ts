import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checksumList } from '../../../src/lib/data/checksums.ts';

/** Path → bytes of a small edition, names with spaces and marks among them. */
export type Files = Map<string, Buffer>;

/** A whole edition with its list. */
export function edition(): Files {
  const files: Files = new Map([
    ['DOC-TRUOC.txt', Buffer.from('Mở index.html bằng trình duyệt.')],
    ['_anh/a1b2-640.avif', Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 31) % 251))],
    ['2023/08/họp báo/index.html', Buffer.from('<p>Đảng ủy</p>'.repeat(500))],
    ['index.html', Buffer.from('<h1>Văn khố</h1>')],
  ]);
  return withList(files);
}

/** The same files, and the list of their digests. */
export function withList(files: Files, list = 'KIEM-TRA.sha256'): Files {
  const digests = [...files].map(([path, bytes]): [string, string] => [path, hash('sha256', bytes)]);
  return new Map([...files, [list, Buffer.from(checksumList(new Map(digests)))]]);
}

/** One bit of a file is another. */
export function flip(files: Files, path: string): void {
  const bytes = Buffer.from(files.get(path) ?? '');
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  files.set(path, bytes);
}

const folders: string[] = [];

/** An empty folder that `removeFolders` removes. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vankho-verify-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** @returns the folder that holds the files now */
export function unpack(files: Files, folder = newFolder()): string {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}
