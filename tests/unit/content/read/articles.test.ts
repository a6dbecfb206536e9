import { describe, expect, it } from 'vitest';
import { article, Newsroom } from './newsroom.ts';

const inAugust = 'bai-viet/2023/08';

describe('an article', () => {
  it('has the address of its file, whether it is a file or a folder', async () => {
    const newsroom = await Newsroom.open({
      [`${inAugust}/tap-huan.md`]: article(),
      [`${inAugust}/hoi-nghi/index.md`]: article(),
    });
    const { archive, problems } = await newsroom.read();
    expect(problems).toEqual([]);
    expect(archive?.articles.map(({ id, file }) => [id, file])).toEqual([
      ['2023/08/hoi-nghi', `${inAugust}/hoi-nghi/index.md`],
      ['2023/08/tap-huan', `${inAugust}/tap-huan.md`],
    ]);
  });

  it('says what its front matter says', async () => {
    const newsroom = await Newsroom.open({
      [`${inAugust}/a.md`]: article(
        [
          'updated: 4/8/2023 8:00',
          'author: [Giao Tuyến, " ", Giao  Tuyến]',
          'summary: 1.10',
          'tags: tập huấn',
          'aliases: [/cu/a, "/?id=147000", /cu/a.htm]',
          'draft: false',
          'pinned: true',
          'source: {name: TTXVN, url: https://vidu.vn/a}',
          'corrections: [{date: 2023-08-05, text: Sửa tên.}]',
        ].join('\n'),
      ),
    });
    const { archive, problems } = await newsroom.read();
    expect(problems).toEqual([]);
    expect(archive?.articles[0]).toMatchObject({
      title: 'Tập huấn',
      date: '2023-08-03T17:08',
      updated: '2023-08-04T08:00',
      authors: ['giao-tuyen'],
      summary: '1.10',
      tags: ['tap-huan'],
      draft: false,
      pinned: true,
      source: { name: 'TTXVN', url: 'https://vidu.vn/a' },
      corrections: [{ date: '2023-08-05', text: 'Sửa tên.' }],
    });
    expect(archive?.redirects.map(({ from, to }) => [from, to])).toEqual([
      ['/?id=147000', '/2023/08/a/'],
      ['/cu/a.htm', '/2023/08/a/'],
      ['/cu/a/', '/2023/08/a/'],
    ]);
  });

  it('may leave every other key empty, as a scaffold does', async () => {
    const keys = ['updated', 'author', 'summary', 'tags', 'aliases', 'related', 'draft', 'pinned', 'withdrawn'];
    const lines = [...keys, 'source', 'corrections'].map((key) => `${key}:`).join('\n');
    const newsroom = await Newsroom.open({ [`${inAugust}/a.md`]: article(lines) });
    const { archive, problems } = await newsroom.read();
    expect(problems).toEqual([]);
    expect(archive?.articles[0]).toMatchObject({ authors: [], tags: [], draft: false, pinned: false, corrections: [] });
  });

  it('has words of whole letters in one Unicode form, whatever was typed', async () => {
    const lines = 'author: " Đỗ Đức "\ntags: [tập]\nsummary: "\\ud83d\\ude00 \\udc00"';
    const newsroom = await Newsroom.open({ [`${inAugust}/a.md`]: article(lines).normalize('NFD') });
    const { archive, problems } = await newsroom.read();
    expect(problems).toEqual([]);
    expect(archive?.articles[0]).toMatchObject({ title: 'Tập huấn', summary: '😀 \ufffd', tags: ['tap'] });
    expect(archive?.authors).toEqual([{ slug: 'do-duc', name: 'Đỗ Đức' }]);
  });

  it('has another digest after every change, and the same after none', async () => {
    const newsroom = await Newsroom.open({ [`${inAugust}/a.md`]: article() });
    const digest = async () => (await newsroom.read()).archive?.articles[0]?.digest;
    const first = await digest();
    expect(await digest()).toBe(first);
    await newsroom.write({ [`${inAugust}/a.md`]: article('', 'Nội dung khác.\n') });
    expect(await digest()).not.toBe(first);
  });

  it('hands out the documents in its folder, not its pictures, notes and hidden files', async () => {
    const folder = `${inAugust}/hoi-nghi`;
    const newsroom = await Newsroom.open({
      [`${folder}/index.md`]: article(),
      [`${folder}/Kế hoạch.PDF`]: '12345',
      [`${folder}/so-lieu.csv`]: 'a',
      [`${folder}/ghi-chu.md`]: 'không phải bài',
      [`${folder}/anh.jpg`]: 'a',
      [`${folder}/.~khoa.docx`]: 'a',
      [`${inAugust}/mot-minh.pdf`]: 'a',
    });
    const { archive, problems } = await newsroom.read();
    expect(problems).toEqual([]);
    expect(archive?.articles.map(({ attachments }) => attachments)).toEqual([
      [
        { file: `${folder}/Kế hoạch.PDF`, name: 'Kế hoạch.PDF', size: 5 },
        { file: `${folder}/so-lieu.csv`, name: 'so-lieu.csv', size: 1 },
      ],
    ]);
  });

  it('of a section that was renamed is in the section of today', async () => {
    const newsroom = await Newsroom.open({
      'chuyen-muc.yaml': '- slug: xa-hoi\n  name: Xã hội\n  formerSlugs: [tin-tuc]\n',
      [`${inAugust}/a.md`]: article(),
    });
    const { archive, problems } = await newsroom.read();
    expect(problems).toEqual([]);
    expect(archive?.articles[0]?.category).toBe('xa-hoi');
    expect(archive?.redirects).toMatchObject([{ from: '/chuyen-muc/tin-tuc/', to: '/chuyen-muc/xa-hoi/' }]);
  });
});

describe('the editor is told', () => {
  const told = async (files: Record<string, string>) => (await Newsroom.open(files)).problems();

  it.each([
    'bai-viet/a.md',
    'bai-viet/2023/a.md',
    'bai-viet/2023/13/a.md',
    'bai-viet/2023/8/a.md',
    'bai-viet/23/08/a.md',
  ])('that %s is not where articles are', async (file) => {
    expect(await told({ [file]: article() })).toEqual([`${file}:1:1 bad-path Bài viết nằm sai chỗ: ${file}.`]);
  });

  it('that a folder without index.md holds no article', async () => {
    const file = `${inAugust}/a/bai.md`;
    expect(await told({ [file]: article() })).toEqual([`${file}:1:1 bad-path Bài viết nằm sai chỗ: ${file}.`]);
  });

  it('of a name that cannot be an address, with one that can', async () => {
    const newsroom = await Newsroom.open({ [`${inAugust}/Hội nghị Đảng ủy.md`]: article() });
    const { problems } = await newsroom.read();
    expect(problems).toMatchObject([
      { code: 'bad-slug', details: { value: 'Hội nghị Đảng ủy', suggestion: 'hoi-nghi-dang-uy' } },
    ]);
  });

  it('of a name that would be a day of the calendar', async () => {
    expect(await told({ [`${inAugust}/03.md`]: article() })).toEqual([
      `${inAugust}/03.md:1:1 reserved-slug Tên “03” trùng với một địa chỉ dành riêng (ngày trong lịch).`,
    ]);
  });

  it('of two files with one address', async () => {
    expect(await told({ [`${inAugust}/a.md`]: article(), [`${inAugust}/a/index.md`]: article() })).toEqual([
      `${inAugust}/a/index.md:1:1 duplicate-address Địa chỉ /2023/08/a/ đã có: ${inAugust}/a.md.`,
    ]);
  });

  it('of a date outside the folder, which breaks nothing', async () => {
    const newsroom = await Newsroom.open({ 'bai-viet/2023/09/a.md': article() });
    const { archive, problems } = await newsroom.read();
    expect(problems).toMatchObject([{ code: 'date-outside-folder', line: 4, column: 1 }]);
    expect(archive?.articles[0]).toMatchObject({ id: '2023/09/a', date: '2023-08-03T17:08' });
  });

  it('of a section that does not exist, with the one that was meant, also when more is wrong', async () => {
    const text = article('draft: có').replace('tin-tuc', 'Tin tuc');
    expect(await told({ [`${inAugust}/a.md`]: text })).toEqual([
      `${inAugust}/a.md:3:1 unknown-section Không có chuyên mục “Tin tuc”. Ý bạn là “tin-tuc”?`,
      `${inAugust}/a.md:5:1 bad-value Giá trị của “draft” không hợp lệ: chỉ nhận true hoặc false.`,
    ]);
  });

  it.each(['31/2/2023', '2023-08-03 25:00', 'hôm qua'])('that %s is no date', async (date) => {
    expect(await told({ [`${inAugust}/a.md`]: article().replace('2023-08-03 17:08', date) })).toEqual([
      `${inAugust}/a.md:4:1 bad-date “${date}” không phải là một ngày giờ có thật.`,
    ]);
  });

  it('of a related article that does not exist', async () => {
    const files = { [`${inAugust}/a.md`]: article('related: [2023/08/b, 2023/08/a]') };
    expect(await told(files)).toEqual([
      `${inAugust}/a.md:5:1 unknown-related Bài liên quan “2023/08/b” không có trong kho.`,
    ]);
  });

  it('of two authors whose names fold alike, at the place of the second, until they are declared', async () => {
    const files = {
      [`${inAugust}/a.md`]: article('author: Thành Chung'),
      [`${inAugust}/b.md`]: `\ufeff${article('author: Thanh Chung')}`,
    };
    const newsroom = await Newsroom.open(files);
    expect(await newsroom.problems()).toEqual([
      `${inAugust}/b.md:5:1 name-clash “Thanh Chung” và “Thành Chung” bỏ dấu thì trùng nhau, nên chung một địa chỉ.`,
    ]);
    await newsroom.write({ 'tac-gia.yaml': '- slug: thanh-chung-2\n  name: Thanh Chung\n' });
    const { archive, problems } = await newsroom.read();
    expect(problems).toEqual([]);
    expect(archive?.articles.map(({ authors }) => authors)).toEqual([['thanh-chung'], ['thanh-chung-2']]);
  });

  it('of names whose addresses Windows keeps for devices, until they are declared with others', async () => {
    const newsroom = await Newsroom.open({ [`${inAugust}/a.md`]: article('author: Côn\ntags: [con, nul]') });
    expect(await newsroom.problems()).toEqual([
      `${inAugust}/a.md:5:1 name-reserved Tên “Côn” bỏ dấu thành địa chỉ “con”, là tên Windows giữ cho thiết bị.`,
      `${inAugust}/a.md:6:1 name-reserved Tên “con” bỏ dấu thành địa chỉ “con”, là tên Windows giữ cho thiết bị.`,
      `${inAugust}/a.md:6:1 name-reserved Tên “nul” bỏ dấu thành địa chỉ “nul”, là tên Windows giữ cho thiết bị.`,
    ]);
    await newsroom.write({
      'tac-gia.yaml': '- slug: tac-gia-con\n  name: Côn\n',
      'chu-de.yaml': '- slug: chu-de-con\n  name: con\n- slug: chu-de-nul\n  name: nul\n',
    });
    const { archive, problems } = await newsroom.read();
    expect(problems).toEqual([]);
    expect(archive?.articles.map(({ authors, tags }) => [authors, tags])).toEqual([
      [['tac-gia-con'], ['chu-de-con', 'chu-de-nul']],
    ]);
  });

  it('of a name that no address can be made of', async () => {
    expect(await told({ [`${inAugust}/a.md`]: article('author: "***"') })).toEqual([
      `${inAugust}/a.md:5:1 name-unspellable Tên “***” không có chữ cái La-tinh hay chữ số nào để làm địa chỉ.`,
    ]);
  });
});
