import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IndexPart, planParts } from '../../../src/lib/search/parts.ts';

interface Item {
  date: string;
  number: number;
}

const closedCapacity = 12_288;
const openCapacity = 384;

/** So many articles on each day. */
function archiveOf(perDay: Record<string, number>): Item[] {
  return Object.keys(perDay)
    .sort()
    .flatMap((date) => Array.from({ length: perDay[date] ?? 0 }, (_, number) => ({ date, number })));
}

/** So many articles spread evenly over a month of 28 days and more. */
function month(name: string, count: number): Item[] {
  return Array.from({ length: count }, (_, number) => ({
    date: `${name}-${String(1 + Math.floor((number * 28) / count)).padStart(2, '0')}T08:00`,
    number,
  }));
}

const sizes = (items: readonly Item[]) => planParts(items).map(({ name, items: own }) => [name, own.length]);
const withoutFlag = (parts: readonly IndexPart<Item>[]) => parts.map(({ name, items }) => ({ name, items }));

const aDay = fc
  .date({ min: new Date('1998-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Days with a few articles, now and then with many. */
const anArchive = fc
  .array(
    fc.tuple(
      aDay,
      fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 1, max: 40 }) },
        { weight: 1, arbitrary: fc.integer({ min: 200, max: 3000 }) },
      ),
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((days) => archiveOf(Object.fromEntries(days)));

/** Archives whose newest month is well filled. */
const aLivelyArchive = fc
  .tuple(
    anArchive,
    fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 60 })), {
      minLength: 1,
      maxLength: 20,
    }),
  )
  .map(([older, days]) => [
    ...older,
    ...archiveOf(Object.fromEntries(days.map(([day, count]) => [`2032-05-${String(day).padStart(2, '0')}`, count]))),
  ]);

const newestDay = (items: readonly Item[]) => items.at(-1)?.date ?? '';
const weekOf = (date: string) => `${date.slice(0, 7)} ${Math.min(4, Math.ceil(Number(date.slice(8, 10)) / 7))}`;

describe('planParts', () => {
  it('has no part when there is nothing to search', () => {
    expect(planParts([])).toEqual([]);
  });

  it('cuts the newest month into weeks and lets parts grow with age', () => {
    const days = ['1999-02-03', '2003-02-03', '2017-05-06', '2020-01-01', '2021-12-31', '2022-02-02', '2022-09-09'];
    const newest = ['2023-01-15', '2023-04-15', '2023-07-15', '2023-08-01', '2023-08-07', '2023-08-08'];
    expect(sizes(archiveOf(Object.fromEntries([...days, ...newest].map((day) => [day, 1]))))).toEqual([
      ['1984-1999', 1],
      ['2000-2015', 1],
      ['2016-2019', 1],
      ['2020-2021', 2],
      ['2022', 2],
      ['2023-nua-1', 2],
      ['2023-07', 1],
      ['2023-08-tuan-1', 2],
      ['2023-08-tuan-2', 1],
    ]);
  });

  it('puts every article in exactly one part, in the same order, under a name of its own', () => {
    fc.assert(
      fc.property(anArchive, (items) => {
        const parts = planParts(items);
        expect(parts.flatMap((part) => part.items)).toEqual(items);
        expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
        expect(parts.every((part) => part.items.length > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('calls the last part open and no other', () => {
    fc.assert(
      fc.property(anArchive, (items) => {
        expect(
          planParts(items)
            .map(({ isOpen }) => isOpen)
            .lastIndexOf(true),
        ).toBe(planParts(items).length - 1);
        expect(planParts(items).filter(({ isOpen }) => isOpen)).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('never passes what a part may hold', () => {
    fc.assert(
      fc.property(anArchive, (items) => {
        for (const part of planParts(items)) {
          expect(part.items.length).toBeLessThanOrEqual(part.isOpen ? openCapacity : closedCapacity);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([384, 385, 767, 768, 769, 1152, 3072, 3456, 12_288, 12_672, 10_000])(
    'keeps the part that the next article joins small with %i articles on one day',
    (count) => {
      const open = planParts(archiveOf({ '2023-08-01': 3, '2023-08-03': count })).at(-1);
      expect(open?.items.length).toBeLessThanOrEqual(openCapacity);
    },
  );

  it('cuts a month of 8,000 articles into weeks once it has passed, and its last week into days while it lasts', () => {
    expect(sizes([...month('2023-07', 8000), ...month('2023-08', 1)])).toEqual([
      ['2023-07', 8000],
      ['2023-08-tuan-1', 1],
    ]);
    const parts = planParts(month('2023-07', 8000));
    expect(parts.slice(0, 4).map(({ name }) => name)).toEqual([
      '2023-07-tuan-1',
      '2023-07-tuan-2',
      '2023-07-tuan-3',
      '2023-07-tuan-4a',
    ]);
    expect(parts.at(-1)?.items.length).toBeLessThanOrEqual(openCapacity);
    const quarter = [...month('2023-07', 8000), ...month('2023-08', 8000), ...month('2023-10', 1)];
    expect(sizes(quarter).map(([name]) => name)).toEqual(['2023-07', '2023-08', '2023-10-tuan-1']);
  });

  it('cuts a day of 10,000 articles into slices, wide ones first', () => {
    expect(sizes(archiveOf({ '2023-08-03': 10_000 }))).toEqual([
      ['2023-08-03-1', 3072],
      ['2023-08-03-3073', 3072],
      ['2023-08-03-6145', 3072],
      ['2023-08-03-9217', 768],
      ['2023-08-03-9985', 16],
    ]);
    // Once it has passed it is one part, and only a day that no part can hold stays sliced.
    expect(sizes(archiveOf({ '2023-08-03': 10_000, '2023-08-04': 1 }))).toEqual([
      ['2023-08-03', 10_000],
      ['2023-08-04', 1],
    ]);
    expect(sizes(archiveOf({ '2013-08-03': 12_289, '2023-08-04': 1 }))[0]).toEqual(['2013-08-03-1', 12_288]);
  });

  it('asks for nothing but the dates: other articles of the same days lie in the same parts', () => {
    fc.assert(
      fc.property(anArchive, fc.infiniteStream(fc.nat()), (items, numbers) => {
        const others = items.map(({ date }) => ({ date, number: numbers.next().value }));
        const shape = (parts: readonly IndexPart<Item>[]) =>
          parts.map(({ name, isOpen, items: own }) => [name, isOpen, own.map(({ date }) => date)]);
        expect(shape(planParts(others))).toEqual(shape(planParts(items)));
      }),
      { numRuns: 30 },
    );
  });

  it('changes only the newest part when an article is published on an ordinary day', () => {
    fc.assert(
      fc.property(aLivelyArchive, (items) => {
        const date = newestDay(items);
        const ofWeek = items.filter((item) => weekOf(item.date) === weekOf(date)).length;
        fc.pre(ofWeek < openCapacity);
        const before = planParts(items);
        const after = planParts([...items, { date, number: -1 }]);
        expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
        expect(after).toHaveLength(before.length);
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing before the newest week when an article of the newest day is added, however full the week', () => {
    fc.assert(
      fc.property(fc.oneof(anArchive, aLivelyArchive), fc.integer({ min: 1, max: 400 }), (items, added) => {
        const date = newestDay(items);
        const isOlder = ({ items: own }: IndexPart<Item>) => weekOf(own.at(-1)?.date ?? '') !== weekOf(date);
        const more = Array.from({ length: added }, (_, number) => ({ date, number: -1 - number }));
        expect(planParts([...items, ...more]).filter(isOlder)).toEqual(planParts(items).filter(isOlder));
      }),
      { numRuns: 60 },
    );
  });

  it('closes a week with the first article of the next, and leaves what lies before the month', () => {
    fc.assert(
      fc.property(aLivelyArchive, (items) => {
        const before = planParts(items);
        const after = planParts([...items, { date: '2032-05-31', number: -1 }]);
        const isOlder = ({ items: own }: IndexPart<Item>) => !own.at(-1)?.date.startsWith('2032-05');
        expect(after.filter(isOlder)).toEqual(before.filter(isOlder));
      }),
      { numRuns: 30 },
    );
    const weeks = (items: readonly Item[]) => planParts(items).map(({ name, isOpen }) => [name, isOpen]);
    expect(weeks(archiveOf({ '2023-08-03': 1 }))).toEqual([['2023-08-tuan-1', true]]);
    expect(weeks(archiveOf({ '2023-08-03': 1, '2023-08-09': 1 }))).toEqual([
      ['2023-08-tuan-1', false],
      ['2023-08-tuan-2', true],
    ]);
  });

  it('puts weeks into a month, months into a quarter, quarters into a half, halves into a year only when it is over', () => {
    const names = (...days: string[]) =>
      sizes(archiveOf(Object.fromEntries(days.map((day) => [day, 1])))).map(([name]) => name);
    expect(names('2023-01-03', '2023-01-30', '2023-02-01')).toEqual(['2023-01', '2023-02-tuan-1']);
    expect(names('2023-01-03', '2023-02-03', '2023-03-01')).toEqual(['2023-01', '2023-02', '2023-03-tuan-1']);
    expect(names('2023-01-03', '2023-03-03', '2023-04-01')).toEqual(['2023-quy-1', '2023-04-tuan-1']);
    expect(names('2023-01-03', '2023-06-03', '2023-07-01')).toEqual(['2023-nua-1', '2023-07-tuan-1']);
    expect(names('2022-01-03', '2022-09-03', '2023-01-01')).toEqual(['2022', '2023-01-tuan-1']);
    expect(names('2022-01-03', '2023-09-03', '2024-01-01')).toEqual(['2016-2023', '2024-01-tuan-1']);
    expect(names('2016-01-03', '2031-09-03', '2032-01-01')).toEqual(['2016-2031', '2032-01-tuan-1']);
  });

  it('leaves the years before untouched by whatever is published in this one', () => {
    fc.assert(
      fc.property(
        anArchive,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (items, inMonth, day) => {
          const year = newestDay(items).slice(0, 4);
          const date = `${year}-${String(inMonth).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          fc.pre(date >= newestDay(items));
          const isOlder = ({ items: own }: IndexPart<Item>) => !own.at(-1)?.date.startsWith(year);
          expect(withoutFlag(planParts([...items, { date, number: -1 }]).filter(isOlder))).toEqual(
            withoutFlag(planParts(items).filter(isOlder)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has few parts: 25 years of 2,000 articles lie in no more than 20', () => {
    const years = Array.from({ length: 25 }, (_, index) => 2000 + index);
    const items = years.flatMap((year) =>
      Array.from({ length: 12 }, (_, index) => month(`${year}-${String(index + 1).padStart(2, '0')}`, 170)).flat(),
    );
    expect(planParts(items).length).toBeLessThanOrEqual(20);
  });
});
