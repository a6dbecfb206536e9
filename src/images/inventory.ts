import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { variantSettings } from '../lib/photo/variants.ts';
import type { PhotoFacts } from './measure.ts';
import { takeTurns } from './turns.ts';

interface Known extends PhotoFacts {
  size: number;
  mtimeMs: number;
}

/** The inventory as it is written down. */
interface Kept {
  version?: number;
  settings?: string;
  known: [path: string, Known][];
}

/** Facts about photographs, each file read once until it changes. */
export interface Inventory {
  /** @throws UnreadablePhotograph, and what the file system throws */
  describe(path: string): Promise<PhotoFacts>;
  /** Writes down what was learnt, for the next run. */
  save(): Promise<void>;
}

const fileName = 'photographs.json';

/** Raise it when more is to be known of a photograph, or read otherwise: what older versions wrote is forgotten. */
const version = 3;

/**
 * Opens the inventory kept in a folder; one that is missing or damaged is begun anew.
 *
 * @param cacheDir absolute path
 */
export async function openInventory(cacheDir: string): Promise<Inventory> {
  const known = await readKnown(join(cacheDir, fileName));
  const running = new Map<string, Promise<PhotoFacts>>();
  const inTurn = takeTurns();
  let changed = false;

  async function describe(path: string): Promise<PhotoFacts> {
    const { size, mtimeMs } = await stat(path);
    const entry = known.get(path);
    if (entry !== undefined && entry.size === size && entry.mtimeMs === mtimeMs) return factsOf(entry);
    const facts = await inTurn(() => measureFile(path));
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
      await writeFile(temporary, JSON.stringify({ version, settings: variantSettings, known: [...known] }));
      await rename(temporary, join(cacheDir, fileName));
      changed = false;
    },
  };
}

/** What reads pictures takes longer to load than a check of ten articles, and is seldom needed: most have been met before. */
async function measureFile(path: string): Promise<PhotoFacts> {
  const { measure } = await import('./measure.ts');
  return measure(path);
}

function factsOf({ hash, width, height, tone, notes }: Known): PhotoFacts {
  return { hash, width, height, tone, notes };
}

async function readKnown(path: string): Promise<Map<string, Known>> {
  try {
    const kept = JSON.parse(await readFile(path, 'utf8')) as Kept;
    // A hash names the bytes and the settings of the sizes: with other settings it is another.
    return new Map(kept.version === version && kept.settings === variantSettings ? kept.known : []);
  } catch {
    return new Map();
  }
}
