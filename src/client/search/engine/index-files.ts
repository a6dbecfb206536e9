import { indexVersion, type Manifest, type PartEntry } from '../../../lib/search/manifest.ts';
import {
  chunkRange,
  type Heading,
  type PartTable,
  readChunk,
  readTable,
  wordKey,
} from '../../../lib/search/part-files.ts';
import type { Lookup } from '../../../lib/search/plan.ts';
import { mergePostings, type Postings, readPostings } from '../../../lib/search/postings.ts';
import { foldForm } from '../../../lib/search/tokens.ts';
import { type KnownWord, readVocabulary } from '../../../lib/search/vocabulary.ts';

/** Fetches a file of the index by its path in it. Rejects with `GoneError` when it is no longer there. */
export type LoadFile = (path: string) => Promise<Uint8Array>;

/** A file that the index should have: it was published anew in the meantime. */
export class GoneError extends Error {}

/** The index was made for another version of the site's scripts. */
export class VersionError extends Error {}

export type Collection = 'articles' | 'photos';

/** A part of the index whose table is at hand. */
export interface Part {
  entry: PartEntry;
  folder: string;
  table: PartTable;
}

/** Bytes of words kept in memory: those of hundreds of queries. The oldest go first. */
const mostBytes = 48_000_000;

/** The files of an index, each fetched and read once. */
export class IndexFiles {
  readonly #load: LoadFile;
  readonly #parts = new Map<string, Promise<Part>>();
  readonly #chunks = new Map<string, Promise<Map<string, Uint8Array>>>();
  #chunkBytes = 0;
  readonly #headings = new Map<string, Promise<Heading[]>>();
  #manifest: Promise<Manifest> | undefined;
  #words: Promise<KnownWord[]> | undefined;

  constructor(load: LoadFile) {
    this.#load = load;
  }

  /** @throws VersionError */
  manifest(): Promise<Manifest> {
    this.#manifest ??= kept(this.#readManifest(), () => {
      this.#manifest = undefined;
    });
    return this.#manifest;
  }

  part(collection: Collection, entry: PartEntry): Promise<Part> {
    const folder = `${collection === 'articles' ? 'bai' : 'anh'}/${entry.name}/`;
    return remember(this.#parts, folder + entry.table, async () => ({
      entry,
      folder,
      table: readTable(await this.#load(folder + entry.table)),
    }));
  }

  /** The postings of a word in a part, empty when the part does not hold it. */
  async postings(part: Part, lookup: Lookup): Promise<Postings> {
    const found = 'fold' in lookup ? await this.#family(part, lookup.fold) : await this.#forms(part, lookup.forms);
    return mergePostings(found.map(readPostings));
  }

  async heading({ folder, table }: Part, document: number): Promise<Heading> {
    const path = folder + (table.headings[Math.floor(document / table.headingsPerFile)] ?? '');
    const headings = await remember(this.#headings, path, () => this.#json<Heading[]>(path));
    const heading = headings[document % table.headingsPerFile];
    if (heading === undefined) throw new GoneError(path);
    return heading;
  }

  /** The most common first. */
  words(): Promise<KnownWord[]> {
    this.#words ??= kept(
      this.manifest().then(async ({ vocabulary }) => readVocabulary(await this.#json(vocabulary))),
      () => {
        this.#words = undefined;
      },
    );
    return this.#words;
  }

  async #forms(part: Part, forms: readonly string[]): Promise<Uint8Array[]> {
    const found = forms.map(async (form) => {
      const key = wordKey(foldForm(form), form);
      const [chunk] = await this.#chunksBetween(part, key, key);
      return chunk?.get(form) ?? [];
    });
    return (await Promise.all(found)).flat();
  }

  async #family(part: Part, fold: string): Promise<Uint8Array[]> {
    const chunks = await this.#chunksBetween(part, wordKey(fold, ''), wordKey(fold, '\uffff'));
    return chunks.flatMap((chunk) => [...chunk].filter(([form]) => foldForm(form) === fold).map(([, bytes]) => bytes));
  }

  #chunksBetween({ folder, table }: Part, from: string, to: string): Promise<Map<string, Uint8Array>[]> {
    const range = table.chunks.slice(...chunkRange(table.chunks, from, to));
    return Promise.all(
      range.map(({ file }) => remember(this.#chunks, folder + file, async () => this.#readChunk(folder + file))),
    );
  }

  async #readChunk(path: string): Promise<Map<string, Uint8Array>> {
    const bytes = await this.#load(path);
    this.#chunkBytes += bytes.length;
    if (this.#chunkBytes > mostBytes) {
      const oldest = [...this.#chunks.keys()].slice(0, this.#chunks.size / 2);
      for (const old of oldest) this.#chunks.delete(old);
      this.#chunkBytes /= 2;
    }
    return readChunk(bytes);
  }

  async #readManifest(): Promise<Manifest> {
    const manifest = await this.#json<Manifest>('muc-luc.json');
    if (manifest.version !== indexVersion) throw new VersionError();
    return manifest;
  }

  async #json<Value>(path: string): Promise<Value> {
    return JSON.parse(new TextDecoder().decode(await this.#load(path)));
  }
}

/** Keeps what is on its way, and forgets what failed: the next to ask tries again. */
function remember<Value>(store: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const standing = store.get(key);
  if (standing !== undefined) return standing;
  const made = kept(make(), () => store.delete(key));
  store.set(key, made);
  return made;
}

function kept<Value>(promise: Promise<Value>, forget: () => void): Promise<Value> {
  promise.catch(forget);
  return promise;
}
