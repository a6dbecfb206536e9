import { type FileHandle, open } from 'node:fs/promises';
import type { Entry, ZipFile } from 'yauzl';
import { isPathInside } from '../lib/data/checksums.ts';
import { CannotVerify, type Copy, type HeldFile, readListText } from './copy.ts';
import { digestOf, systemCode } from './digest.ts';
import { bytesOf, nameOf } from './zip-entry.ts';
import { chooseList, findLists, type Lists } from './zip-lists.ts';
import { openZip } from './zip-reader.ts';

/** An edition as a ZIP, read where it is: nothing is unpacked onto the disk, and of its directory the places of lists alone are kept. */
export function zipCopy(file: string, name: string): Copy {
  let known: string | undefined;
  let opening: Promise<{ handle: FileHandle; size: number }> | undefined;
  let lists: Promise<{ byPath: Lists; bytes: ReadEntry }> | undefined;
  const openAgain = async (use: 'directory' | 'entries'): Promise<ZipFile> => {
    opening ??= openFile(file);
    const { handle, size } = await opening;
    return openZip(handle, size, use);
  };
  return {
    name,
    knowsItsFiles: true,
    async readList(path) {
      try {
        lists ??= openAgain('directory').then(async (zip) => ({
          byPath: await findLists(zip),
          bytes: countedBytes(zip, name),
        }));
        const { byPath, bytes } = await lists;
        const found = chooseList(byPath.get(path), known);
        if (found === undefined) return undefined;
        known = found.folder;
        return await readListText(bytes(found.entry), `${path} trong ${name}`);
      } catch (error) {
        throw describeDamage(error, name);
      }
    },
    async *files(_, below) {
      try {
        const directory = await openAgain('directory');
        const bytes = countedBytes(await openAgain('entries'), name);
        for await (const entry of directory.eachEntry()) {
          const held = heldFile(entry, known ?? '', bytes);
          if (held?.path.startsWith(below)) yield held;
        }
      } catch (error) {
        throw describeDamage(error, name);
      }
    },
    close: async () => (await opening?.catch(() => undefined))?.handle.close(),
  };
}

type ReadEntry = (entry: Entry) => AsyncGenerator<Uint8Array>;

async function openFile(file: string): Promise<{ handle: FileHandle; size: number }> {
  const handle = await open(file);
  return { handle, size: (await handle.stat()).size };
}

/**
 * Reads entries, but never more bytes in all than the file has: entries that lie on top of each other can claim to hold petabytes, each
 * of them rightly (David Fifield, "A better zip bomb").
 */
function countedBytes(zip: ZipFile, name: string): ReadEntry {
  let read = 0;
  return (entry) => {
    if (entry.compressedSize <= zip.fileSize) read += entry.compressedSize;
    if (read <= zip.fileSize) return bytesOf(zip, entry);
    throw new CannotVerify(
      'verify-zip',
      `${name} có nhiều tệp nằm chồng lên nhau: ZIP này đã hỏng, hoặc được làm ra để khi giải nén thì đầy đĩa; đừng giải nén, hãy chép hoặc tải lại từ nơi tin được.`,
      1,
    );
  };
}

/**
 * An entry as a file; nothing for a folder.
 *
 * @param folder what stands around the edition in the ZIP; a file beside it keeps its whole path, and so is none of the edition's
 */
function heldFile(entry: Entry, folder: string, bytes: ReadEntry): HeldFile | undefined {
  const name = nameOf(entry);
  if (name.endsWith('/')) return undefined;
  const path = name.startsWith(folder) ? name.slice(folder.length) : `../${name}`;
  const irregular = isPathInside(name) ? irregularityOf(entry) : 'outside';
  return { path, ...(irregular && { irregular }), digest: async () => digestOf(bytes(entry)) };
}

/** Unix keeps the kind of a file in the upper half of the attributes (Info-ZIP, `unix.c`); 3 is Unix, 19 macOS. */
function irregularityOf({ versionMadeBy, externalFileAttributes }: Entry): HeldFile['irregular'] {
  if (![3, 19].includes(versionMadeBy >>> 8)) return undefined;
  const kind = (externalFileAttributes >>> 16) & 0o170000;
  if (kind === 0o120000) return 'link';
  return kind === 0 || kind === 0o100000 ? undefined : 'special';
}

/** What the machine says stays as it is; all else that reading a ZIP may throw means that it is none, or not whole. */
function describeDamage(error: unknown, name: string): unknown {
  if (error instanceof CannotVerify || systemCode(error) !== undefined) return error;
  return new CannotVerify(
    'verify-zip',
    `${name} không phải tệp ZIP, hoặc đã hỏng hay bị cắt cụt; hãy chép hoặc tải lại tệp này.`,
    1,
  );
}
