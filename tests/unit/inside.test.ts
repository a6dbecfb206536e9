import { describe, expect, it } from 'vitest';
import { isInside } from '../../src/lib/inside.ts';

describe('isInside', () => {
  it.each([
    ['/kho', '/kho', '/'],
    ['/kho/bai-viet/a.md', '/kho', '/'],
    ['/kho/..ten/a.md', '/kho', '/'],
    ['/kho', '/', '/'],
    ['C:\\kho\\a.md', 'C:\\kho', '\\'],
    ['C:\\kho', 'C:\\', '\\'],
  ])('takes %s to be in %s', (path, folder, separator) => {
    expect(isInside(path, folder, separator)).toBe(true);
  });

  it.each([
    ['/kho-khac/a.md', '/kho', '/'],
    ['/', '/kho', '/'],
    ['/kho\\a.md', '/kho', '/'],
    ['D:\\kho\\a.md', 'C:\\kho', '\\'],
  ])('takes %s to be outside of %s', (path, folder, separator) => {
    expect(isInside(path, folder, separator)).toBe(false);
  });
});
