import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Choice } from '../../../lib/offline/choice.ts';
import type { KeptPart } from '../../../lib/offline/kept-root.ts';

/** A page that is kept on the device; its text is in the cache. */
export interface KeptPage {
  /** From the root of the host: `/2023/08/tap-huan/`. */
  path: string;
  title: string;
  bytes: number;
  /** Milliseconds, as all times here. */
  kept: number;
  /** When it was read last; what was only downloaded has none. */
  read?: number;
  /** SHA-256 of its source, when the download knew it. */
  source?: string;
  /** Names the set of scripts, styles and fonts that it was made with. */
  assets: string;
  /** Digest of the colours that it was made with. */
  theme: string;
  /** Hashes of the photographs that it shows. */
  pictures: string[];
  /** Which downloads it belongs to. */
  downloads: string[];
  /** Its text was found to have lost bytes, and is gone. */
  isBroken?: true;
}

/** A size of a photograph that is kept. */
export interface KeptPicture {
  path: string;
  hash: string;
  width: number;
  bytes: number;
}

/** A part of the search index that was downloaded. */
export interface StoredPart extends KeptPart {
  /** Path of its table from the root of the index: `bai/2023/0123456789ab.bin`. */
  table: string;
  files: string[];
  bytes: number;
  downloads: string[];
}

/** Something that a reader takes along. */
export interface Download {
  /** See `idOfChoice`. */
  id: string;
  choice: Choice;
  /** As the reader saw it: `Năm 2023`. */
  name: string;
  withPictures: boolean;
  /** `broken`: something of it was found to have lost bytes; it is mended by running it again. */
  state: 'running' | 'paused' | 'full' | 'failed' | 'broken' | 'done';
  /** Pages, photographs and files of the index: of all, and of those at hand. */
  total: number;
  done: number;
  /** When it was begun, or brought up to date, last: lists that were kept since are not fetched again. */
  begun: number;
  /** When all of it was at hand. */
  completed?: number;
}

interface Kept extends DBSchema {
  pages: {
    key: string;
    value: KeptPage;
    indexes: { read: number; assets: string; theme: string; pictures: string; downloads: string };
  };
  pictures: { key: string; value: KeptPicture; indexes: { hash: string } };
  /** By their names: the paths of a set. */
  assets: { key: string; value: string[] };
  parts: { key: string; value: StoredPart };
  downloads: { key: string; value: Download };
}

export type KeptDatabase = IDBPDatabase<Kept>;

/** What the device remembers of what it keeps; sites under other paths of the host have theirs. */
export function openDatabase(base: string): Promise<KeptDatabase> {
  return openDB<Kept>(databaseName(base), 1, {
    upgrade(database) {
      const pages = database.createObjectStore('pages', { keyPath: 'path' });
      for (const index of ['read', 'assets', 'theme'] as const) pages.createIndex(index, index);
      for (const index of ['pictures', 'downloads'] as const) pages.createIndex(index, index, { multiEntry: true });
      database.createObjectStore('pictures', { keyPath: 'path' }).createIndex('hash', 'hash');
      database.createObjectStore('assets');
      database.createObjectStore('parts', { keyPath: 'table' });
      database.createObjectStore('downloads', { keyPath: 'id' });
    },
    // A page of a later version may need another form: whoever asks next opens it anew.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
}

export function databaseName(base: string): string {
  return `vankho ${base}`;
}
