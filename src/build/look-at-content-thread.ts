/** Thread that looks at the files of the content. */
import { parentPort, workerData } from 'node:worker_threads';
import { look } from './look-at-content.ts';

parentPort?.postMessage(look(workerData as string));
