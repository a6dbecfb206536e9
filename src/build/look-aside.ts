import type { Options } from '../content/options.ts';
import type { EarlyLook } from './publish/survey.ts';
import { runThread } from './thread.ts';

/** What stands of earlier builds, looked at in a thread while this one reads the content. */
export interface LookAside {
  /** Published paths of the rendered pages that are not what they were when they were kept. */
  touched: ReadonlySet<string>;
  /** The output; undefined when it could not be looked at, which publishing says better. */
  output?: EarlyLook;
}

/** Looks at the kept pages and the output. */
export async function lookAside({ workDir, outDir }: Options): Promise<LookAside> {
  let seen: LookAside = { touched: new Set() };
  const module = new URL('look-aside-thread.ts', import.meta.url);
  await runThread(module, { workDir, outDir }, undefined, (told: LookAside) => {
    seen = told;
  });
  return seen;
}
