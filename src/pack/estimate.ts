import { open, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { PackedFile } from './packed-file.ts';
import type { Step } from './pocket/pocket-files.ts';
import { extensionOf, isCompressible } from './zip/compressible.ts';

/** How large an edition is going to be: some of its files of each kind are made, and the others taken to be like them. */
export interface Estimate {
  files: number;
  /** Bytes unpacked. */
  bytes: number;
  /** Bytes of the ZIP. */
  packed: number;
  /** Bytes on the disk that a folder of these files takes, of which each has whole blocks. */
  onDisk: number;
}

/** Of each kind so many steps are made, fewer when they are made from a lot. */
const sampled = 16;
const enough = 12_000_000;
const atLeast = 3;

/** Of a large file so much is compressed. */
const looked = 256 * 1024;

/** Bytes of the records that a ZIP has for a file, beside its name, which stands there twice. */
const records = 30 + 46;

/**
 * Estimates an edition.
 *
 * @param siteDir absolute path of the published site
 * @param steps by which its files are made
 * @param block bytes of a block of the disk
 */
export async function estimateEdition(siteDir: string, steps: readonly Step[], block: number): Promise<Estimate> {
  const sizes = await sizesOf(siteDir);
  const sourceOf = ({ from }: Step): number => from.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
  const sum = { files: 0, bytes: 0, packed: 0, onDisk: 0 };
  for (const group of Map.groupBy(steps, likeness).values()) {
    const sample = await measure(group, sourceOf);
    // Where nothing is known of the sources, as many of the same size.
    const whole = group.reduce((all, step) => all + sourceOf(step), 0);
    const bySize = sample.source === 0 ? group.length / sample.steps : whole / sample.source;
    const byCount = group.length / sample.steps;
    const { files, bytes, packed } = sample;
    const count = files * byCount;
    sum.files += count;
    sum.bytes += bytes * bySize;
    sum.packed += packed * bySize + sample.names * byCount + count * records;
    sum.onDisk += bytes * bySize + (count * block) / 2;
  }
  return {
    files: Math.round(sum.files),
    bytes: Math.round(sum.bytes),
    packed: Math.round(sum.packed),
    onDisk: Math.round(sum.onDisk),
  };
}

async function sizesOf(siteDir: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const entry of await readdir(siteDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    sizes.set(relative(siteDir, file).split(sep).join('/'), (await stat(file)).size);
  }
  return sizes;
}

/** Files of one folder at the top and one extension are alike; those of all years are. */
function likeness({ path }: Step): string {
  const [top = ''] = path.split('/');
  return `${/^\d{4}$/.test(top) ? '' : top} ${extensionOf(path)}`;
}

/** What was made of a few steps. */
interface Sample {
  steps: number;
  /** Bytes they were made from. */
  source: number;
  files: number;
  bytes: number;
  packed: number;
  /** Bytes of the names in the records of a ZIP. */
  names: number;
}

async function measure(group: readonly Step[], sourceOf: (step: Step) => number): Promise<Sample> {
  const sample: Sample = { steps: 0, source: 0, files: 0, bytes: 0, packed: 0, names: 0 };
  for (const step of spread(group)) {
    if (sample.steps >= atLeast && sample.source >= enough) break;
    sample.steps += 1;
    sample.source += sourceOf(step);
    for (const file of await step.make()) {
      const { size, packed } = await weigh(file);
      sample.files += 1;
      sample.bytes += size;
      sample.packed += packed;
      sample.names += 2 * Buffer.byteLength(file.path);
    }
  }
  return sample;
}

/** Some of a list, in an order of which every beginning is spread over the whole: multiples of the golden ratio. */
function spread(group: readonly Step[]): Iterable<Step> {
  if (group.length <= sampled) return group;
  const places = Array.from({ length: sampled }, (_, turn) => Math.floor(((turn * golden) % 1) * group.length));
  return [...new Set(places)].flatMap((place) => group[place] ?? []);
}

const golden = (1 + Math.sqrt(5)) / 2;

async function weigh({ path, data }: PackedFile): Promise<{ size: number; packed: number }> {
  const isFile = typeof data === 'object' && 'file' in data;
  const size = isFile ? (await stat(data.file)).size : Buffer.byteLength(data);
  if (!isCompressible(path) || size === 0) return { size, packed: size };
  const start = isFile ? await readStart(data.file) : Buffer.from(data).subarray(0, looked);
  return { size, packed: size * Math.min(1, deflateRawSync(start).length / start.length) };
}

async function readStart(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(looked), 0, looked, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
