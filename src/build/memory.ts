import { readdir, readFile } from 'node:fs/promises';

const interval = 250;
const pageSize = 4096;

/** Watches how much memory this process and those it started hold together. */
export interface MemoryWatch {
  /** Ends the watch and gives the peak in bytes. */
  stop(): Promise<number>;
}

/**
 * Samples resident memory of the process tree from /proc; where there is none (macOS, Windows) the peak is that of this
 * process alone.
 */
export function watchMemory(): MemoryWatch {
  let peak = 0;
  const sample = async (): Promise<void> => {
    peak = Math.max(peak, await treeMemory(process.pid));
  };
  const timer = setInterval(() => void sample(), interval);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await sample();
      return Math.max(peak, process.resourceUsage().maxRSS * 1024);
    },
  };
}

async function treeMemory(pid: number): Promise<number> {
  try {
    const resident = Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]) * pageSize;
    const children = await childrenOf(pid);
    const below = await Promise.all(children.map(treeMemory));
    return below.reduce((sum, bytes) => sum + bytes, resident);
  } catch {
    return 0;
  }
}

/** The processes that a process has started, as /proc tells. */
export async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}
