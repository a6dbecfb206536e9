import { readSealed, writeSealed } from './sealed-file.ts';

/** What a published file was made from, and how it stands in the output: bytes, and milliseconds of its last change. */
export type Stamp = [source: string, size: number, time: number];

/** What is known of an output folder from one publishing to the next. */
export interface Ledger {
  /** The site as it was published last. */
  files: Map<string, Stamp>;
  /** No longer of the site, and still there for those who have an older page open. */
  kept: Set<string>;
  /** What readers may not see any more, as `publish` was told. */
  withdrawn: string[];
}

/** Raise it when the form of the ledger changes: older ones are then as good as lost. */
const version = 1;

/** Reads the ledger; one that is lost or damaged is empty, and files are then compared byte by byte. */
export async function readLedger(file: string): Promise<Ledger> {
  const written = (await readSealed(file)) as Written | undefined;
  if (written?.version !== version) return emptyLedger();
  const { files, kept, withdrawn } = written;
  return { files: new Map(files), kept: new Set(kept), withdrawn };
}

/** Puts a ledger in the place of the last one. */
export async function writeLedger(file: string, { files, kept, withdrawn }: Ledger): Promise<void> {
  const written: Written = { version, files: [...files], kept: [...kept], withdrawn };
  await writeSealed(file, written);
}

/** Whether two ledgers say the same. */
export function isSameLedger(one: Ledger, other: Ledger): boolean {
  const notes = ({ kept, withdrawn }: Ledger) => JSON.stringify([[...kept], withdrawn]);
  return (
    notes(one) === notes(other) &&
    one.files.size === other.files.size &&
    [...one.files].every(([path, stamp]) => isSameStamp(stamp, other.files.get(path)))
  );
}

/** Whether a published file and its source are as they were. */
export function isSameStamp(stamp: Stamp, known: Stamp | undefined): boolean {
  return known?.every((value, index) => value === stamp[index]) ?? false;
}

interface Written {
  version: number;
  files: [string, Stamp][];
  kept: string[];
  withdrawn: string[];
}

function emptyLedger(): Ledger {
  return { files: new Map(), kept: new Set(), withdrawn: [] };
}
