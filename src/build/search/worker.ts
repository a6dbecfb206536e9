/** Thread that writes the search index, so that it takes nothing from the thread that renders pages. */
import { parentPort, workerData } from 'node:worker_threads';
import type { IndexPlan } from './plan-index.ts';
import type { RootFacts } from './root.ts';
import { writeIndex } from './write-index.ts';

/** What the thread tells at its end: the facts of a slice; nobody asks for those of the whole, for its root is written. */
export type IndexNews = { isWhole: boolean; facts?: RootFacts };

const plan = workerData as IndexPlan;
const facts = await writeIndex(plan);
const isWhole = facts !== undefined;
parentPort?.postMessage({ isWhole, ...(isWhole && plan.slice !== undefined && { facts }) } satisfies IndexNews);
