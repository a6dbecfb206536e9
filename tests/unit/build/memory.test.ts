import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { watchMemory } from '../../../src/build/memory.ts';

describe('watchMemory', () => {
  it('tells at least what this process holds', async () => {
    expect(await watchMemory().stop()).toBeGreaterThanOrEqual(process.memoryUsage().rss / 2);
  });

  it.runIf(existsSync('/proc/self/task'))('counts the processes that this one started', async () => {
    const before = await watchMemory().stop();
    const script = 'globalThis.held = Buffer.alloc(200e6, 1); console.log("ready"); setTimeout(() => {}, 60_000)';
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const watch = watchMemory();
    await once(child.stdout, 'data');
    const peak = await watch.stop();
    child.kill();
    expect(peak - before).toBeGreaterThan(150e6);
  });
});
