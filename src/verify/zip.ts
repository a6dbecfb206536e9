import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { isPathInside } from '../lib/data/checksums.ts';
import { CannotVerify, type Copy, type HeldFile, readListText } from './copy.ts';
import { digestOf, systemCode } from './digest.ts';

/** An edition as a ZIP, read where it is: nothing is unpacked onto the disk, and its directory is passed through, not kept. */
export function zipCopy(file: string, name: string): Copy {
  let known: string | undefined;
  let open: ZipFile | undefined;
  return {
    name,
    knowsItsFiles: true,
    async readList(path) {
      let zip: ZipFile | undefined;
      try {
        zip = await openPromise(file, options);
        const found = await findList(zip, path, known);
        if (found === undefined) return undefined;
        known = found.folder;
        return await readListText(bytesOf(zip, found.entry), `${path} trong ${name}`);
      } catch (error) {
        throw describeDamage(error, name);
      } finally {
        zip?.close();
      }
    },
    async *files(_, below) {
      try {
        open = await openPromise(file, options);
        for await (const entry of open.eachEntry()) {
          const held = heldFile(open, entry, known ?? '');
          if (held?.path.startsWith(below)) yield held;
        }
      } catch (error) {
        throw describeDamage(error, name);
      }
    },
    close: async () => open?.close(),
  };
}

/** Names are decoded here, and their danger told with all else: yauzl would stop at the first that leads out of the folder. */
const options = { autoClose: false, decodeStrings: false };

/**
 * A list at the root, or in the only folder that whoever packed the edition again may have put around it.
 *
 * @param known that folder, where another list has told
 */
async function findList(
  zip: ZipFile,
  path: string,
  known: string | undefined,
): Promise<{ entry: Entry; folder: string } | undefined> {
  let found: { entry: Entry; folder: string } | undefined;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    const folder = name.slice(0, -path.length);
    if (!name.endsWith(path) || !/^(?:[^/]+\/)?$/.test(folder) || folder === '__MACOSX/') continue;
    if (known !== undefined && folder !== known) continue;
    if (found === undefined || folder === '') found = { entry, folder };
  }
  return found;
}

/**
 * An entry as a file; nothing for a folder.
 *
 * @param folder what stands around the edition in the ZIP; a file beside it keeps its whole path, and so is none of the edition's
 */
function heldFile(zip: ZipFile, entry: Entry, folder: string): HeldFile | undefined {
  const name = nameOf(entry);
  if (name.endsWith('/')) return undefined;
  const path = name.startsWith(folder) ? name.slice(folder.length) : `../${name}`;
  const irregular = isPathInside(name) ? irregularityOf(entry) : 'outside';
  return { path, ...(irregular && { irregular }), digest: () => digestOf(bytesOf(zip, entry)) };
}

function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
}

/** Unix keeps the kind of a file in the upper half of the attributes (Info-ZIP, `unix.c`); 3 is Unix, 19 macOS. */
function irregularityOf({ versionMadeBy, externalFileAttributes }: Entry): HeldFile['irregular'] {
  if (![3, 19].includes(versionMadeBy >>> 8)) return undefined;
  const kind = (externalFileAttributes >>> 16) & 0o170000;
  if (kind === 0o120000) return 'link';
  return kind === 0 || kind === 0o100000 ? undefined : 'special';
}

/** The bytes of an entry, held against its CRC, which yauzl leaves to its users: other programs would refuse to unpack it. */
async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  let sum = 0;
  for await (const piece of stream) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== entry.crc32) throw new Error('CRC differs');
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
