import { describe, expect, it } from 'vitest';
import { takeTurns } from '../../../src/images/turns.ts';

describe('takeTurns', () => {
  it('lets no more go on at a time than it was told, and all in the end', async () => {
    const inTurn = takeTurns(2);
    let running = 0;
    let most = 0;
    const results = await Promise.all(
      Array.from({ length: 9 }, (_, n) =>
        inTurn(async () => {
          most = Math.max(most, ++running);
          await new Promise((resolve) => setTimeout(resolve, n % 3));
          running--;
          return n;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(results).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('goes on after work that failed', async () => {
    const inTurn = takeTurns(1);
    const failed = inTurn(() => Promise.reject(new Error('hỏng')));
    const next = inTurn(() => Promise.resolve('xong'));
    await expect(failed).rejects.toThrow('hỏng');
    expect(await next).toBe('xong');
  });
});
