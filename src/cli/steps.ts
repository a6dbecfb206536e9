import { progressLine } from './progress-line.ts';

/** Milliseconds between two states of a line, and between two lines where there is no terminal: a log is read later. */
const betweenStates = 100;
const betweenLines = 15_000;

/** Shows what long work is doing: one line that changes on a terminal, plain lines when piped. */
export interface Steps {
  /**
   * @param step what is being done, in words; another one begins a new line
   * @param done how far it has come, where that is known
   */
  show(step: string, done?: number, total?: number): void;
  /** Leaves the line to others. */
  clear(): void;
}

export function showSteps(output: NodeJS.WriteStream): Steps {
  let step: string | undefined;
  let begunAt = 0;
  let shownAt = 0;
  const clear = (): void => {
    if (output.isTTY) output.write('\r\u001B[K');
  };
  return {
    show(next, done, total) {
      const time = performance.now();
      const isNew = next !== step;
      if (isNew) begunAt = time;
      step = next;
      const isDue = time - shownAt >= (output.isTTY ? betweenStates : betweenLines);
      if (!isNew && !isDue && !(output.isTTY && done === total)) return;
      shownAt = time;
      clear();
      const isCounted = done !== undefined && total !== undefined && (output.isTTY || !isNew);
      const count = isCounted ? ` ${progressLine(done, total, (time - begunAt) / 1000)}` : '';
      output.write(`${next}…${count}${output.isTTY ? '' : '\n'}`);
    },
    clear,
  };
}
