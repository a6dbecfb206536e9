import { statSync } from 'node:fs';
import type { Options } from '../content/options.ts';
import { readingMemoryOf } from '../content/read/memory.ts';
import { type FolderStamps, printStamps, stampFolder } from '../content/read/stamps.ts';
import { runThread } from './thread.ts';

/** The files of the content before they are read. */
export interface ContentLook {
  stamps: FolderStamps;
  /** Stands for all of them. */
  print: string;
}

/** A memory of fewer bytes than this, some 5,000 articles, is opened before a thread would have begun. */
const worthAThread = 4_000_000;

/** Looks at the content folder; of a large archive in a thread, while this one opens what it remembers of it. */
export async function lookAtContent({ contentDir, workDir }: Options): Promise<ContentLook> {
  const memory = statSync(readingMemoryOf(workDir), { throwIfNoEntry: false });
  if (memory === undefined || memory.size < worthAThread) return look(contentDir);
  let seen: ContentLook | undefined;
  const hear = (news: ContentLook): void => {
    seen = news;
  };
  await runThread(new URL('look-at-content-thread.ts', import.meta.url), contentDir, undefined, hear).catch(() => {});
  // What keeps a thread from looking is best told by whoever waits for it.
  return seen ?? look(contentDir);
}

/** The same, by whoever is asked. */
export function look(contentDir: string): ContentLook {
  const stamps = stampFolder(contentDir);
  return { stamps, print: printStamps(stamps) };
}
