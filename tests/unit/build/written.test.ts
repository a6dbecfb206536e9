import { describe, expect, it } from 'vitest';
import { readWritten } from '../../../src/build/written.ts';
import { Newsroom, tell } from '../content/read/newsroom.ts';

describe('a redirect', () => {
  it.each([
    ['/', 'index.html'],
    ['/rss.xml', 'rss.xml'],
    ['/2023/08/', '2023/08/index.html'],
    ['/%32023/08/', '2023/08/index.html'],
    ['/du-lieu/2023/08.csv', 'du-lieu/2023/08.csv'],
  ])('may not take the place of what the site has at %s', async (from, file) => {
    const { dir } = await Newsroom.open();
    const redirects = [
      { from, to: '/a/', file: 'chuyen-huong.csv', line: 1 },
      { from: '/cu/', to: '/a/', file: 'chuyen-huong.csv', line: 2 },
    ];
    const written = await readWritten(dir, redirects, (path) => path === file);
    expect(written.problems.map(tell)).toEqual([
      `chuyen-huong.csv:1:1 redirect-clash Địa chỉ cũ ${from} là địa chỉ của một trang đang có.`,
    ]);
    expect(written.redirects.map(({ from }) => from)).toEqual(['/cu/']);
  });
});
