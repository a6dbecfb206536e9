import { expect, it } from 'vitest';
import type { SearchFigures } from '../../../bench/search/bench-search.ts';
import { formatFigures, roundFigures } from '../../../bench/search/report.ts';

const figures: SearchFigures = {
  articles: 120,
  queries: 3,
  index: 1_640_000,
  indexFiles: 80,
  chromium: '150.0',
  engines: [
    {
      name: 'Vankho',
      sets: [
        {
          name: 'có dấu',
          queries: 3,
          share: 2 / 3,
          reciprocalRank: 0.5,
          empty: 1,
          p50: 12.4,
          p95: 20.6,
          firstP95: 10.2,
        },
        {
          name: 'NFD',
          queries: 2,
          share: 1,
          reciprocalRank: 1,
          empty: 0,
          p50: 9,
          p95: 9,
          firstP95: 8,
          difference: -0.00149,
        },
      ],
      cold: {
        queries: 3,
        milliseconds: 300.2,
        requests: 20,
        bytes: 201_400,
        totalMilliseconds: 410.6,
        totalRequests: 30,
        totalBytes: 220_000,
      },
    },
  ],
};

it('rounds shares to thousandths and all else to whole numbers', () => {
  const [engine] = roundFigures(figures).engines;
  expect(engine?.sets[0]).toMatchObject({ share: 0.667, reciprocalRank: 0.5, p50: 12, p95: 21 });
  expect(engine?.sets[1]).toMatchObject({ difference: -0.001 });
  expect(engine?.cold.milliseconds).toBe(300);
});

it('prints a row for each set and engine, and one for the cold cache', () => {
  const rows = formatFigures('kho', figures).split('\n');
  expect(rows[0]).toBe('kho: 120 bài, 3 câu hỏi, chỉ mục 1.6 MB trong 80 tệp, Chromium 150.0.');
  expect(rows).toContain('| có dấu | Vankho | 3 | 0.667 |  | 0.500 | 1 | 12 | 21 | 10 |');
  expect(rows).toContain('| NFD | Vankho | 2 | 1.000 | -0.001 | 1.000 | 0 | 9 | 9 | 8 |');
  expect(rows).toContain('| Vankho | 3 | 300 | 201 | 20 | 411 | 220 | 30 |');
});
