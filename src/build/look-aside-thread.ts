/** Thread that looks at what stands of earlier builds. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Options } from '../content/options.ts';
import { printStamps } from '../content/read/stamps.ts';
import type { LookAsideNews } from './look-aside.ts';
import { findTouched, pageStore, readLedger } from './pages/store.ts';
import { lookEarly } from './publish/survey.ts';

const { workDir, outDir } = workerData as Pick<Options, 'workDir' | 'outDir'>;
const tell = (news: LookAsideNews): void => parentPort?.postMessage(news);

const output = await lookEarly(outDir).catch(() => undefined);
tell({ outputPrint: output && printStamps(output.found) });
const store = pageStore(workDir);
tell({ touched: findTouched(store, (await readLedger(store)).pages), ...(output && { output }) });
