import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/lib/archive/catalogue.ts';
import { daysOfYear, onThisDay } from '../../../src/lib/archive/on-this-day.ts';
import { anArchive, anArticle, aPhoto } from './an-archive.ts';

const chosen = (articles: Parameters<typeof anArticle>[]) =>
  onThisDay(catalogue(anArchive({ articles: articles.map((each) => anArticle(...each)) }), '9999'));

describe('daysOfYear', () => {
  it('has every day once, the 29th of February too', () => {
    expect(new Set(daysOfYear).size).toBe(366);
    expect([daysOfYear[0], daysOfYear[59], daysOfYear.at(-1)]).toEqual(['01-01', '02-29', '12-31']);
  });
});

describe('onThisDay', () => {
  it('gathers the same day of all years, newest first', () => {
    const days = chosen([
      ['2021/08/a', { date: '2021-08-03' }],
      ['2023/08/b', { date: '2023-08-03T17:08' }],
      ['2022/08/c', { date: '2022-08-04' }],
    ]);
    expect(days.get('08-03')?.map(({ id }) => id)).toEqual(['2023/08/b', '2021/08/a']);
    expect([...days.keys()].sort()).toEqual(['08-03', '08-04']);
  });

  it('takes two of a year: the pinned, those with a picture, then those that came first', () => {
    const days = chosen([
      ['2022/08/a', { date: '2022-08-03T20:00' }],
      ['2022/08/b', { date: '2022-08-03T08:00' }],
      ['2022/08/c', { date: '2022-08-03T07:00' }],
      ['2023/08/a', { date: '2023-08-03T20:00' }],
      ['2023/08/b', { date: '2023-08-03T08:00', photos: [aPhoto('b.jpg')] }],
      ['2023/08/c', { date: '2023-08-03T07:00', pinned: true }],
    ]);
    expect(days.get('08-03')?.map(({ id }) => id)).toEqual(['2023/08/c', '2023/08/b', '2022/08/c', '2022/08/b']);
  });

  it('is no longer for an archive of a century', () => {
    const days = chosen(
      Array.from({ length: 100 }, (_, n): Parameters<typeof anArticle> => [`b-${n}`, { date: `${1924 + n}-08-03` }]),
    );
    expect(days.get('08-03')?.map(({ date }) => date.slice(0, 4))).toEqual([
      '2023',
      '2022',
      '2021',
      '2020',
      '2019',
      '2018',
      '2017',
      '2016',
    ]);
  });
});
