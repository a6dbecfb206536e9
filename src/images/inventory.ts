import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PhotoNotes } from '../lib/photo/notes.ts';
import { variantSettings } from '../lib/photo/variants.ts';
import { readFileNotes } from './notes.ts';

/** What must be known of a photograph before a page can show it. */
export interface PhotoFacts {
  /** 16 hexadecimal digits of SHA-256 over the file's bytes and the settings of its variants. */
  hash: string;
  /** Pixels, orientation applied. */
  width: number;
  height: number;
  /** What the file says of itself; most say nothing. */
  notes: PhotoNotes;
}

interface Known extends PhotoFacts {
  size: number;
  mtimeMs: number;
}

/** Facts about photographs, each file read once until it changes. */
export interface Inventory {
  /** @throws when the file is not a picture that sharp can read */
  describe(path: string): Promise<PhotoFacts>;
  /** Writes down what was learnt, for the next run. */
  save(): Promise<void>;
}

const fileName = 'photographs.json';

/** Raise it when more is to be known of a photograph, or read otherwise: what older versions wrote is forgotten. */
const version = 2;

/**
 * Opens the inventory kept in a folder; one that is missing or damaged is begun anew.
 *
 * @param cacheDir absolute path
 */
export async function openInventory(cacheDir: string): Promise<Inventory> {
  const known = await readKnown(join(cacheDir, fileName));
  const running = new Map<string, Promise<PhotoFacts>>();
  let changed = false;

  async function describe(path: string): Promise<PhotoFacts> {
    const { size, mtimeMs } = await stat(path);
    const entry = known.get(path);
    if (entry !== undefined && entry.size === size && entry.mtimeMs === mtimeMs) return factsOf(entry);
    const facts = await measure(path);
    known.set(path, { ...facts, size, mtimeMs });
    changed = true;
    return facts;
  }

  return {
    describe(path) {
      const result = running.get(path) ?? describe(path);
      running.set(path, result);
      return result;
    },
    async save() {
      running.clear();
      if (!changed) return;
      await mkdir(cacheDir, { recursive: true });
      const temporary = join(cacheDir, `${fileName}.${process.pid}`);
      await writeFile(temporary, JSON.stringify({ version, known: [...known] }));
      await rename(temporary, join(cacheDir, fileName));
      changed = false;
    },
  };
}

async function measure(path: string): Promise<PhotoFacts> {
  const bytes = await readFile(path);
  const blocks = await sharp(bytes).metadata();
  const { width, height } = blocks.autoOrient;
  const hash = createHash('sha256').update(variantSettings).update(bytes).digest('hex').slice(0, 16);
  return { hash, width, height, notes: await readFileNotes(bytes, blocks) };
}

function factsOf({ hash, width, height, notes }: Known): PhotoFacts {
  return { hash, width, height, notes };
}

async function readKnown(path: string): Promise<Map<string, Known>> {
  try {
    const kept = JSON.parse(await readFile(path, 'utf8')) as { version?: number; known: [string, Known][] };
    return new Map(kept.version === version ? kept.known : []);
  } catch {
    return new Map();
  }
}
