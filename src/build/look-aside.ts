import type { Options } from '../content/options.ts';
import type { EarlyLook } from './publish/survey.ts';
import { runThread } from './thread.ts';

/** What stands of earlier builds. */
export interface Standing {
  /** Published paths of the rendered pages that are not what they were when they were kept. */
  touched: ReadonlySet<string>;
  /** The output; undefined when it could not be looked at, which publishing says better. */
  output?: EarlyLook;
}

/** What the thread tells: of the output as soon as it has seen it, then all. */
export type LookAsideNews = { outputPrint: string | undefined } | Standing;

/** A look at what stands of earlier builds, by a thread, while this one looks at the content and reads it. */
export interface LookAside {
  /** Stands for all files of the output; undefined when they could not be looked at. */
  outputPrint: Promise<string | undefined>;
  standing: Promise<Standing>;
  /** Ends it, when no more is wanted of it. */
  stop(): void;
}

/** Begins to look at the kept pages and the output. */
export function lookAside({ workDir, outDir }: Options): LookAside {
  const stopping = new AbortController();
  const print = Promise.withResolvers<string | undefined>();
  let standing: Standing = { touched: new Set() };
  const hear = (news: LookAsideNews): void => {
    if ('touched' in news) standing = news;
    else print.resolve(news.outputPrint);
  };
  const module = new URL('look-aside-thread.ts', import.meta.url);
  const running = runThread(module, { workDir, outDir }, undefined, hear, stopping.signal);
  const ended = (): void => print.resolve(undefined);
  // Whoever waits for what it has seen is told when it fails.
  running.then(ended, ended);
  return { outputPrint: print.promise, standing: running.then(() => standing), stop: () => stopping.abort() };
}
