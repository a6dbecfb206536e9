import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FolderStamps, readStamp, stampFolder } from '../../content/read/stamps.ts';
import type { Outputs, Source } from '../outputs.ts';
import { inBatches } from './batches.ts';
import { changeMark, isOurs } from './claim.ts';
import { isSameStamp, type Ledger, type Stamp } from './ledger.ts';
import { sameBytes } from './same-bytes.ts';

/** A file whose bytes the output does not have yet. */
export interface Missing {
  path: string;
  source: Source;
  /** As in its stamp. */
  mark: string;
  /** Whether nothing of its name stands there yet. */
  isNew: boolean;
}

/** How an output folder differs from the site. */
export interface Survey {
  missing: Missing[];
  /** Files that stand there as they should. */
  standing: Map<string, Stamp>;
  /** Files and symbolic links that are not of the site, sorted. */
  others: string[];
  /** All files as they stood. */
  found: FolderStamps;
}

/**
 * Compares the output folder with the site. A file is read only when its stamp does not prove it unchanged, neither its
 * source's nor its own.
 *
 * @param early what a look has found before, which holds when nothing has been published since
 */
export async function surveyOutput(
  outputs: Outputs,
  outDir: string,
  ledger: Ledger,
  early?: EarlyLook,
): Promise<Survey> {
  const isStill = early?.mark !== undefined && early.mark === (await changeMark(outDir));
  const found = isStill ? early.found : stampOutput(outDir);
  const others = [...found.files.keys(), ...found.links.keys()].filter((path) => !outputs.has(path)).sort();
  const survey: Survey = { missing: [], standing: new Map(), others, found };
  const unproven: [path: string, source: Source, stamp: Stamp][] = [];
  for (const [path, source] of outputs) {
    const mark = markSeen(source);
    const stood = found.files.get(path);
    if (stood === undefined) {
      survey.missing.push({ path, source, mark, isNew: !found.links.has(path) });
      continue;
    }
    const { size, time } = readStamp(stood);
    const stamp: Stamp = [mark, size, time];
    const known = ledger.files.get(path);
    if (known !== undefined && isSameStamp(stamp, known)) survey.standing.set(path, known);
    else unproven.push([path, source, stamp]);
  }
  await inBatches(unproven, async ([path, source, stamp]) => {
    const [mark, size] = stamp;
    if (await holds(join(outDir, path), size, source)) survey.standing.set(path, stamp);
    else survey.missing.push({ path, source, mark, isNew: false });
  });
  return survey;
}

/** The files of an output folder, looked at while there was other work to wait for. */
export interface EarlyLook {
  mark?: string;
  found: FolderStamps;
}

/** Looks at an output folder before it is the turn of this build to change it. */
export async function lookEarly(outDir: string): Promise<EarlyLook> {
  const mark = await changeMark(outDir);
  return { ...(mark && { mark }), found: stampOutput(outDir) };
}

/** Every file of an output folder but what publishing itself keeps there, and git's own. */
export function stampOutput(outDir: string): FolderStamps {
  return stampFolder(outDir, isOfOutput);
}

function isOfOutput(path: string): boolean {
  return !isOurs(path) && path !== '.git';
}

/**
 * What a source was when it was looked at: of a file its size and the time of its last change, of text its digest.
 *
 * @throws ENOENT when the file is gone
 */
export function markOf(source: Source): string {
  if ('text' in source) return createHash('sha256').update(source.text).digest('base64url');
  const { size, mtimeMs } = statSync(source.file);
  return fileMark({ size, time: mtimeMs });
}

/** The same as it was when this build looked at it, when it did. */
export function markSeen(source: Source): string {
  return 'file' in source && source.found ? fileMark(source.found) : markOf(source);
}

function fileMark({ size, time }: { size: number; time: number }): string {
  return `${size} ${time}`;
}

/** Whether a published file has the bytes of its source. */
async function holds(target: string, size: number, source: Source): Promise<boolean> {
  if ('file' in source) return statSync(source.file).size === size && sameBytes(source.file, target);
  const bytes = Buffer.from(source.text);
  return bytes.length === size && bytes.equals(await readFile(target));
}
