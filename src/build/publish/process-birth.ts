import { readFile } from 'node:fs/promises';

/**
 * When a process began: numbers of processes come round again, the moment of their birth does not. The machine's start and
 * the clock ticks since (proc(5), field 22); undefined where there is no /proc, and for a process that is gone.
 */
export async function birthOf(pid: number): Promise<string | undefined> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // The second field is the program's name in brackets, which may hold anything.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot.trim()} ${ticks}`;
  } catch {
    return undefined;
  }
}
