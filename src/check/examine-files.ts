import { availableParallelism } from 'node:os';
import { runThread } from '../build/thread.ts';
import type { FileMemory } from '../content/read/memory.ts';
import type { FileFacts } from './file-facts.ts';
import type { ExaminationTask, Found } from './take-part.ts';

/** Files that are looked into at a stretch. */
const stretch = 50;

/** Fewer files than this are looked into by the threads before this one would be ready to. */
const worthHelp = 400;

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
 * for reading tells of them. Other threads begin with it, and load what it takes: this one has the archive to read.
 *
 * @param files paths from the content folder
 */
export function examineFiles(contentDir: string, files: Iterable<string>, memory: FileMemory<FileFacts>): Examination {
  memory.under('');
  const pages = [...files].filter(isPageFile).sort();
  const known = new Map(pages.map((file) => [file, memory.recall(file)]));
  const task: ExaminationTask = {
    contentDir,
    files: pages.filter((file) => known.get(file) === undefined),
    stretch,
    next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
  const found: Found[] = [];
  const threads = Math.min(task.files.length, Math.max(1, availableParallelism() - 1));
  const module = new URL('examine-thread.ts', import.meta.url);
  const work = Promise.all(
    Array.from({ length: threads }, () => runThread<Found[]>(module, task, undefined, (more) => found.push(...more))),
  );
  // Whoever waits for the end is told; until then nobody may be.
  work.catch(() => {});
  return {
    async finish() {
      if (isMuchLeft(task)) found.push(...(await import('./take-part.ts')).takePart(task));
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

/** Whether nobody has begun with so much that it is worth loading what it takes here, too. */
function isMuchLeft({ files, next, stretch }: ExaminationTask): boolean {
  return files.length - Atomics.load(next, 0) * stretch >= worthHelp;
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
