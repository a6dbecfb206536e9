import { join } from 'node:path';
import type { Outputs } from '../outputs.ts';
import { type Changes, joinChanges, noChanges } from './changes.ts';
import { claim } from './claim.ts';
import { carryOut, changesOf, closeJournal, findJournal, type Journal, type Move, writeJournal } from './journal.ts';
import { isSameLedger, type Ledger, readLedger, writeLedger } from './ledger.ts';
import { type Forgetting, sortLeftovers } from './leftovers.ts';
import { takeLock } from './lock.ts';
import { discardStaging, stage } from './staging.ts';
import { type Survey, surveyOutput } from './survey.ts';

/** What publishing did. */
export interface PublishReport extends Changes {
  unchanged: number;
}

/**
 * Makes the output folder equal to the outputs, touching only files that differ, so that at every moment each page in it is
 * complete, and a run that is cut short is taken to its end by the next (docs/architecture.md, "Publishing"). Files whose
 * names hold a digest and which are of the site no more are left for readers of older pages, until the next publishing that
 * changes something.
 *
 * @param outDir absolute path
 * @param ledgerFile what is known of published files between runs; the journal stands beside it
 * @throws ForeignFolder when the folder is not ours; LockHeld when another process is publishing into it
 */
export async function publish(
  outputs: Outputs,
  outDir: string,
  ledgerFile: string,
  forgetting: Forgetting = {},
): Promise<PublishReport> {
  await claim(outDir);
  return alone(outDir, async () => {
    await recover(outDir, ledgerFile);
    await closeJournal(outDir, ledgerFile);
    const ledger = await readLedger(ledgerFile);
    const survey = await surveyOutput(outputs, outDir, ledger);
    const changes = await settle(survey, outputs, { outDir, ledgerFile, ledger, forgetting });
    return { ...changes, unchanged: survey.standing.size };
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
  await carryOut(journal, outDir);
  const ledger = await readLedger(ledgerFile);
  const unreported = joinChanges(ledger.unreported, changesOf(journal));
  await writeLedger(ledgerFile, { ...ledgerAfter(journal, ledger), unreported });
  await closeJournal(outDir, ledgerFile);
}

interface Place {
  outDir: string;
  ledgerFile: string;
  ledger: Ledger;
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
  const standing: Ledger = { ...ledger, files: survey.standing, unreported: noChanges };
  if (survey.missing.length + obstacles.length + removals.length === 0) {
    const next = { ...standing, kept: new Set(kept), withdrawn };
    if (!isSameLedger(next, ledger)) await writeLedger(ledgerFile, next);
    return ledger.unreported;
  }
  const { name: staging, stamps } = await stage(survey.missing, outDir);
  const moves = survey.missing.flatMap(({ path, isNew }, index): Move[] => {
    const stamp = stamps[index];
    return stamp === undefined ? [] : [{ path, isNew, stamp }];
  });
  const journal: Journal = { staging, moves, ...leftovers, withdrawn };
  try {
    await writeJournal(ledgerFile, journal);
  } catch (error) {
    await discardStaging(outDir);
    throw error;
  }
  await carryOut(journal, outDir);
  await writeLedger(ledgerFile, ledgerAfter(journal, standing));
  await closeJournal(outDir, ledgerFile);
  return joinChanges(ledger.unreported, changesOf(journal));
}

/** What is known of the output when the journal has been carried out. */
function ledgerAfter({ moves, obstacles, removals, kept, withdrawn }: Journal, ledger: Ledger): Ledger {
  const files = new Map(ledger.files);
  for (const path of [...obstacles, ...removals, ...kept]) files.delete(path);
  for (const { path, stamp } of moves) files.set(path, stamp);
  return { files, kept: new Set(kept), withdrawn, unreported: noChanges };
}
