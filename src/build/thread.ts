import { Worker } from 'node:worker_threads';

/**
 * Megabytes of live data that a thread may hold: enough for an archive twice as wordy as any that was measured. Without a bound V8
 * lets garbage grow to several times of it in each thread.
 *
 * @param fixed megabytes that the work itself needs, however few articles there are
 * @param each megabytes for an article and what is made of it
 */
export function heapFor(articles: number, fixed: number, each = 0.0035): number {
  return Math.round(fixed + articles * each);
}

/** Megabytes for what lives no longer than a page in the making; without a bound more of it is taken for what will stay. */
const youngHeap = 64;

/**
 * Runs a thread to its end.
 *
 * @param heap megabytes; no bound where there is none
 * @param signal ends it before
 * @throws what the thread throws; `ERR_WORKER_OUT_OF_MEMORY` as its code when the bound was too narrow
 */
export function runThread<Message>(
  module: URL,
  workerData: unknown,
  heap: number | undefined,
  hear: (message: Message) => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const resourceLimits = { maxYoungGenerationSizeMb: youngHeap, ...(heap && { maxOldGenerationSizeMb: heap }) };
    const thread = new Worker(module, { workerData, resourceLimits });
    thread.on('message', hear);
    thread.on('error', reject);
    signal?.addEventListener('abort', () => void thread.terminate(), { once: true });
    thread.on('exit', (code) => {
      if (code === 0 || signal?.aborted) resolve();
      else reject(new Error(`Một luồng dừng giữa chừng (mã ${code}).`));
    });
  });
}

/** Does work with bounded memory and, where the bound was too narrow after all, once more without. */
export async function withBound<Result>(
  heap: number,
  work: (heap: number | undefined) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(heap);
  } catch (error) {
    const isOut = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (!isOut) throw error;
    return work(undefined);
  }
}
