/** Thread that looks into files, while another reads the archive. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Examination, examineHere } from './examine-files.ts';

parentPort?.postMessage(examineHere(workerData as Examination));
