import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A place beside a target for what is not finished yet, on the same disk, so that a rename brings it there. */
export interface Beside {
  /** Absolute path of the unfinished file or folder. */
  path: string;
  /** Lets it take the place of the target, and of what stands there. */
  finish(): Promise<void>;
  /** Takes it away; after `finish` there is nothing to take. */
  discard(): Promise<void>;
}

/** Names that a folder shows to nobody: `.vankho-tam-1234-kho.zip`, and `.vankho-cu-…` for what is being replaced. */
const making = '.vankho-tam-';
const former = '.vankho-cu-';

/**
 * Prepares a place beside a target, and takes away what runs that are gone have left there.
 *
 * @param target absolute path of a file or folder
 */
export async function prepareBeside(target: string): Promise<Beside> {
  await clearLeftovers(target);
  const name = (kind: string): string => join(dirname(target), `${kind}${process.pid}-${basename(target)}`);
  const path = name(making);
  const removal = { recursive: true, force: true };
  return {
    path,
    discard: () => rm(path, removal),
    async finish() {
      const isFolder = await stat(target).then(
        (stats) => stats.isDirectory(),
        () => false,
      );
      // A file takes the place of another in one step, a folder in two.
      if (!isFolder) return rename(path, target);
      await rename(target, name(former));
      try {
        await rename(path, target);
      } catch (error) {
        await rename(name(former), target);
        throw error;
      }
      await rm(name(former), removal);
    },
  };
}

/** What was being replaced when a run went down goes back to its place, when nothing stands there. */
async function clearLeftovers(target: string): Promise<void> {
  const folder = dirname(target);
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const [, kind, pid = '', of] = /^(\.vankho-(?:tam|cu)-)(\d+)-(.+)$/s.exec(name) ?? [];
    if (of !== basename(target) || isAlive(Number(pid))) continue;
    if (kind === former && !names.includes(of)) await rename(join(folder, name), target);
    else await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
