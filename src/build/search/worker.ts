/** Thread that writes the search index, so that it takes nothing from the thread that renders pages. */
import { workerData } from 'node:worker_threads';
import { type IndexPlan, writeIndex } from './write-index.ts';

await writeIndex(workerData as IndexPlan);
