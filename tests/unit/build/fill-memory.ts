/** Thread that holds some hundred megabytes before it says that it is done. */
import { parentPort } from 'node:worker_threads';

const held: number[][] = [];
while (held.length < 400) held.push(Array.from({ length: 100_000 }, (_, index) => index + 0.5));
parentPort?.postMessage(held.length);
