/** Thread that writes the search index, so that it takes nothing from the thread that renders pages. */
import { parentPort, workerData } from 'node:worker_threads';
import { type IndexPlan, writeIndex } from './write-index.ts';

const plan = workerData as IndexPlan;
const facts = await writeIndex(plan);
// Whoever makes the whole has written the root: nobody asks for its facts.
parentPort?.postMessage(plan.slice === undefined ? undefined : facts);
