/** Thread that reads articles, while another reads the archive. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ReadingTask, takePartInReading } from '../content/read/read-together.ts';

await takePartInReading(workerData as ReadingTask, (read) => parentPort?.postMessage(read));
