import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../content/read/list-files.ts';

/** How files with a body stood when a build began: each is read more than once, for its page, for feeds, for search. */
export interface BodyStamps {
  /** Paths from the content folder of those that have other bytes now. One that is gone is not among them: whoever reads it fails. */
  changed(): string[];
}

/** Notes size and time of the last change of every Markdown file of a content folder. */
export async function stampBodies(contentDir: string): Promise<BodyStamps> {
  const folders = await Promise.all(
    ['bai-viet', 'thu-vien-anh', 'trang'].map((folder) => listFiles(contentDir, folder)),
  );
  const stampOf = (file: string): string | undefined => {
    const stats: Stats | undefined = statSync(join(contentDir, file), { throwIfNoEntry: false });
    return stats && `${stats.size} ${stats.mtimeMs}`;
  };
  const files = folders.flat().filter((file) => file.endsWith('.md'));
  const stamps = new Map(files.map((file) => [file, stampOf(file)]));
  return {
    changed: () =>
      [...stamps].flatMap(([file, stamp]) => {
        const now = stampOf(file);
        return now === undefined || now === stamp ? [] : [file];
      }),
  };
}
