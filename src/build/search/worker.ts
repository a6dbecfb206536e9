/** Thread that writes the search index, so that it takes nothing from the thread that renders pages. */
import { workerData } from 'node:worker_threads';
import { type PartPlan, writeParts } from './write-parts.ts';

await writeParts(workerData as PartPlan[]);
