import { describe, expect, it } from 'vitest';
import type { PageScores } from '../../../bench/reading/audit.ts';
import { middleOf } from '../../../bench/reading/middle.ts';
import { pagesToRead } from '../../../bench/reading/pages.ts';
import { formatReading } from '../../../bench/reading/report.ts';
import { createUrls } from '../../../src/lib/url.ts';

const scores: PageScores = {
  performance: 100,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  largestPaint: 1200,
  layoutShift: 0,
  blockingTime: 10,
  bytes: 70_000,
  failed: [],
};

describe('several runs of a page', () => {
  it('count by their median, of two by the worse one', () => {
    const runs = [scores, { ...scores, performance: 90, largestPaint: 2000 }, { ...scores, performance: 97, bytes: 1 }];
    expect(middleOf(runs)).toMatchObject({ performance: 97, largestPaint: 1200, bytes: 70_000 });
    expect(middleOf(runs.slice(0, 2))).toMatchObject({ performance: 90, largestPaint: 2000 });
  });

  it('keep what cost points in any of them, once', () => {
    expect(middleOf([scores, { ...scores, failed: ['b', 'a'] }, { ...scores, failed: ['b'] }]).failed).toEqual([
      'a',
      'b',
    ]);
  });
});

it('reads only what there is in an archive without an article', () => {
  expect(pagesToRead([], createUrls('https://vidu.vn', '/')).map(({ path }) => path)).toEqual(['/', '/tim-kiem/?q=']);
});

it('prints a row for each page, and under them what cost points', () => {
  const pages = [
    { kind: 'trang nhất', path: '/', ...scores },
    { kind: 'tháng', path: '/2023/08/', ...scores, seo: 92, failed: ['meta-description'] },
  ];
  const rows = formatReading({ articles: 36, runs: 3, lighthouse: '13.5.0', chromium: '150.0', pages }).split('\n');
  expect(rows[0]).toBe('36 bài, mỗi trang đo 3 lần, Lighthouse 13.5.0, Chromium 150.0.');
  expect(rows).toContain('| trang nhất | 100 | 100 | 100 | 100 | 1,20 | 0,000 | 10 | 70 |');
  expect(rows).toContain('- tháng: meta-description');
  expect(rows.filter((row) => row.startsWith('- '))).toHaveLength(1);
});
