import { readFile } from 'node:fs/promises';
import { childrenOf } from '../../src/build/memory.ts';

/** Watches how much memory a process and those it started hold together. */
export interface TreeWatch {
  /** Ends the watch; bytes at the peak, undefined where the system has no /proc. */
  stop(): number | undefined;
}

const interval = 50;

/** Samples resident memory twenty times a second. What processes share is counted for each. */
export function watchTree(pid: number): TreeWatch {
  let peak = 0;
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const sample = async (): Promise<void> => {
    peak = Math.max(peak, await memoryOf(pid));
    if (!isStopped) timer = setTimeout(sample, interval);
  };
  void sample();
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
      return peak === 0 ? undefined : peak;
    },
  };
}

/** Bytes; 0 when the process is gone, or the system does not tell. */
async function memoryOf(pid: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
    const below = await Promise.all((await childrenOf(pid)).map(memoryOf));
    return below.reduce((sum, bytes) => sum + bytes, own);
  } catch {
    return 0;
  }
}
