import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mostBytes } from '../content/read/read-within.ts';
import { examineFile, type FileFacts } from './file-facts.ts';

/** What several threads do together. */
export interface ExaminationTask {
  contentDir: string;
  files: readonly string[];
  /** Files that are taken at a time. */
  stretch: number;
  /** In memory that they share: which stretch nobody has taken yet. */
  next: Int32Array;
}

/** What files were found to hold. */
export type Found = { file: string; facts: FileFacts }[];

/** Takes stretches of the files until there are none left. */
export function takePart({ contentDir, files, stretch, next }: ExaminationTask): Found[] {
  const found: Found[] = [];
  for (;;) {
    const start = Atomics.add(next, 0, 1) * stretch;
    if (start >= files.length) return found;
    found.push(files.slice(start, start + stretch).flatMap((file) => examine(contentDir, file)));
  }
}

function examine(contentDir: string, file: string): Found {
  const path = join(contentDir, file);
  const text = statSync(path).size > mostBytes.markdown ? undefined : decode(readFileSync(path));
  return text === undefined ? [] : [{ file, facts: examineFile(file, text) }];
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
