import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { agreeOnTerminal } from '../../../src/cli/ask-pack.ts';

/** Types keys when the question is there. */
async function answer(...keys: string[]): Promise<boolean> {
  const input = new PassThrough();
  const output = new PassThrough();
  output.once('data', () => {
    for (const [index, key] of keys.entries()) setTimeout(() => input.write(key), 5 * (index + 1));
  });
  return agreeOnTerminal({ input, output });
}

describe('the question after the estimate', () => {
  it('is answered with Enter by whoever agrees', async () => {
    expect(await answer('\r')).toBe(true);
  });

  it('is answered with another choice, or left with Ctrl+C, by whoever has thought better of it', async () => {
    expect(await answer('\x1b[C', '\r')).toBe(false);
    expect(await answer('\x03')).toBe(false);
  });

  it('is not asked where there is no terminal', async () => {
    expect(await agreeOnTerminal()).toBe(true);
  });
});
