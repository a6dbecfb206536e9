import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

/** A file as the list of a ZIP has it. */
export interface ListedEntry {
  path: string;
  /** 0 for stored, 8 for deflated. */
  method: number;
  /** `2026-11-28`, as the date stands there. */
  day: string;
  /** Whether its sizes stand behind its bytes. */
  hasDescriptor: boolean;
}

/** A file of a ZIP. */
export interface ReadEntry extends ListedEntry {
  bytes: Buffer;
}

const openZip = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);

/** Reads a ZIP by a library that is not ours; it checks sums and sizes, and throws when they are wrong. */
export async function readZip(file: string): Promise<ReadEntry[]> {
  const entries: ReadEntry[] = [];
  await eachEntry(file, async (entry, zip) => {
    const openEntry = promisify<yauzl.Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
    entries.push({ ...listed(entry), bytes: await buffer(await openEntry(entry)) });
  });
  return entries;
}

/** What the list of a ZIP says, without a look at the files. */
export async function listZip(file: string): Promise<ListedEntry[]> {
  const entries: ListedEntry[] = [];
  await eachEntry(file, (entry) => {
    entries.push(listed(entry));
  });
  return entries;
}

async function eachEntry(
  file: string,
  work: (entry: yauzl.Entry, zip: yauzl.ZipFile) => Promise<void> | void,
): Promise<void> {
  const zip = await openZip(await readFile(file), { lazyEntries: true });
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', async (entry: yauzl.Entry) => {
      try {
        await work(entry, zip);
        zip.readEntry();
      } catch (error) {
        reject(error);
      }
    });
    zip.readEntry();
  });
}

function listed({ fileName, compressionMethod, lastModFileDate, generalPurposeBitFlag }: yauzl.Entry): ListedEntry {
  const parts = [(lastModFileDate >> 9) + 1980, (lastModFileDate >> 5) & 15, lastModFileDate & 31];
  return {
    path: fileName,
    method: compressionMethod,
    day: parts.map((part) => String(part).padStart(2, '0')).join('-'),
    hasDescriptor: (generalPurposeBitFlag & 8) !== 0,
  };
}
