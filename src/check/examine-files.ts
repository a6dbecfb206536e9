import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runThread } from '../build/thread.ts';
import type { FileMemory } from '../content/read/memory.ts';
import { examineFile, type FileFacts } from './file-facts.ts';

/** Fewer files than this are looked into before another thread would be ready to. */
const worthAThread = 400;

/**
 * Looks into every Markdown file of a content folder that becomes a page; files that are not UTF-8 are passed over, for reading
 * tells of them. Where there is much to do, other threads do it: this one reads the archive meanwhile.
 *
 * @param files paths from the content folder
 * @returns in the order of their names
 */
export async function examineFiles(
  contentDir: string,
  files: Iterable<string>,
  memory: FileMemory<FileFacts>,
): Promise<Map<string, FileFacts>> {
  memory.under('');
  const pages = [...files].filter(isPageFile).sort();
  const known = new Map(pages.map((file) => [file, memory.recall(file)]));
  const news = pages.filter((file) => known.get(file) === undefined);
  const examined =
    news.length < worthAThread ? examineHere({ contentDir, files: news }) : await examineApart(contentDir, news);
  for (const [file, facts] of examined) {
    known.set(file, facts);
    memory.keep(file, facts, false);
  }
  await memory.save();
  return new Map([...known].flatMap(([file, facts]) => (facts === undefined ? [] : [[file, facts]])));
}

/** What a thread is to look into. */
export interface Examination {
  contentDir: string;
  files: readonly string[];
}

/** Looks into files in this thread. */
export function examineHere({ contentDir, files }: Examination): [file: string, facts: FileFacts][] {
  return files.flatMap((file): [string, FileFacts][] => {
    const text = decode(readFileSync(join(contentDir, file)));
    return text === undefined ? [] : [[file, examineFile(file, text)]];
  });
}

async function examineApart(contentDir: string, files: readonly string[]): Promise<[string, FileFacts][]> {
  const threads = Math.max(1, availableParallelism() - 1);
  const share = Math.ceil(files.length / threads);
  const found: [string, FileFacts][][] = [];
  const work = Array.from({ length: threads }, (_, index) => {
    const task: Examination = { contentDir, files: files.slice(index * share, (index + 1) * share) };
    const module = new URL('examine-thread.ts', import.meta.url);
    return runThread<[string, FileFacts][]>(module, task, undefined, (facts) => found.push(facts));
  });
  await Promise.all(work);
  return found.flat();
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
