import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksumList } from '../../lib/data/checksums.ts';
import { readSealed, writeSealed } from '../publish/sealed-file.ts';

/** What is known of one list from one build to the next. */
export interface KnownList {
  /** Stands for the files of the list, and for what each was made from. */
  key: string;
  /** SHA-256 of the list, hexadecimal. */
  digest: string;
  /** Bytes. */
  size: number;
}

/** A file of a list: its path, what it was made from, its SHA-256. */
export type DigestNote = [path: string, mark: string, digest: string];

/** Raise it when the form of what is kept changes: older memories are then as good as lost. */
const version = 1;

/** Lists of digests, kept in a folder of the generator's own so that only files which changed are read. */
export class DigestMemory {
  readonly #folder: string;
  readonly #known: ReadonlyMap<string, KnownList>;
  readonly #next = new Map<string, KnownList>();

  private constructor(folder: string, known: ReadonlyMap<string, KnownList>) {
    this.#folder = folder;
    this.#known = known;
  }

  /** @param folder absolute path; need not exist */
  static async open(folder: string): Promise<DigestMemory> {
    await mkdir(folder, { recursive: true });
    const kept = (await readSealed(join(folder, index))) as Written | undefined;
    return new DigestMemory(folder, new Map(kept?.version === version ? kept.lists : []));
  }

  /** The list of a part, when it is of this key and still there. */
  recall(part: string, key: string): KnownList | undefined {
    const known = this.#known.get(part);
    if (known?.key !== key) return undefined;
    if (statSync(this.fileOf(known.digest), { throwIfNoEntry: false })?.size !== known.size) return undefined;
    this.#next.set(part, known);
    return known;
  }

  /** The digests of the files that were in the list of a part; none when a single one of them is not as it was written. */
  async notesOf(part: string): Promise<Map<string, { mark: string; digest: string }>> {
    const known = this.#known.get(part);
    const written = known && (await readFile(this.#notesFile(known.digest), 'utf8').catch(() => undefined));
    const notes = written === undefined ? undefined : readNotes(written);
    if (notes === undefined || hash('sha256', listOf(notes)) !== known?.digest) return new Map();
    return new Map(notes.map(([path, mark, digest]) => [path, { mark, digest }]));
  }

  /** Keeps the list of a part. */
  async keep(part: string, key: string, notes: readonly DigestNote[]): Promise<KnownList> {
    const text = listOf(notes);
    const list = { key, digest: hash('sha256', text), size: Buffer.byteLength(text) };
    this.#next.set(part, list);
    await writeWhole(this.fileOf(list.digest), text);
    await writeWhole(this.#notesFile(list.digest), JSON.stringify(notes));
    return list;
  }

  /** Where the text of a list is. */
  fileOf(digest: string): string {
    return join(this.#folder, `${digest}.txt`);
  }

  /** Writes down which lists there are now; the others go. */
  async close(): Promise<void> {
    await writeSealed(join(this.#folder, index), { version, lists: [...this.#next] } satisfies Written);
    const digests = new Set([...this.#next.values()].map(({ digest }) => digest));
    for (const name of await readdir(this.#folder)) {
      if (name !== index && !digests.has(name.split('.')[0] ?? '')) await rm(join(this.#folder, name), { force: true });
    }
  }

  #notesFile(digest: string): string {
    return join(this.#folder, `${digest}.json`);
  }
}

const index = 'muc-luc.json';

interface Written {
  version: number;
  lists: [part: string, KnownList][];
}

function listOf(notes: readonly DigestNote[]): string {
  return checksumList(new Map(notes.map(([path, , digest]) => [path, digest])));
}

function readNotes(text: string): DigestNote[] | undefined {
  try {
    return JSON.parse(text) as DigestNote[];
  } catch {
    return undefined;
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.tmp`, text);
  await rename(`${file}.tmp`, file);
}
