import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** What is to go wrong in a process, handed over in its environment as JSON: see `withFault`. */
export interface Fault {
  /** What happens: the end of the machine, or the code of an error. */
  kind: 'SIGKILL' | 'ENOSPC' | 'EACCES';
  /** Which call that changes the disk is the first to meet it, from 1; errors go on from there. */
  at: number;
  /** Beginnings of the paths that count. */
  below: readonly string[];
}

const variable = 'VANKHO_FAULT';

/** The environment in which Node loads this file before the program, so that the disk fails it as a real one does. */
export function withFault(fault: Fault): Record<string, string> {
  return { NODE_OPTIONS: `--import=${import.meta.url}`, [variable]: JSON.stringify(fault) };
}

const changing = ['copyFile', 'mkdir', 'open', 'rename', 'rm', 'rmdir', 'writeFile'] as const;

/** A full or protected disk still lets go of files. */
const isRemoval = (name: string): boolean => name === 'rm' || name === 'rmdir';

function arm({ kind, at, below }: Fault): void {
  let calls = 0;
  const functions = promises as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  for (const name of changing) {
    const original = functions[name];
    if (original === undefined) continue;
    functions[name] = async (...args) => {
      const path = args.find((arg) => typeof arg === 'string' && below.some((start) => arg.startsWith(start)));
      if (path !== undefined && ++calls >= at) {
        if (kind === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
        else if (!isRemoval(name)) throw Object.assign(new Error(`${kind}: ${name} '${path}'`), { code: kind, path });
      }
      return original(...args);
    };
  }
  syncBuiltinESMExports();
}

const handed = process.env[variable];
if (handed !== undefined) arm(JSON.parse(handed));
