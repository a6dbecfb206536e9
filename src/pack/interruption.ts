import { constants } from 'node:os';
import { Refusal } from '../lib/refusals.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The user wants it to end. */
class Interrupted extends Refusal {
  constructor(signal: NodeJS.Signals) {
    super('interrupted', 'Đã dừng theo yêu cầu; không để lại gói dở dang nào.', 128 + constants.signals[signal]);
  }
}

/**
 * Lets work come to a tidy end when the process is told to: what is on its way to the disk would otherwise appear after it was cleared
 * away. Told a second time the process ends at once.
 *
 * @returns aborted with the error that ends the work; `stop` gives up watching
 */
export function watchInterruption(): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const stop = (): void => {
    for (const name of signals) process.off(name, handle);
  };
  const handle = (name: NodeJS.Signals): void => {
    stop();
    controller.abort(new Interrupted(name));
  };
  for (const name of signals) process.on(name, handle);
  return { signal: controller.signal, stop };
}

/** The same things one after the other, until the work is to end. */
export async function* untilAborted<Thing>(things: AsyncIterable<Thing>, signal?: AbortSignal): AsyncGenerator<Thing> {
  for await (const thing of things) {
    signal?.throwIfAborted();
    yield thing;
  }
}
