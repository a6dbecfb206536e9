import { describe, expect, it } from 'vitest';
import { latestNews } from '../../../src/lib/archive/latest-news.ts';
import { anArticle } from './an-archive.ts';

const newsOf = (dates: readonly string[]) =>
  latestNews(
    dates.map((date, n) => anArticle(`2023/08/bai-${n}`, { date })),
    'Asia/Ho_Chi_Minh',
  ).map(({ date }) => date);

describe('the latest news', () => {
  it('are those of the two days before the newest, to the minute', () => {
    const dates = ['2023-08-05T17:08', '2023-08-04', '2023-08-03T17:08', '2023-08-03T17:07', '2023-08-03'];
    expect(newsOf(dates)).toEqual(dates.slice(0, 3));
  });

  it('are a thousand at most', () => {
    expect(newsOf(Array(1_200).fill('2023-08-05T17:08'))).toHaveLength(1_000);
  });

  it('are none in an archive without articles', () => {
    expect(newsOf([])).toEqual([]);
  });
});
