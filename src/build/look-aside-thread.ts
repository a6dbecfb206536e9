/** Thread that looks at what stands of earlier builds. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Options } from '../content/options.ts';
import type { LookAside } from './look-aside.ts';
import { findTouched, pageStore, readLedger } from './pages/store.ts';
import { lookEarly } from './publish/survey.ts';

const { workDir, outDir } = workerData as Pick<Options, 'workDir' | 'outDir'>;
const store = pageStore(workDir);
const touched = findTouched(store, await readLedger(store));
const output = await lookEarly(outDir).catch(() => undefined);
parentPort?.postMessage({ touched, ...(output && { output }) } satisfies LookAside);
