import { availableParallelism } from 'node:os';
import type { Options } from '../content/options.ts';
import { type Reading, readArchive } from '../content/read/archive.ts';
import { findStrayLinks } from '../content/read/links.ts';
import { type OpenMemory, openMemory, type Remembered, readingMemoryOf } from '../content/read/memory.ts';
import type { ReadElsewhere, ReadingTask } from '../content/read/read-together.ts';
import { type FolderStamps, stampAgain, stampFolder } from '../content/read/stamps.ts';
import { openInventory } from '../images/inventory.ts';
import { runThread } from './thread.ts';

/** Opens what earlier readings of a content folder have found. */
export function openReadingMemory(
  options: Options,
  generator: string,
  stamps: FolderStamps | Promise<FolderStamps>,
): Promise<OpenMemory<Remembered>> {
  return openMemory<Remembered>(readingMemoryOf(options.workDir), generator, stamps);
}

/** Reads a content folder again and again, for a preview. */
export interface ContentReader {
  read(): Promise<Reading>;
  /** Paths from the content folder where something has happened since: the next reading looks there only. */
  touch(paths: readonly string[]): void;
}

/** A reader that keeps what it has found from one reading to the next. */
export function contentReader(options: Options, generator: string): ContentReader {
  let stamps = stampFolder(options.contentDir);
  let memory: OpenMemory<Remembered> | undefined;
  return {
    async read() {
      memory = memory?.again(stamps) ?? (await openReadingMemory(options, generator, stamps));
      return readContent(options, stamps, memory);
    },
    touch(paths) {
      stamps = stampAgain(options.contentDir, stamps, paths);
    },
  };
}

/** Reads and checks a content folder; files that have not changed since an earlier reading are not opened. */
export async function readContent(
  { contentDir, photoCacheDir }: Options,
  stamps: FolderStamps,
  memory: OpenMemory<Remembered>,
): Promise<Reading> {
  const strays = findStrayLinks(contentDir, stamps);
  if (strays.length > 0) return { problems: strays };
  return readArchive(contentDir, await openInventory(photoCacheDir), { memory, readElsewhere: readInThreads });
}

/** Fewer articles than this are read before another thread would be ready to. */
const worthAThread = 400;

function readInThreads(task: ReadingTask, hear: (read: ReadElsewhere) => void): Promise<unknown> {
  const threads = task.unknown.length < worthAThread ? 0 : Math.max(1, availableParallelism() - 1);
  const module = new URL('read-thread.ts', import.meta.url);
  return Promise.all(Array.from({ length: threads }, () => runThread(module, task, undefined, hear)));
}
