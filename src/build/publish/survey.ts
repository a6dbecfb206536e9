import { createHash } from 'node:crypto';
import { readdirSync, type Stats, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Outputs, Source } from '../outputs.ts';
import { inBatches } from './batches.ts';
import { isOurs } from './claim.ts';
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
  /** Files that are not of the site, sorted. */
  others: string[];
}

/**
 * Compares the output folder with the site. A file is read only when its stamp does not prove it unchanged, neither its
 * source's nor its own.
 */
export async function surveyOutput(outputs: Outputs, outDir: string, ledger: Ledger): Promise<Survey> {
  const survey: Survey = { missing: [], standing: new Map(), others: listOthers(outDir, outputs) };
  await inBatches([...outputs], async ([path, source]) => {
    const mark = markOf(source);
    const target = join(outDir, path);
    const old = statOf(target);
    const stamp: Stamp = [mark, old?.size ?? 0, old?.mtimeMs ?? 0];
    const isSame =
      old !== undefined && (isSameStamp(stamp, ledger.files.get(path)) || (await holds(target, old, source)));
    if (isSame) survey.standing.set(path, stamp);
    else survey.missing.push({ path, source, mark, isNew: old === undefined });
  });
  return survey;
}

/**
 * What a source was when it was looked at: of a file its size and the time of its last change, of text its digest.
 *
 * @throws ENOENT when the file is gone
 */
export function markOf(source: Source): string {
  if ('text' in source) return createHash('sha256').update(source.text).digest('base64url');
  const { size, mtimeMs } = statSync(source.file);
  return `${size} ${mtimeMs}`;
}

/** Whether a published file has the bytes of its source. */
async function holds(target: string, { size }: Stats, source: Source): Promise<boolean> {
  if ('file' in source) return statSync(source.file).size === size && sameBytes(source.file, target);
  const bytes = Buffer.from(source.text);
  return bytes.length === size && bytes.equals(await readFile(target));
}

function statOf(file: string): Stats | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? stats : undefined;
}

/** Published files that do not belong to the site; git's own stay out of it. */
function listOthers(outDir: string, outputs: Outputs): string[] {
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !outputs.has(path) && !isOurs(path) && !/^\.git(?:\/|$)/.test(path))
    .sort();
}
