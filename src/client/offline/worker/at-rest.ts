/** Milliseconds of quiet after which a page that was opened has all that it asks for at once. */
const quiet = 400;

let running = 0;
let left: (() => void) | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Counts work of this worker for as long as it goes on. */
export function counted<Value>(work: Promise<Value>): Promise<Value> {
  running += 1;
  const end = (): void => {
    running -= 1;
    look();
  };
  work.then(end, end);
  return work;
}

/**
 * Does something when this worker has nothing else to do: Chromium (156) lets a page hang that is opened while a worker which still has
 * work is being replaced.
 */
export function whenAtRest(action: () => void): void {
  left = action;
  look();
}

function look(): void {
  clearTimeout(timer);
  if (left === undefined || running > 0) return;
  timer = setTimeout(() => {
    const action = left;
    if (running > 0) return;
    left = undefined;
    action?.();
  }, quiet);
}
