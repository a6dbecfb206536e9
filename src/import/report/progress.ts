const names = { survey: 'Đọc tệp nguồn', write: 'Ghi bài' };
const shortestPause = 100;

/** Shows on a terminal how far an import has come, at most ten times a second; says nothing when piped. */
export function showProgress(output: NodeJS.WriteStream): {
  show(step: keyof typeof names, line: number): void;
  clear(): void;
} {
  let shownAt = 0;
  return {
    show(step, line) {
      if (!output.isTTY || performance.now() - shownAt < shortestPause) return;
      shownAt = performance.now();
      output.write(`\r\u001B[K${names[step]}… ${line}`);
    },
    clear() {
      if (output.isTTY) output.write('\r\u001B[K');
    },
  };
}
