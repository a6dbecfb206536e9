import { readFileSync } from 'node:fs';
import { defineCommand, runCommand } from 'citty';
import { checkArguments, isHelpFlag, unknownVerb, usageError } from './arguments.ts';
import { reportFailure, wantsJson } from './failure.ts';
import { renderMainHelp, renderVerbHelp } from './help.ts';
import { argumentsOf, type LoadVerb } from './verb.ts';

/** Each verb is a file of `verbs/`, loaded when it is asked for. */
const verbs: Record<string, LoadVerb> = {
  build: async () => (await import('./verbs/build.ts')).default,
  dev: async () => (await import('./verbs/dev.ts')).default,
  check: async () => (await import('./verbs/check.ts')).default,
  pack: async () => (await import('./verbs/pack.ts')).default,
  join: async () => (await import('./verbs/join.ts')).default,
  preview: async () => (await import('./verbs/preview.ts')).default,
  new: async () => (await import('./verbs/new.ts')).default,
  import: async () => (await import('./verbs/import.ts')).default,
  verify: async () => (await import('./verbs/verify.ts')).default,
  vscode: async () => (await import('./verbs/vscode.ts')).default,
  bench: async () => (await import('./verbs/bench.ts')).default,
  start: async () => (await import('./verbs/start.ts')).default,
  test: async () => (await import('./verbs/test.ts')).default,
};

/** What follows these verbs belongs to another program, which checks it. */
const handsOn = new Set(['test']);

const main = defineCommand({
  meta: { name: 'vankho', description: 'Văn khố: bộ tạo kho lưu trữ báo chí tĩnh từ các bài viết Markdown.' },
  subCommands: verbs,
});

async function run(rawArgs: string[]): Promise<void> {
  const [name, ...rest] = rawArgs;
  if (name === undefined) throw usageError('Thiếu tên lệnh.');
  if (isHelpFlag(name)) return print(await renderMainHelp(main, verbs));
  if (name === '--version') return print(packageVersion());
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (load === undefined) throw unknownVerb(name, Object.keys(verbs));
  const verb = await load();
  if (rest.some(isHelpFlag)) return print(await renderVerbHelp(name, verb));
  if (!handsOn.has(name)) checkArguments(rest, await argumentsOf(verb));
  await runCommand(main, { rawArgs: [name, ...rest] });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function packageVersion(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

const isDebugging = process.argv.includes('--debug') || process.env.DEBUG === 'vankho';

const isForMachines = wantsJson(process.argv.slice(2));

/** Also for what is thrown outside the verb's own promise, by a timer or a stream: Node's own exit code would be 1. */
process.on('uncaughtException', (error) => process.exit(reportFailure(error, isDebugging, isForMachines)));

/** Whoever read our output has left, as `head` does: there is nobody to complain to. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await run(process.argv.slice(2).filter((argument) => argument !== '--debug'));
} catch (error) {
  process.exitCode = reportFailure(error, isDebugging, isForMachines);
}
// A verb is over when its promise is: a worker or watcher left behind must not keep the command alive.
process.stdout.write('', () => process.exit());
