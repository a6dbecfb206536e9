import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BuildReport, Progress } from '../build/build.ts';
import type { Options } from '../content/options.ts';

/** What is told of a build of which nobody asks more. */
export type EditionBuild = Pick<BuildReport, 'pages' | 'rendered' | 'seconds' | 'peakMemory' | 'warnings'>;

/** What the process that builds tells of its work. */
export type BuildNews =
  | { phase: Parameters<Progress>[0]; done?: number; total?: number }
  | { report: EditionBuild }
  | { failure: { name: string; message: string; stack?: string } };

/**
 * Builds the site of an edition in a process of its own, only what has changed since the last time.
 *
 * @param signal ends it
 * @throws what the build throws, by its message, name and codes
 */
export async function buildEdition(options: Options, progress: Progress, signal: AbortSignal): Promise<EditionBuild> {
  const program = fileURLToPath(new URL('build-process.ts', import.meta.url));
  const child = fork(program, [JSON.stringify(options)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  signal.addEventListener('abort', () => child.kill());
  let report: EditionBuild | undefined;
  let failure: Error | undefined;
  child.on('message', (news: BuildNews) => {
    if ('phase' in news) progress(news.phase, news.done, news.total);
    else if ('report' in news) report = news.report;
    else failure = Object.assign(new Error(news.failure.message), news.failure);
  });
  const [code, end] = await once(child, 'close');
  signal.throwIfAborted();
  if (failure !== undefined) throw failure;
  if (report === undefined) throw new Error(`Phần dựng trang dừng giữa chừng (${end ?? `mã ${code}`}).`);
  return report;
}
