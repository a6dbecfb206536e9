import { expect, it } from 'vitest';
import { checksumList } from '../../../src/lib/data/checksums.ts';

it('writes digests as sha256sum checks them', () => {
  expect(checksumList(new Map([['2023/08.csv', 'ab12']]))).toBe('ab12  2023/08.csv\n');
  expect(checksumList(new Map())).toBe('');
});
