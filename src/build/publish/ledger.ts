import { jsonForm, MapFile } from '../../content/map-file.ts';

/** What a published file was made from, and how it stands in the output: bytes, and milliseconds of its last change. */
export type Stamp = [source: string, size: number, time: number];

/** What is known of an output folder from one publishing to the next. */
export interface Ledger {
  /** The site as it was published last. */
  files: ReadonlyMap<string, Stamp>;
  /** No longer of the site, and still there for those who have an older page open. */
  kept: ReadonlySet<string>;
  /** What readers may not see any more, as `publish` was told. */
  withdrawn: string[];
}

/** A ledger and where it is kept. */
export interface KeptLedger extends Ledger {
  /** Puts another in its place. */
  replace(next: Ledger): Promise<void>;
}

/** Raise it when the form of the ledger changes: older ones are then as good as lost. */
const version = 2;

const form = jsonForm(true);

/** Reads the ledger; one that is lost or damaged is empty, and files are then compared byte by byte. */
export async function readLedger(file: string): Promise<KeptLedger> {
  const written = await MapFile.open<Stamp, Notes>(file, form);
  const isKnown = written.notes?.version === version;
  return {
    files: isKnown ? written.entries : new Map(),
    kept: new Set(isKnown ? written.notes?.kept : []),
    withdrawn: isKnown ? (written.notes?.withdrawn ?? []) : [],
    async replace({ files, kept, withdrawn }) {
      await written.save(files, { version, kept: [...kept], withdrawn }, isSameStamp);
    },
  };
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
  return known !== undefined && known[0] === stamp[0] && known[1] === stamp[1] && known[2] === stamp[2];
}

interface Notes {
  version: number;
  kept: string[];
  withdrawn: string[];
}
