import { eachAtOnce } from './at-once.ts';
import { CannotVerify, type Copy, type HeldFile, Unreadable } from './copy.ts';
import { otherSpellings } from './spelling.ts';
import { isSystemFile } from './system-files.ts';

/** What is wrong with a file of a copy. */
export interface Difference {
  path: string;
  /**
   * Listed and not there; listed with other bytes; there and not listed; a link or the like; not handed over by disk or network; listed
   * under a path that leads elsewhere.
   */
  kind: 'missing' | 'changed' | 'added' | 'irregular' | 'unreadable' | 'unsafe';
  /** What disk or network said, for the user. */
  reason?: string;
}

/** What a comparison found. */
export interface Comparison {
  differences: Difference[];
  /** Files that are as the list says. */
  same: number;
  /** Files of the system, which are passed over. */
  passedOver: number;
  /** Files of earlier publishings, which are not listed. */
  kept: number;
}

/** Tells how many of the listed files have been looked at. */
export type VerifyProgress = (done: number, total: number) => void;

export interface ComparisonOptions {
  /** Files that are read at once. */
  atOnce: number;
  /** What is not below this folder is left out. `''` for the whole. */
  folder: string;
  /** Whether an unlisted file counts as added, where the list is one of all. */
  tellsAdded: boolean;
  /** Paths of the list itself, which it cannot hold, and of its signatures. */
  beside: readonly string[];
  /** Why an unlisted file is no stranger, when it is none. */
  excuse?: (path: string) => 'kept' | 'ours' | undefined;
  onProgress?: VerifyProgress;
}

/**
 * Compares a copy with a list, a file at a time.
 *
 * @param digests path from the root of the copy → SHA-256
 * @throws CannotVerify when the copy itself cannot be read
 */
export async function compareWithList(
  copy: Copy,
  digests: ReadonlyMap<string, string>,
  { atOnce, folder, tellsAdded, beside, excuse, onProgress }: ComparisonOptions,
): Promise<Comparison> {
  const differences: Difference[] = [];
  const pending = new Set(digests.keys());
  const misspelt: HeldFile[] = [];
  const findSpelling = otherSpellings(digests.keys());
  let same = 0;
  let passedOver = 0;
  let kept = 0;
  const unseen = new Set(beside);

  const look = async (file: HeldFile, path: string): Promise<void> => {
    pending.delete(path);
    const difference = await differenceOf(file, digests.get(path));
    if (difference === undefined) same++;
    else differences.push({ path, ...difference });
    onProgress?.(digests.size - pending.size, digests.size);
  };
  const tellUnlisted = (file: HeldFile): void => {
    if (unseen.delete(file.path) || !tellsAdded) return;
    if (isSystemFile(file.path)) passedOver++;
    else if (file.irregular === undefined && excuse?.(file.path) !== undefined)
      kept += excuse(file.path) === 'kept' ? 1 : 0;
    else differences.push({ path: file.path, ...(irregularity(file) ?? { kind: 'added' }) });
  };

  await eachAtOnce(copy.files(digests.keys(), folder), atOnce, async (file) => {
    if (pending.has(file.path)) await look(file, file.path);
    else if (!digests.has(file.path) && findSpelling(file.path) !== undefined) misspelt.push(file);
    else tellUnlisted(file); // A second file of one name, which a ZIP may hold, is an unlisted one, too.
  });
  // Only now is it known which listed paths nobody else stands for.
  for (const file of misspelt) {
    const path = findSpelling(file.path) ?? '';
    if (pending.has(path)) await look(file, path);
    else tellUnlisted(file);
  }

  for (const path of pending) differences.push({ path, kind: 'missing' });
  return { differences, same, passedOver, kept };
}

/** Nothing when the file has the bytes that the list wants. */
async function differenceOf(file: HeldFile, digest: string | undefined): Promise<Omit<Difference, 'path'> | undefined> {
  const irregular = irregularity(file);
  if (irregular !== undefined) return irregular;
  try {
    const found = await file.digest();
    if (found === undefined) return { kind: 'missing' };
    return found === digest ? undefined : { kind: 'changed' };
  } catch (error) {
    if (error instanceof CannotVerify) throw error;
    return error instanceof Unreadable ? { kind: 'unreadable', reason: error.message } : { kind: 'changed' };
  }
}

function irregularity({ irregular }: HeldFile): Omit<Difference, 'path'> | undefined {
  if (irregular === undefined) return undefined;
  if (irregular === 'outside') return { kind: 'unsafe' };
  return { kind: 'irregular', reason: irregular === 'link' ? 'liên kết' : 'tệp đặc biệt của hệ điều hành' };
}
