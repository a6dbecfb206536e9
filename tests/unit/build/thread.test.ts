import { describe, expect, it } from 'vitest';
import { runThread, withBound } from '../../../src/build/thread.ts';

const module = new URL('./fill-memory.ts', import.meta.url);

describe('a thread with a bound for its memory', () => {
  it('ends with an error that names the reason when the bound is too narrow', async () => {
    await expect(runThread(module, undefined, 64)).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' });
  });

  it('is run once more without one, and then does its work', async () => {
    const bounds: (number | undefined)[] = [];
    const said: number[] = [];
    await withBound(64, async (heap) => {
      bounds.push(heap);
      await runThread(module, undefined, heap, (count: number) => said.push(count));
    });
    expect(bounds).toEqual([64, undefined]);
    expect(said).toEqual([400]);
  });

  it('is not run again for any other failure', async () => {
    let runs = 0;
    const failing = withBound(64, async () => {
      runs += 1;
      throw new Error('Hỏng.');
    });
    await expect(failing).rejects.toThrow('Hỏng.');
    expect(runs).toBe(1);
  });
});
