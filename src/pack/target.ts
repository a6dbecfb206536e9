import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type EditionFacts, editionKind, factsPath } from '../lib/archive/edition-facts.ts';
import { slugify } from '../lib/vietnamese/slug.ts';
import { readFirstPath } from './read-first.ts';
import { PackRefusal } from './refusal.ts';

/** What an edition is written as. */
export type PackFormat = 'zip' | 'folder' | 'zim';

/** Where an edition is to go, as it was asked for. */
export interface Wanted {
  format: PackFormat;
  /** Absolute path of the ZIP, of the edition's folder, or of a folder that is there and gets the ZIP. The current folder when missing. */
  out?: string;
}

/**
 * Reads what was typed: a name with `.zip` or `.zim` at its end says the format, any other is a folder.
 *
 * @param out relative to the current folder
 */
export function readWanted(out: string | undefined, format: PackFormat | undefined): Wanted {
  if (out === undefined) return { format: format ?? 'zip' };
  const byName = { '.zip': 'zip', '.zim': 'zim' }[extname(out).toLowerCase()] as PackFormat | undefined;
  return { format: format ?? byName ?? 'folder', out: resolve(out) };
}

/**
 * The file or folder that an edition is written to.
 *
 * @returns absolute path
 * @throws PackRefusal when the folder around it is missing
 */
export async function placeOf({ format, out }: Wanted, facts: EditionFacts): Promise<string> {
  const name = `${editionName(facts)}_${facts.made}${format === 'folder' ? '' : `.${format}`}`;
  if (out === undefined) return resolve(name);
  const kind = await kindOf(out);
  if (kind === undefined && (await kindOf(dirname(out))) !== 'folder') {
    throw new PackRefusal(
      'pack-place',
      `Không có thư mục ${dirname(out)} để đặt gói vào; hãy tạo thư mục ấy, hoặc cắm lại USB rồi chạy lại.`,
      2,
    );
  }
  return format !== 'folder' && kind === 'folder' ? join(out, name) : out;
}

/** What an edition is called, whatever the day: `van-kho-tuyen-giao_tin-tuc_2020-2023`. */
export function editionName({ name, section, years }: EditionFacts): string {
  const span = years === undefined ? undefined : years.from === years.to ? years.from : `${years.from}-${years.to}`;
  const parts = [slugify(name).slice(0, 60) || 'kho', section?.slug, span];
  return parts.filter((part) => part !== undefined).join('_');
}

/**
 * Refuses to write over what is no edition of Vankho.
 *
 * @param place absolute path; what stands there may be missing
 */
export async function refuseForeign(place: string, format: PackFormat): Promise<void> {
  const kind = await kindOf(place);
  if (kind === undefined) return;
  if ((kind === 'folder') !== (format === 'folder')) {
    const what = kind === 'folder' ? 'một thư mục' : 'một tệp';
    throw new PackRefusal(
      'pack-place',
      `${place} là ${what} nên không ghi gói vào đó được; hãy chọn tên khác sau --out.`,
      2,
    );
  }
  if (kind === 'folder' && (await isRootOfDisk(place))) {
    throw new PackRefusal(
      'pack-place',
      `${place} là gốc của một ổ đĩa; hãy chọn một thư mục trong đó, ví dụ --out ${join(place, 'kho')}.`,
      2,
    );
  }
  if (kind === 'folder' ? await isOurFolder(place) : await isOurFile(place, format)) return;
  throw new PackRefusal(
    'out-foreign',
    kind === 'folder'
      ? `Thư mục ${place} có sẵn tệp không phải của một gói Vankho nên không ghi đè; hãy chọn thư mục khác sau --out, ví dụ ${join(basename(place), 'kho')}.`
      : `Tệp ${place} không phải gói do Vankho tạo nên không ghi đè; hãy chọn tên khác sau --out.`,
    2,
  );
}

async function kindOf(path: string): Promise<'folder' | 'file' | undefined> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (stats === undefined) return undefined;
  return stats.isDirectory() ? 'folder' : 'file';
}

/** Where a stick is plugged in: it cannot be replaced, and what is made beside it would be on another disk. */
async function isRootOfDisk(folder: string): Promise<boolean> {
  const [own, around] = await Promise.all([stat(folder), stat(dirname(folder))]);
  return own.dev !== around.dev || dirname(folder) === folder;
}

async function isOurFolder(folder: string): Promise<boolean> {
  if ((await readdir(folder)).length === 0) return true;
  const facts = await readFile(join(folder, factsPath), 'utf8').catch(() => '');
  return facts.includes(editionKind);
}

/** What an edition begins with: the first file of the ZIP, the magic number of ZIM. */
async function isOurFile(file: string, format: PackFormat): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    if (bytesRead === 0) return true;
    if (format === 'zim') return buffer.readUInt32LE(0) === 0x044d495a;
    return buffer.readUInt32LE(0) === 0x04034b50 && buffer.toString('utf8', 30).startsWith(readFirstPath);
  } finally {
    await handle.close();
  }
}
