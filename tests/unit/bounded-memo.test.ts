import { describe, expect, it } from 'vitest';
import { rememberLast, rememberMany } from '../../src/lib/bounded-memo.ts';

describe('rememberLast', () => {
  /** What was worked out, in order, when these keys are asked for one after the other. */
  function worked(most: number, keys: readonly string[]): string[] {
    const done: string[] = [];
    const ask = rememberLast(most, (key: string) => {
      done.push(key);
      return key.toUpperCase();
    });
    for (const key of keys) expect(ask(key)).toBe(key.toUpperCase());
    return done;
  }

  it('works out once what is asked for again', () => {
    expect(worked(2, ['a', 'b', 'a', 'a', 'b'])).toEqual(['a', 'b']);
  });

  it('forgets what was asked for longest ago', () => {
    expect(worked(2, ['a', 'b', 'a', 'c', 'a', 'b'])).toEqual(['a', 'b', 'c', 'b']);
  });

  it('remembers that there is no answer', () => {
    let asked = 0;
    const ask = rememberLast(2, (_key: string) => {
      asked++;
      return undefined;
    });
    ask('a');
    ask('a');
    expect(asked).toBe(1);
  });
});

describe('rememberMany', () => {
  it('works out once what is asked for again, until there are too many answers', () => {
    const done: string[] = [];
    const ask = rememberMany(2, (key: string) => {
      done.push(key);
      return key.toUpperCase();
    });
    expect(['a', 'b', 'a', 'b', 'c', 'a'].map(ask)).toEqual(['A', 'B', 'A', 'B', 'C', 'A']);
    expect(done).toEqual(['a', 'b', 'c', 'a']);
  });
});
