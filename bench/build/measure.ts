import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChangedFiles, type ChangedNames, sortChanges } from './changed-files.ts';
import { middle } from './middle.ts';
import { type Command, type Cost, run } from './run.ts';
import type { Change, Scenario } from './scenarios.ts';

/** What a change costs: medians over the runs, and the files that the first of them wrote. */
export interface ChangeFigures extends Cost {
  change: Change;
  /** Of each run, in their order. */
  runs: number[];
  /** Pages of the site, and those that the build rendered. */
  pages: number;
  rendered: number;
  files: ChangedFiles;
  /** The article that came: its day, and which files it wrote. */
  added?: { date: string; merged: string[]; names: ChangedNames };
}

/** How a build is done, and where its files are. */
export interface Site {
  command: Command;
  outDir: string;
}

/** Makes a change as often as wanted, each time with a build in a process of its own. */
export async function measureChange(
  { command, outDir }: Site,
  { change, make, undo, article, day }: Scenario,
  runs: number,
): Promise<ChangeFigures> {
  const costs: Cost[] = [];
  let first: BuildWords | undefined;
  let sizes = new Map<string, number>();
  for (let number = 1; number <= runs; number += 1) {
    await make();
    const { stdout, ...cost } = await run(command);
    costs.push(cost);
    // Of the next ones some files are there already: those that were replaced stay for readers of older pages.
    if (first === undefined) {
      first = JSON.parse(stdout) as BuildWords;
      sizes = await sizesOf(outDir, [...first.added, ...first.changed]);
    }
    if (undo === undefined) continue;
    await undo();
    await run(command);
  }
  if (first === undefined) throw new RangeError('A change must be measured once at least.');
  const { files, names } = sortChanges(first, (path) => sizes.get(path) ?? 0, article?.id);
  return {
    change,
    ...middle(costs),
    runs: costs.map(({ seconds }) => seconds),
    pages: first.pages,
    rendered: first.rendered,
    files,
    ...(day === undefined ? {} : { added: { date: day.date, merged: day.merged, names } }),
  };
}

/** What is read of a build's report. */
interface BuildWords {
  pages: number;
  rendered: number;
  added: string[];
  changed: string[];
  removed: string[];
}

async function sizesOf(folder: string, paths: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const path of paths) sizes.set(path, (await stat(join(folder, path))).size);
  return sizes;
}
