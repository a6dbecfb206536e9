import { join } from 'node:path';
import { type FolderStamps, stampFile } from '../../content/read/stamps.ts';
import type { Outputs } from '../outputs.ts';
import type { Changes } from './changes.ts';
import { claim, noteChange } from './claim.ts';
import { carryOut, changesOf, closeJournal, findJournal, type Journal, writeJournal } from './journal.ts';
import { isSameLedger, type KeptLedger, type Ledger, readLedger } from './ledger.ts';
import { type Forgetting, sortLeftovers } from './leftovers.ts';
import { takeLock } from './lock.ts';
import { discardStaging, stage } from './staging.ts';
import { type EarlyLook, type Survey, surveyOutput } from './survey.ts';
import { noteUnreported, readUnreported } from './unreported.ts';

/** What publishing did. */
export interface PublishReport extends Changes {
  unchanged: number;
}

/** The report, and all files of the output as publishing left them. */
export interface Published extends PublishReport {
  output: FolderStamps;
}

/**
 * Makes the output folder equal to the outputs, touching only files that differ, so that at every moment each page in it is
 * complete, and a run that is cut short is taken to its end by the next (docs/architecture.md, "Publishing"). Files whose
 * names hold a digest and which are of the site no more are left for readers of older pages, until the next publishing that
 * changes something.
 *
 * The report tells all that was done since one was confirmed (`confirmReport`).
 *
 * @param outDir absolute path
 * @param ledgerFile what is known of published files between runs; the journal stands beside it
 * @param early as `lookEarly` gives it
 * @throws ForeignFolder when the folder is not ours; LockHeld when another process is publishing into it
 */
export async function publish(
  outputs: Outputs,
  outDir: string,
  ledgerFile: string,
  forgetting: Forgetting = {},
  early?: EarlyLook,
): Promise<Published> {
  await claim(outDir);
  return alone(outDir, async () => {
    await recover(outDir, ledgerFile);
    await closeJournal(outDir, ledgerFile);
    const ledger = await readLedger(ledgerFile);
    const survey = await surveyOutput(outputs, outDir, ledger, early);
    const changes = await settle(survey, outputs, { outDir, ledgerFile, ledger, forgetting });
    return { ...changes, unchanged: survey.standing.size, output: survey.found };
  });
}

/**
 * Takes a publishing that was cut short to its end. What it did is told by the report of the next.
 *
 * @param outDir absolute path
 */
export async function finishPublishing(outDir: string, ledgerFile: string): Promise<void> {
  if ((await findJournal(outDir, ledgerFile)) !== undefined) {
    await alone(outDir, () => recover(outDir, ledgerFile));
  }
}

/** One process at a time works on an output, whichever content it publishes. */
async function alone<Result>(outDir: string, work: () => Promise<Result>): Promise<Result> {
  const release = await takeLock(join(outDir, '.vankho-khoa'));
  try {
    return await work();
  } finally {
    await release();
  }
}

async function recover(outDir: string, ledgerFile: string): Promise<void> {
  const journal = await findJournal(outDir, ledgerFile);
  if (journal === undefined) return;
  await perform(journal, await readLedger(ledgerFile), outDir, ledgerFile);
}

/** @returns all that nobody has been told of the output */
async function perform(journal: Journal, ledger: KeptLedger, outDir: string, ledgerFile: string): Promise<Changes> {
  await noteChange(outDir);
  await carryOut(journal, outDir);
  await ledger.replace(ledgerAfter(journal, ledger));
  const unreported = await noteUnreported(ledgerFile, changesOf(journal));
  await closeJournal(outDir, ledgerFile);
  return unreported;
}

interface Place {
  outDir: string;
  ledgerFile: string;
  ledger: KeptLedger;
  forgetting: Forgetting;
}

/** Does what the survey has found to be done. */
async function settle(
  survey: Survey,
  outputs: Outputs,
  { outDir, ledgerFile, ledger, forgetting }: Place,
): Promise<Changes> {
  const leftovers = sortLeftovers(survey, outputs, ledger, forgetting);
  const { obstacles, removals, kept } = leftovers;
  const withdrawn = [...(forgetting.withdrawn ?? [])];
  if (survey.missing.length + obstacles.length + removals.length === 0) {
    const next = { files: survey.standing, kept: new Set(kept), withdrawn };
    if (!isSameLedger(next, ledger)) await ledger.replace(next);
    return readUnreported(ledgerFile);
  }
  const journal: Journal = { ...(await stage(survey.missing, outDir)), ...leftovers, withdrawn };
  try {
    await writeJournal(ledgerFile, journal);
  } catch (error) {
    await discardStaging(outDir);
    throw error;
  }
  const changes = await perform(journal, { ...ledger, files: survey.standing }, outDir, ledgerFile);
  survey.found = stampsAfter(journal, survey.found, outDir);
  return changes;
}

/** The files of the output when the journal has been carried out. */
function stampsAfter({ moves, obstacles, removals }: Journal, before: FolderStamps, outDir: string): FolderStamps {
  const files = new Map(before.files);
  const links = new Map(before.links);
  for (const path of [...obstacles, ...removals, ...moves.map((move) => move.path)]) {
    links.delete(path);
    const stamp = stampFile(join(outDir, path));
    if (stamp === undefined) files.delete(path);
    else files.set(path, stamp);
  }
  return { ...before, files, links };
}

/** What is known of the output when the journal has been carried out. */
function ledgerAfter({ moves, obstacles, removals, kept, withdrawn }: Journal, ledger: Ledger): Ledger {
  const files = new Map(ledger.files);
  for (const path of [...obstacles, ...removals, ...kept]) files.delete(path);
  for (const { path, stamp } of moves) files.set(path, stamp);
  return { files, kept: new Set(kept), withdrawn };
}
