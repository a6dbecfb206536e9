import { describe, expect, it } from 'vitest';
import { oldestRead } from '../../../src/lib/offline/oldest-read.ts';

function read(...bytes: number[]) {
  return bytes.map((each, index) => ({ path: `/${index}/`, bytes: each, read: index }));
}

describe('what was read and goes', () => {
  it('is nothing while there is room', () => {
    expect(oldestRead(read(10, 10, 10), { pages: 3, bytes: 30 })).toEqual([]);
  });

  it('is what was not read for longest, when there are more pages than shall be kept', () => {
    expect(oldestRead(read(10, 10, 10, 10), { pages: 2, bytes: 1000 })).toEqual(['/1/', '/0/']);
  });

  it('is as much as makes the rest fit in bytes', () => {
    expect(oldestRead(read(10, 10, 25), { pages: 10, bytes: 40 })).toEqual(['/0/']);
  });

  it('never is the page that was read last, however large', () => {
    expect(oldestRead(read(10, 5000), { pages: 10, bytes: 40 })).toEqual(['/0/']);
  });
});
