import { open, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Edition } from './edition.ts';
import { editionSite } from './pages/edition-site.ts';
import { extensionOf, isCompressible } from './zip/compressible.ts';

/** How large an edition is going to be, from a look at the site it is made of. */
export interface Estimate {
  files: number;
  /** Bytes unpacked. */
  bytes: number;
  /** Bytes of the ZIP: kinds of files shrink as a few of them do. */
  packed: number;
  /** Bytes on a disk that gives a file so many whole blocks. */
  onDisk(block: number): number;
}

/** A file of a site. */
export interface SiteFile {
  /** Path from the root. */
  path: string;
  /** Bytes. */
  size: number;
}

/** Files of one kind that are compressed to see how much they shrink, and how much of each. */
const sampled = 24;
const sampledBytes = 128 * 1024;

/** Bytes of the records that a ZIP has for a file, beside its name, which stands there twice. */
const records = 30 + 46;

/** The files of a published site that an edition is made of, sorted. */
export async function listEdition(siteDir: string, edition: Edition): Promise<SiteFile[]> {
  const files = await listSite(siteDir);
  const { holds } = editionSite(
    files.map(({ path }) => path),
    edition,
  );
  return files.filter(({ path }) => holds(path));
}

/** Every file of a published site with its size, sorted; hidden ones are no part of it. */
async function listSite(siteDir: string): Promise<SiteFile[]> {
  const entries = await readdir(siteDir, { recursive: true, withFileTypes: true });
  const files: SiteFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(siteDir, file).split(sep).join('/');
    if (!path.startsWith('.')) files.push({ path, size: (await stat(file)).size });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Estimates an edition of these files.
 *
 * @param siteDir absolute path of the folder that holds them
 */
export async function estimateEdition(siteDir: string, files: readonly SiteFile[]): Promise<Estimate> {
  let bytes = 0;
  let packed = 0;
  for (const [extension, group] of Map.groupBy(files, ({ path }) => extensionOf(path))) {
    const size = group.reduce((sum, each) => sum + each.size, 0);
    bytes += size;
    packed += isCompressible(`.${extension}`) ? size * (await shrinkage(siteDir, group)) : size;
  }
  for (const { path } of files) packed += records + 2 * Buffer.byteLength(path);
  return {
    files: files.length,
    bytes,
    packed: Math.round(packed),
    onDisk: (block) => files.reduce((sum, { size }) => sum + Math.max(1, Math.ceil(size / block)) * block, 0),
  };
}

/** By how much a few files of a group shrink, spread over all of it: from 0 to 1. */
async function shrinkage(siteDir: string, group: readonly SiteFile[]): Promise<number> {
  const step = Math.max(1, Math.floor(group.length / sampled));
  let before = 0;
  let after = 0;
  for (let index = 0; index < group.length; index += step) {
    const bytes = await readStart(join(siteDir, group[index]?.path ?? ''));
    before += bytes.length;
    after += Math.min(bytes.length, deflateRawSync(bytes).length);
  }
  return before === 0 ? 1 : after / before;
}

async function readStart(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampledBytes), 0, sampledBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
