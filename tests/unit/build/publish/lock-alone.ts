import { once } from 'node:events';
import { takeLock } from '../../../../src/build/publish/lock.ts';

try {
  await takeLock(process.argv[2] ?? '');
  process.stdout.write('held\n');
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
}
process.stdin.resume();
await once(process.stdin, 'end');
