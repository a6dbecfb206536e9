import type { Source } from '../../../../src/build/outputs.ts';
import { publish } from '../../../../src/build/publish/publish.ts';
import { confirmReport } from '../../../../src/build/publish/unreported.ts';
import { reportFailure } from '../../../../src/cli/failure.ts';

interface Task {
  outputs: [path: string, source: Source][];
  out: string;
  ledger: string;
}

const { outputs, out, ledger } = JSON.parse(process.argv[2] ?? '') as Task;
try {
  await publish(new Map(outputs), out, ledger);
  await confirmReport(ledger);
} catch (error) {
  process.exitCode = reportFailure(error, false, false);
}
