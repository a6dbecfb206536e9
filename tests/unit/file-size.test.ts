import { expect, it } from 'vitest';
import { formatSize } from '../../src/lib/file-size.ts';

it('writes sizes in the unit that a reader knows, with the Vietnamese comma', () => {
  const written = [1, 999_499, 1_240_000, 999_949_999, 999_950_000, 10_737_000_000].map(formatSize);
  expect(written).toEqual(['1 KB', '999 KB', '1,2 MB', '999,9 MB', '1,0 GB', '10,7 GB']);
});
