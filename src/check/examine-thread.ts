/** Thread that looks into files, while another reads the archive. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ExaminationTask, takePart } from './take-part.ts';

parentPort?.postMessage(takePart(workerData as ExaminationTask));
