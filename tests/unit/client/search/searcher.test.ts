import { beforeAll, describe, expect, it } from 'vitest';
import { IndexFiles } from '../../../../src/client/search/engine/index-files.ts';
import { Searcher } from '../../../../src/client/search/engine/searcher.ts';
import { anArchiveOf, aRecord } from '../../build/search/a-record.ts';
import { anIndex, aRequest, articles, ask, filler, type Index, loaderOf, noFilters } from './an-index.ts';

describe('marks', () => {
  let index: Index;
  beforeAll(async () => {
    index = await anIndex(
      articles({
        'Hội nghị Đảng uỷ xã': 'bàn về nông thôn mới',
        'Chợ quê': 'bà con đang ủy lạo nhau',
        'Thời tiết': 'nắng đẹp',
        ...filler(5),
      }),
    );
  });

  it('finds Đảng ủy when the reader types dang uy', async () => {
    expect((await ask(index, 'dang uy')).full).toEqual(['Hội nghị Đảng uỷ xã', 'Chợ quê']);
  });

  it.each(['Đảng ủy', 'đảng uỷ', 'ĐẢNG ỦY', 'Ðảng uỷ', 'Đảng uỷ'.normalize('NFD'), 'Đảng\u200b ủy'])(
    'finds Đảng uỷ first when the reader types %s, and what has other marks behind it',
    async (text) => {
      const { full, looser } = await ask(index, text);
      expect(full).toEqual(['Hội nghị Đảng uỷ xã']);
      expect(looser).toEqual(['Chợ quê']);
    },
  );

  it('understands marks on some words only: đảng uy', async () => {
    const { full, looser } = await ask(index, 'đảng uy');
    expect(full).toEqual(['Hội nghị Đảng uỷ xã']);
    expect(looser).toEqual(['Chợ quê']);
  });

  it('says which words to mark in each group', async () => {
    const { marks } = await ask(index, 'đảng ủy');
    expect(marks.asked).toEqual(expect.arrayContaining(['đảng', 'ủy']));
    expect(marks.asked.some((mark) => mark.startsWith('~'))).toBe(false);
    expect(marks.looser).toEqual(['~dang', '~uy']);
  });

  it('offers to look without marks when there is enough with them, and then does', async () => {
    const many = await anIndex([
      ...Array.from({ length: 12 }, (_, each) => aRecord(`Đảng ủy ${each}`)),
      aRecord('Đang ủy lạo'),
    ]);
    const enough = await ask(many, 'đảng ủy');
    expect([enough.full.length, enough.looser.length, enough.mayLookLooser]).toEqual([12, 0, true]);
    const loose = await ask(many, 'đảng ủy', { withLooser: true });
    expect([loose.full.length, loose.looser, loose.mayLookLooser]).toEqual([12, ['Đang ủy lạo'], false]);
    expect((await ask(many, 'dang uy')).mayLookLooser).toBe(false);
  });
});

describe('ranking', () => {
  it('puts the phrase above scattered words, the title above the body, all words above some', async () => {
    const index = await anIndex(
      articles({
        'Bài rời': 'mới đây ở nông trại gần thôn',
        'Bài thiếu': 'nông thôn nông thôn nông thôn ngày nay',
        'Bài liền': 'chuyện về nông thôn mới hôm nay',
        'Nông thôn mới': 'chuyện hôm nay',
        ...filler(10),
      }),
    );
    const { full, partial } = await ask(index, 'nông thôn mới');
    expect(full).toEqual(['Nông thôn mới', 'Bài liền', 'Bài rời']);
    expect(partial).toEqual(['Bài thiếu']);
  });

  it('finds what a whole question is about', async () => {
    const index = await anIndex(
      articles({
        'Tập huấn': 'lớp tập huấn báo cáo viên cơ sở năm nay',
        'Báo cáo': 'báo cáo tài chính',
        ...filler(10),
      }),
    );
    const { all } = await ask(index, 'vì sao cần phải có những báo cáo viên ở cơ sở');
    expect(all[0]).toBe('Tập huấn');
  });

  it('of equally good results shows the newest first', async () => {
    const dates = ['2009-01-01', '2015-06-01', '2021-01-01', '2023-08-01', '2023-08-02'];
    const index = await anIndex(dates.map((date) => aRecord(`Bão ${date}`, { date })));
    expect((await ask(index, 'bão')).full).toEqual(dates.toReversed().map((date) => `Bão ${date}`));
  });
});

describe('quotes and exclusion', () => {
  let index: Index;
  beforeAll(async () => {
    index = await anIndex(
      articles({
        Liền: 'ký hiệp định hòa bình hôm qua',
        Rời: 'bình yên và hòa thuận',
        Chiến: 'chiến tranh và hoà bình',
        'Chuyển nghĩa': 'hóa bính',
        ...filler(3),
      }),
    );
  });

  it('finds only what stands side by side in quotes', async () => {
    expect(new Set((await ask(index, '"hòa bình"')).full)).toEqual(new Set(['Liền', 'Chiến']));
    expect((await ask(index, '“hoà bình” hiệp định')).full).toEqual(['Liền']);
    expect((await ask(index, '"hòa bình"')).isUnquoted).toBe(false);
  });

  it('shows the same without quotes when it stands nowhere as it is, and says so', async () => {
    const { isUnquoted, full } = await ask(index, '"bình hòa"');
    expect(isUnquoted).toBe(true);
    expect(full).toEqual((await ask(index, 'bình hòa')).full);
  });

  it('leaves out what it should also then', async () => {
    const { isUnquoted, all } = await ask(index, '"bình hòa" -"chiến tranh"');
    expect(isUnquoted).toBe(true);
    expect(all).toEqual((await ask(index, 'bình hòa -"chiến tranh"')).all);
  });

  it('does not say that a phrase stands nowhere when only the filters hide it', async () => {
    const { isUnquoted, all, facets } = await ask(index, '"hòa bình"', { filters: { ...noFilters, to: '2001-01-01' } });
    // Two hold the phrase, one with other marks: choosing the year gives these three.
    expect([isUnquoted, all, facets.years]).toEqual([false, [], { 2023: 3 }]);
  });

  it('leaves out articles with -từ and -"cụm từ"', async () => {
    expect(new Set((await ask(index, 'hòa bình -chiến')).full)).toEqual(new Set(['Liền', 'Rời']));
    expect((await ask(index, 'hòa bình -"hòa bình"')).all).not.toContain('Liền');
    expect((await ask(index, 'hòa bình -"hòa bình"')).full).toEqual(['Rời']);
    expect((await ask(index, 'hòa bình -hiep')).all).not.toContain('Liền');
    expect((await ask(index, 'hòa bình -chiếnn')).full).toHaveLength(3);
  });

  it('finds nothing for what is only left out', async () => {
    expect(await ask(index, '-chiến')).toMatchObject({ all: [], isWordless: true });
    expect(await ask(index, '?!')).toMatchObject({ all: [], isWordless: true });
    expect(await ask(index, ' ')).toMatchObject({ isWordless: false });
  });
});

describe('order', () => {
  it('is by day, newest or oldest first, over all parts', async () => {
    const records = anArchiveOf(300);
    const index = await anIndex(records);
    const urls = async (order: 'newest' | 'oldest') => {
      const searcher = new Searcher(new IndexFiles(loaderOf(index)));
      const { id } = await searcher.search(aRequest('', { order }));
      return (await searcher.results(id, 0, 1000)).map(({ url }) => url);
    };
    const oldestFirst = records.map(({ heading }) => heading.url);
    expect(await urls('oldest')).toEqual(oldestFirst);
    expect(await urls('newest')).toEqual(oldestFirst.toReversed());
  });
});

describe('results', () => {
  it('come page by page, each once, with all that a result shows', async () => {
    const index = await anIndex(
      Array.from({ length: 100 }, (_, each) =>
        aRecord(`Bão ${each}`, {
          heading: { url: `${each}/`, title: `Bão ${each}`, image: { src: 'a.webp', width: 3, height: 2 } },
        }),
      ),
    );
    const searcher = new Searcher(new IndexFiles(loaderOf(index)));
    const { id } = await searcher.search(aRequest('bão'));
    const pages = [
      await searcher.results(id, 0, 40),
      await searcher.results(id, 40, 40),
      await searcher.results(id, 80, 40),
    ];
    expect(pages.map(({ length }) => length)).toEqual([40, 40, 20]);
    expect(new Set(pages.flat().map(({ url }) => url)).size).toBe(100);
    expect(pages[0]?.[0]).toMatchObject({ section: 'tin-tuc', day: '2023-08-03', image: { src: 'a.webp' } });
  });

  it('of an answer are gone once another was asked', async () => {
    const searcher = new Searcher(new IndexFiles(loaderOf(await anIndex(articles({ Bão: '' })))));
    const { id } = await searcher.search(aRequest('bão'));
    await searcher.search(aRequest('lũ'));
    expect(await searcher.results(id, 0, 10)).toEqual([]);
  });

  it('stay those of the answer when another reading of the query was tried in vain', async () => {
    const searcher = new Searcher(new IndexFiles(loaderOf(await anIndex(articles({ Binh: '' })))));
    const { id, missing } = await searcher.search(aRequest('binh khoong'));
    expect(missing).toEqual(['khoong']);
    expect(await searcher.results(id, 0, 10)).toHaveLength(1);
  });
});

describe('photographs', () => {
  it('are found by caption, credit and what they show, apart from articles', async () => {
    const photo = (caption: string, texts: string[]) =>
      aRecord(caption, {
        texts,
        hasPhoto: true,
        heading: { url: 'a/#anh', title: 'Bài', caption, credit: texts[1] ?? '' },
      });
    const index = await anIndex(articles({ 'Múa lân trong bài': '' }), {
      photos: [photo('Múa lân đêm rằm', ['trẻ em', 'Đỗ Đức']), photo('Lớp tập huấn', ['hội trường', 'Bích Hà'])],
    });
    const inPhotos = async (text: string) => (await ask(index, text, { collection: 'photos' })).full;
    expect(await inPhotos('mua lan')).toEqual(['Múa lân đêm rằm']);
    expect(await inPhotos('Bích Hà')).toEqual(['Lớp tập huấn']);
    expect(await inPhotos('trẻ em')).toEqual(['Múa lân đêm rằm']);
    expect((await ask(index, 'múa lân')).full).toEqual(['Múa lân trong bài']);
    expect((await ask(index, 'hội trường')).full).toEqual([]);
  });
});

describe('suggest', () => {
  const titles = async (index: Index, text: string, count = 5) =>
    (await new Searcher(new IndexFiles(loaderOf(index))).suggest(text, count)).map(({ title }) => title);

  it('gives titles that hold what is typed so far, the newest parts first', async () => {
    const index = await anIndex(
      articles({
        'Hòa bình cũ': { date: '2009-01-01' },
        'Hòa bình mới': { date: '2023-08-01' },
        'Tin khác': { texts: ['hòa bình'] },
      }),
    );
    expect(await titles(index, 'hoa bi')).toEqual(['Hòa bình mới', 'Hòa bình cũ']);
    expect(await titles(index, 'hoà bình c')).toEqual(['Hòa bình cũ']);
    expect(await titles(index, 'hòa', 1)).toEqual(['Hòa bình mới']);
    expect(await titles(index, '')).toEqual([]);
    expect(await titles(index, '"')).toEqual([]);
    expect(await titles(index, 'xyz')).toEqual([]);
  });
});
