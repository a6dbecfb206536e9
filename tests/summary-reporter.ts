import type { Reporter, TestModule } from 'vitest/node';

/** Prints `12 passed, 0 failed, 1 skipped` as the very last line of the run, for whoever reads the end only. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counts[state === 'pending' ? 'skipped' : state] += 1;
      }
      // A file that could not be loaded, or a hook that failed, has no failing test to count.
      if (!module.ok() && [...module.children.allTests('failed')].length === 0) counts.failed += 1;
    }
    // Other reporters write after this, asynchronously; at the end of the process nobody does.
    process.once('exit', () => {
      process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
    });
  }
}
