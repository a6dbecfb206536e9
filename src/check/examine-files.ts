import { readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runThread } from '../build/thread.ts';
import type { FileMemory } from '../content/read/memory.ts';
import { mostBytes } from '../content/read/read-within.ts';
import { examineFile, type FileFacts } from './file-facts.ts';

/** Fewer files than this are looked into before another thread would be ready to. */
const worthAThread = 400;

/** Files that are looked into at a stretch. */
const batch = 50;

/** Files that are being looked into. */
export interface Examination {
  /**
   * Takes part in what is left to do, and waits for the end.
   *
   * @returns what was found, in the order of the files' names
   */
  finish(): Promise<Map<string, FileFacts>>;
}

/**
 * Looks into every Markdown file of a content folder that becomes a page; files that are not UTF-8 or too large are passed over,
 * for reading tells of them. Where there is much to do, other threads begin with it: this one has the archive to read.
 *
 * @param files paths from the content folder
 */
export function examineFiles(contentDir: string, files: Iterable<string>, memory: FileMemory<FileFacts>): Examination {
  memory.under('');
  const pages = [...files].filter(isPageFile).sort();
  const known = new Map(pages.map((file) => [file, memory.recall(file)]));
  const task = {
    contentDir,
    files: pages.filter((file) => known.get(file) === undefined),
    next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
  const found: Found[] = [];
  const threads = task.files.length < worthAThread ? 0 : Math.max(1, availableParallelism() - 1);
  const module = new URL('examine-thread.ts', import.meta.url);
  const work = Promise.all(
    Array.from({ length: threads }, () => runThread<Found[]>(module, task, undefined, (more) => found.push(...more))),
  );
  // Whoever waits for the end is told; until then nobody may be.
  work.catch(() => {});
  return {
    async finish() {
      found.push(...takePart(task));
      await work;
      for (const each of found.flat()) {
        known.set(each.file, each.facts);
        memory.keep(each.file, each.facts, false);
      }
      await memory.save();
      return new Map([...known].flatMap(([file, facts]) => (facts === undefined ? [] : [[file, facts]])));
    },
  };
}

/** What several threads do together. */
export interface ExaminationTask {
  contentDir: string;
  files: readonly string[];
  /** In memory that they share: which batch nobody has taken yet. */
  next: Int32Array;
}

type Found = { file: string; facts: FileFacts }[];

/** Takes batches of the files until there are none left. */
export function takePart({ contentDir, files, next }: ExaminationTask): Found[] {
  const found: Found[] = [];
  for (;;) {
    const start = Atomics.add(next, 0, 1) * batch;
    if (start >= files.length) return found;
    found.push(files.slice(start, start + batch).flatMap((file) => examine(contentDir, file)));
  }
}

function examine(contentDir: string, file: string): Found {
  const path = join(contentDir, file);
  const text = statSync(path).size > mostBytes.markdown ? undefined : decode(readFileSync(path));
  return text === undefined ? [] : [{ file, facts: examineFile(file, text) }];
}

/** Whether a file of the content folder becomes a page: an article, an album or a static page. */
export function isPageFile(file: string): boolean {
  return page.test(file);
}

/**
 * The address of the page that a file becomes.
 *
 * @example pageOfFile('bai-viet/2023/08/tap-huan/index.md') // '/2023/08/tap-huan/'
 */
export function pageOfFile(file: string): string {
  return `/${file.replace(/^(?:bai-viet|trang)\//, '').replace(/(?:\/index)?\.md$/, '')}/`;
}

const page = /^(?:bai-viet\/\d{4}\/\d{2}\/(?:[^/]+\/index|[^/]+)|thu-vien-anh\/[^/]+\/index|trang\/[^/]+)\.md$/;

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
