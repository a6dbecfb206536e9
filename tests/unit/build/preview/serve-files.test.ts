import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../../src/build/preview/serve-files.ts';

describe('pathOf', () => {
  it.each([
    ['/luu-tru/2023/08/c%E1%BB%95ng.jpg?1', '2023/08/cổng.jpg'],
    ['/luu-tru/', ''],
    [undefined, ''],
    ['/luu-tru/%E0%', '%E0%'],
    ['/%', '%'],
  ])('of %s is %s: no request can make the preview fail', (url, path) => expect(pathOf(url, '/luu-tru/')).toBe(path));
});
