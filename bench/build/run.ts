import { spawn } from 'node:child_process';
import { watchTree } from './memory.ts';

/** A program to be measured, as typed. */
export interface Command {
  file: string;
  args: readonly string[];
  /** Its current folder. */
  cwd: string;
  /** Besides what every program is given. */
  env?: Record<string, string>;
}

/** What one run of it took. */
export interface Cost {
  /** From its start to its end. */
  seconds: number;
  /** Bytes of the process and those it started; undefined where it is not known. */
  peakMemory?: number;
}

/** The program did not end well. */
export class RunFailure extends Error {}

/** Whoever is not done by then never will be: seconds. */
const patience = 3600;

/**
 * Runs a program in a process of its own and measures it.
 *
 * @throws RunFailure with the program's last words
 */
export function run({ file, args, cwd, env }: Command): Promise<Cost & { stdout: string }> {
  return new Promise((settle, reject) => {
    const started = performance.now();
    const child = spawn(file, args, { cwd, env: { ...plainEnvironment(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const memory = watchTree(child.pid ?? 0);
    const kill = (): void => void child.kill('SIGKILL');
    const timer = setTimeout(kill, patience * 1000);
    process.once('exit', kill);
    const text = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (part: string) => {
        text[name] += part;
      });
    }
    const end = (): Cost => {
      clearTimeout(timer);
      process.off('exit', kill);
      return { seconds: (performance.now() - started) / 1000, peakMemory: memory.stop() };
    };
    child.once('error', (error) => {
      end();
      reject(error);
    });
    child.once('close', (code, signal) => {
      const cost = end();
      if (code === 0) settle({ ...cost, stdout: text.stdout });
      else reject(new RunFailure(lastWords(text.stderr || text.stdout) || `${signal ?? code}`));
    });
  });
}

/** Ours without what a test runner puts there: programs are measured as a newsroom runs them. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$|DEV$|PROD$|SSR$|MODE$|BASE_URL$)/.test(name),
  );
  return Object.fromEntries(entries);
}

/** What went wrong first, in one line: what follows is its consequence, or the stack. */
function lastWords(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '' && !/^(?:at |Node\.js v|\^)/.test(line));
  const error = said.find((line) => /error|fatal/i.test(line));
  return (error ?? said.at(-1) ?? '').slice(0, 300);
}
