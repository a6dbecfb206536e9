import { mkdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inBatches } from './batches.ts';
import type { Changes } from './changes.ts';
import type { Leftovers } from './leftovers.ts';
import { turnOf } from './order.ts';
import { removeFiles, removeFolderLinks } from './removal.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import { discardStaging, type Move } from './staging.ts';
import { takePlace } from './take-place.ts';

/** All that a publishing does to the output, written down before it does any of it. */
export interface Journal extends Leftovers {
  /** Folder in the output that holds the new files, each named by its place in `moves`. */
  staging: string;
  /** Carried out turn by turn. */
  moves: Move[];
  withdrawn: string[];
}

/** Raise it when the form of the journal changes: those of an older Vankho are then passed over. */
const version = 1;

/** From here on the publishing is done, by this run or by the next. */
export async function writeJournal(ledgerFile: string, journal: Journal): Promise<void> {
  await writeSealed(journalBeside(ledgerFile), { version, ...journal });
}

/**
 * Does what the journal says, as far as it has not been done: what stands in the way goes, files take their places, what is
 * of the site no more goes. Any moment leaves every page complete: whatever points to others takes its place after them.
 */
export async function carryOut(journal: Journal, outDir: string): Promise<void> {
  const { staging, moves, obstacles, removals } = journal;
  await removeFolderLinks(outDir, [...obstacles, ...removals, ...moves.map(({ path }) => path)]);
  await removeFiles(outDir, obstacles);
  for (const group of groupByTurn(moves)) {
    for (const folder of new Set(group.map(({ path }) => dirname(path)))) {
      // At once: each page has a folder of its own, and waiting for another thread takes longer than making it.
      mkdirSync(join(outDir, folder), { recursive: true });
    }
    await inBatches(group, async ({ path, index }) => {
      const staged = join(outDir, staging, String(index));
      if (statOf(staged) !== undefined) await takePlace(staged, join(outDir, path));
    });
  }
  await removeFiles(outDir, removals);
}

/** Strikes the journal out, with what was staged for it. */
export async function closeJournal(outDir: string, ledgerFile: string): Promise<void> {
  // In this order: a journal without its folder is known to be done.
  await discardStaging(outDir);
  await rm(journalBeside(ledgerFile), { force: true });
}

/** The journal of a run that went down in the midst of it; undefined when there is none that can be done. */
export async function findJournal(outDir: string, ledgerFile: string): Promise<Journal | undefined> {
  const written = (await readSealed(journalBeside(ledgerFile))) as (Journal & { version: number }) | undefined;
  if (written?.version !== version) return undefined;
  const folder = join(outDir, written.staging);
  const canBeDone =
    statOf(folder) !== undefined &&
    written.moves.every((move, index) => isStaged(move, join(folder, String(index))) || isPlaced(move, outDir));
  return canBeDone ? written : undefined;
}

/** What a journal does, as it is reported. */
export function changesOf({ moves, obstacles, removals }: Journal): Changes {
  const pathsOf = (wanted: boolean): string[] =>
    moves.flatMap(({ path, isNew }) => (isNew === wanted ? [path] : [])).sort();
  return { added: pathsOf(true), changed: pathsOf(false), removed: [...obstacles, ...removals].sort() };
}

/** A machine that lost its power may have lost the bytes of a file and kept its name. */
function isStaged({ stamp: [, size] }: Move, staged: string): boolean {
  return statOf(staged)?.size === size;
}

function isPlaced({ path, stamp: [, size, time] }: Move, outDir: string): boolean {
  const stats = statOf(join(outDir, path));
  return stats?.size === size && stats.mtimeMs === time;
}

function groupByTurn(moves: readonly Move[]): { path: string; index: number }[][] {
  const groups = new Map<number, { path: string; index: number }[]>();
  for (const [index, move] of moves.entries()) {
    const turn = turnOf(move);
    const group = groups.get(turn) ?? [];
    groups.set(turn, group);
    group.push({ path: move.path, index });
  }
  return [...groups.keys()].sort((a, b) => a - b).map((turn) => groups.get(turn) ?? []);
}

function statOf(file: string) {
  return statSync(file, { throwIfNoEntry: false });
}

function journalBeside(ledgerFile: string): string {
  return join(dirname(ledgerFile), 'journal.json');
}
