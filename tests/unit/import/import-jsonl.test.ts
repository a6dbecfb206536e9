import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/content/read/archive.ts';
import { openInventory } from '../../../src/images/inventory.ts';
import { importJsonl } from '../../../src/import/jsonl/import-jsonl.ts';
import { describeImport } from '../../../src/import/report/report.ts';
import { parseMarkdown } from '../../../src/markdown/parse.ts';
import { type Row, Workplace } from './workplace.ts';

const flood: Row = {
  id: 'lu-1',
  title: 'Xã An Phú sơ tán dân trước lũ',
  description: 'Hơn hai trăm hộ đã tới nơi an toàn.',
  body: 'Nước dâng từ nửa đêm.\n\nTrạm y tế trực suốt đêm.',
  date: '2023-08-03T23:30:00+00:00',
  category: 'Thời sự',
  author: 'MAI THƠ',
  url: 'https://bao.vn/thoi-su/so-tan-1.html',
};

describe('an imported article', () => {
  it('is a Markdown file under the year and month of the site’s own zone', async () => {
    const place = await Workplace.open();
    const report = await place.import([flood]);
    expect(await place.articles()).toEqual(['bai-viet/2023/08/xa-an-phu-so-tan-dan-truoc-lu.md']);
    expect(await place.read('bai-viet/2023/08/xa-an-phu-so-tan-dan-truoc-lu.md')).toBe(`---
title: Xã An Phú sơ tán dân trước lũ
category: thoi-su
date: 2023-08-04 06:30
author: Mai Thơ
summary: Hơn hai trăm hộ đã tới nơi an toàn.
aliases:
  - /thoi-su/so-tan-1.html
---

Nước dâng từ nửa đêm.

Trạm y tế trực suốt đêm.
`);
    expect(report).toMatchObject({ imported: 1, known: 0, sections: ['Thời sự'], remarks: [] });
  });

  it('falls into the month that its zone’s clock shows', async () => {
    const place = await Workplace.open();
    const row = { ...flood, date: '2023-08-31T18:00:00Z' };
    await place.import([row], { timeZone: 'America/Los_Angeles' });
    await place.import([{ ...row, id: 'lu-2', title: 'Khác', body: 'Khác', url: null }]);
    expect(await place.articles()).toEqual([
      'bai-viet/2023/08/khac.md',
      'bai-viet/2023/08/xa-an-phu-so-tan-dan-truoc-lu.md',
    ]);
    expect(await place.read('trang-web.yaml')).toContain('timeZone: America/Los_Angeles');
  });

  it('is cleaned: U+2028, NFD, Ð and zero-width marks never reach the file', async () => {
    const place = await Workplace.open();
    const title = '\u00d0ảng \u200bủy xã'.normalize('NFD');
    await place.import([`{"id":"1","title":"${title}","body":"Một\u2028Hai","date":"3/8/2023 17:08"}`]);
    const { data, body } = await place.article('bai-viet/2023/08/dang-uy-xa.md');
    expect(data).toMatchObject({ title: 'Đảng ủy xã', date: '2023-08-03 17:08' });
    expect(body).toBe('\nMột\n\nHai\n');
  });

  it.each([
    '---',
    '<b',
    '{{ x }}',
    '# Tin: nóng',
    '- a',
    'no',
    '1.10',
    '2023-08-03',
    '"x',
    '*neo',
    'a: b #c',
    '| x',
    '@tin',
    '%',
  ])('keeps “%s” as a title, a summary and a body', async (text) => {
    const place = await Workplace.open();
    await place.import([{ id: 'x1', title: text, description: text, body: `${text}\n${text}`, date: '2023-08-03' }]);
    const [file = ''] = await place.articles();
    const { data, body } = await place.article(file);
    expect(data).toMatchObject({ title: text, summary: text, date: '2023-08-03' });
    expect(parseMarkdown(body).children.map((block) => textOf(block))).toEqual([text, text]);
  });

  it('keeps long lines of front matter in one piece', async () => {
    const place = await Workplace.open();
    const summary = 'Câu chuyện dài: '.repeat(60).trim();
    await place.import([{ ...flood, description: summary }]);
    expect(await place.read('bai-viet/2023/08/xa-an-phu-so-tan-dan-truoc-lu.md')).toContain(
      `\nsummary: "${summary}"\n`,
    );
  });

  it('shares a title with others without losing one, in the order of the dump', async () => {
    const place = await Workplace.open();
    await place.import(
      ['a', 'b', 'c'].map((id) => ({ ...flood, id, title: 'Điểm tin', body: `Bài ${id}`, url: null })),
    );
    expect(await place.articles()).toEqual(['-2', '-3', ''].map((end) => `bai-viet/2023/08/diem-tin${end}.md`));
    expect((await place.article('bai-viet/2023/08/diem-tin-3.md')).body).toContain('Bài c');
  });

  it('borrows what it lacks, and says so', async () => {
    const place = await Workplace.open();
    const { remarks } = await place.import([
      { id: 1, description: 'Mưa lớn. Gió mạnh.', date: '2023-08-03' },
      { id: 2, title: 'Chỉ có tên', date: '2023-08-03' },
      { id: 3, title: 'Ảnh', body: '<p>Ảnh <img src="a.jpg"></p>', date: '2023-08-03' },
    ]);
    const { data, body } = await place.article('bai-viet/2023/08/mua-lon.md');
    expect([data.title, data.summary, body]).toEqual(['Mưa lớn', undefined, '\nMưa lớn. Gió mạnh.\n']);
    expect(remarks.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'no-title'],
      [1, 'no-body'],
      [2, 'title-only'],
      [3, 'media'],
    ]);
  });

  it('may be ten megabytes long', async () => {
    const place = await Workplace.open();
    const sentence = 'Đoàn công tác đi qua *nhiều* xã _vùng cao_. ';
    await place.import([{ ...flood, body: sentence.repeat(230_000) }]);
    const { body } = await place.article('bai-viet/2023/08/xa-an-phu-so-tan-dan-truoc-lu.md');
    expect(body.replaceAll('\\', '').trim()).toBe(sentence.repeat(230_000).trim());
  }, 60_000);

  it('names its source only when it is another site', async () => {
    const place = await Workplace.open();
    await place.import([flood, { ...flood, id: 2, title: 'Hai', body: 'Hai', url: 'https://www.khac.vn/2.html' }]);
    const { data } = await place.article('bai-viet/2023/08/hai.md');
    expect(data).toMatchObject({
      source: { name: 'khac.vn', url: 'https://www.khac.vn/2.html' },
      aliases: ['/2.html'],
    });
    const own = await place.read('trang-web.yaml');
    await place.write('kho/trang-web.yaml', own.replace('https://example.org', 'https://khac.vn'));
    await place.import([{ ...flood, id: 3, title: 'Ba', body: 'Ba', url: 'https://khac.vn/3.html' }]);
    expect((await place.article('bai-viet/2023/08/ba.md')).data.source).toBeUndefined();
  });
});

describe('an import', () => {
  it('leaves an archive in which the build finds nothing wrong', async () => {
    const place = await Workplace.open();
    await place.import([
      flood,
      { ...flood, id: 2, title: '12', author: 'Mãi Thơ', url: 'https://bao.vn/thoi-su/so-tan-1.html' },
      { ...flood, id: 3, title: '!!!', author: 'None', category: null, date: null, url: 'https://bao.vn/2023/08/12/' },
      { ...flood, id: 4, title: 'Index', author: ['Lê Na', '???'], category: '2023', url: '/tac-gia/' },
    ]);
    const { archive, problems } = await readArchive(place.contentDir, await openInventory(join(place.dir, 'anh')));
    expect(problems).toEqual([]);
    expect(archive?.articles).toHaveLength(4);
    expect(archive?.authors.map(({ slug }) => slug)).toEqual(['le-na', 'mai-tho', 'mai-tho-2']);
  });

  it('reads gzipped dumps', async () => {
    const place = await Workplace.open();
    const file = await place.dump([flood], { gzip: true });
    expect(await importJsonl({ file, contentDir: place.contentDir })).toMatchObject({ imported: 1 });
  });

  it('adds nothing when it is run again', async () => {
    const place = await Workplace.open();
    const rows = [
      flood,
      { ...flood, id: 2, author: 'Mãi Thơ', category: '' },
      { title: 'Không id', body: 'x', date: '2023-08-03' },
    ];
    await place.import(rows);
    const before = await snapshot(place);
    const report = await place.import(rows);
    expect(report).toMatchObject({ imported: 0, known: 3, sections: [], authors: [] });
    expect(await snapshot(place)).toEqual(before);
  });

  it('does not bring back what editors changed, moved or deleted', async () => {
    const place = await Workplace.open();
    await place.import([flood, { ...flood, id: 2, title: 'Hai', url: null }]);
    await place.write('kho/bai-viet/2023/08/hai.md', '---\ntitle: Sửa\ncategory: thoi-su\ndate: 2023-08-04\n---\n');
    await rm(join(place.contentDir, 'bai-viet/2023/08/xa-an-phu-so-tan-dan-truoc-lu.md'));
    const before = await snapshot(place);
    await place.import([flood, { ...flood, id: 2, title: 'Hai', url: null }]);
    expect(await snapshot(place)).toEqual(before);
  });

  it('adds only the new articles of a longer dump, beside what is there', async () => {
    const place = await Workplace.open();
    await place.import([flood]);
    const report = await place.import([flood, { ...flood, id: 2, author: 'Mãi Thơ', url: null }]);
    expect(report).toMatchObject({ imported: 1, known: 1, authors: ['Mai Thơ', 'Mãi Thơ'] });
    expect(await place.articles()).toEqual(
      ['-2', ''].map((end) => `bai-viet/2023/08/xa-an-phu-so-tan-dan-truoc-lu${end}.md`),
    );
  });

  it('reports an article whose text has changed since, and keeps the one in the archive', async () => {
    const place = await Workplace.open();
    await place.import([flood]);
    const before = await place.read('bai-viet/2023/08/xa-an-phu-so-tan-dan-truoc-lu.md');
    const { imported, remarks } = await place.import([{ ...flood, body: 'Bản đã sửa.' }]);
    expect([imported, remarks]).toEqual([0, [{ line: 1, reason: 'changed', details: { id: 'lu-1' } }]]);
    expect(await place.read('bai-viet/2023/08/xa-an-phu-so-tan-dan-truoc-lu.md')).toBe(before);
  });

  it('loses no article to ids that stand for several', async () => {
    const place = await Workplace.open();
    const other = { ...flood, title: 'Hai', description: '', body: 'Hai', url: null };
    const { imported, remarks } = await place.import([flood, other, other]);
    expect([imported, remarks.map(({ line, reason }) => [line, reason])]).toEqual([2, [[3, 'repeated']]]);
    const another = { ...other, title: 'Ba', body: 'Ba' };
    expect(await place.import([another])).toMatchObject({ imported: 1 });
  });

  it('takes up where an interrupted one stopped', async () => {
    const place = await Workplace.open();
    const rows = [flood, { ...flood, id: 2, title: 'Hai', url: null }];
    await place.import(rows);
    const whole = await snapshot(place);
    await rm(join(place.contentDir, 'bai-viet/2023/08/hai.md'));
    await writeFile(join(place.contentDir, 'nguon/jsonl-dang-nhap.txt'), 'x');
    expect(await place.import(rows)).toMatchObject({ imported: 1, known: 1 });
    expect(await snapshot(place)).toEqual(whole);
  });

  it('skips lines it cannot read, by number, and goes on', async () => {
    const place = await Workplace.open();
    const { imported, remarks } = await place.import(['{"id": 1', '', '{"id": 2, "title": []}', '{"id": 3}', flood]);
    expect(imported).toBe(1);
    expect(remarks.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'not-json'],
      [3, 'wrong-type'],
      [4, 'empty'],
    ]);
    expect(await place.read('nguon/bao-cao-nhap.txt')).toContain('dòng 1: dòng không phải là JSON hợp lệ');
  });

  it('drops and reports an old address that is taken', async () => {
    const place = await Workplace.open();
    const { remarks } = await place.import([
      flood,
      { ...flood, id: 2, title: 'Hai' },
      { ...flood, id: 3, title: 'Ba', url: 'x' },
    ]);
    expect(remarks).toEqual([
      { line: 2, reason: 'alias-taken', details: { alias: '/thoi-su/so-tan-1.html' } },
      { line: 3, reason: 'bad-url', details: { url: 'x' } },
    ]);
    expect((await place.article('bai-viet/2023/08/hai.md')).data.aliases).toBeUndefined();
  });

  it('writes nothing while undated articles have no place, and counts them', async () => {
    const place = await Workplace.open();
    const rows = [flood, { ...flood, id: 2, date: null }, { ...flood, id: 3, date: '31/2/2023' }];
    const stopped = place.import(rows, { defaultDate: undefined });
    await expect(stopped).rejects.toMatchObject({ exitCode: 2 });
    await expect(stopped).rejects.toThrow(/^Có 2 bài không có ngày .*--default-date[\s\S]*dòng 3: “31\/2\/2023”$/);
    expect(await place.files()).toEqual([]);
    const { remarks } = await place.import(rows);
    expect(remarks.slice(0, 2).map(({ line, reason }) => [line, reason])).toContainEqual([2, 'no-date']);
    expect((await place.articles()).filter((file) => file.startsWith('bai-viet/2004/01/'))).toHaveLength(2);
  });

  it('keeps the comments of a chuyen-muc.yaml and adds to its end', async () => {
    const place = await Workplace.open();
    await place.import([{ ...flood, category: 'Xã hội' }]);
    const present = '# Thứ tự do tòa soạn chọn\n- slug: xa-hoi # cũ\n  name: Xã hội\n';
    await place.write('kho/chuyen-muc.yaml', present);
    await place.import([{ ...flood, id: 2, title: 'Hai', category: 'Văn hóa' }]);
    expect(await place.read('chuyen-muc.yaml')).toBe(`${present}- slug: van-hoa\n  name: Văn hóa\n`);
  });

  it('takes the keys of a dump that are called otherwise', async () => {
    const place = await Workplace.open();
    const columns = new Map([['title', 'ten'] as const, ['body', 'chu'] as const]);
    await place.import([{ ten: 'Mưa', chu: 'Mưa cả ngày.', date: '3/8/2023 5:08:00 CH' }], { columns });
    const { data, body } = await place.article('bai-viet/2023/08/mua.md');
    expect([data.title, data.date, body]).toEqual(['Mưa', '2023-08-03 17:08', '\nMưa cả ngày.\n']);
  });

  it('sorts categories by a mapping', async () => {
    const place = await Workplace.open();
    const mapping = await place.write(
      'anh-xa.yaml',
      'sections:\n  - { slug: doi-song, name: Đời sống, from: [lifestyle] }\n',
    );
    const rows = ['LifeStyle', 'Đời sống', ''].map((category, id) => ({
      ...flood,
      id,
      title: `Bài ${category}`,
      category,
      url: null,
    }));
    await place.import(rows, { mapping, defaultCategory: 'doi-song' });
    expect(await place.read('chuyen-muc.yaml')).toMatch(/^# .*\n\n- slug: doi-song\n {2}name: Đời sống\n$/);
    for (const file of await place.articles()) expect((await place.article(file)).data.category).toBe('doi-song');
  });

  it.each([
    [{ timeZone: 'Asia/Sai_Gon_Moi' }, '“Asia/Sai_Gon_Moi” không phải là tên múi giờ'],
    [{ defaultCategory: 'Tin tức' }, '--default-category “Tin tức” không hợp lệ'],
    [{ defaultDate: '2004-02-30' }, '--default-date “2004-02-30” không phải là ngày'],
    [{ mapping: '/khong-co.yaml' }, 'Không đọc được tệp ánh xạ'],
    [{ file: '/khong-co.jsonl' }, 'Không có tệp /khong-co.jsonl'],
  ])('refuses %o before it writes anything', async (options, message) => {
    const place = await Workplace.open();
    await expect(place.import([flood], options)).rejects.toThrow(message);
    expect(await place.files()).toEqual([]);
  });

  it('refuses a zone that is not the archive’s, and an archive that is broken', async () => {
    const place = await Workplace.open();
    await place.import([flood]);
    await expect(place.import([flood], { timeZone: 'UTC' })).rejects.toThrow('Hãy bỏ --time-zone');
    await place.write('kho/chuyen-muc.yaml', '- slug: [\n');
    await expect(place.import([flood])).rejects.toThrow(/Kho bài đang có lỗi[\s\S]*chuyen-muc\.yaml:\d/);
  });
});

describe('the report of an import', () => {
  it('shows the first lines of each reason and counts the rest', () => {
    const remarks = [3, 1, 2].map((line) => ({ line, reason: 'no-date' as const, details: { default: '2004-01-01' } }));
    const report = { source: 'bao.jsonl', imported: 1200, known: 0, sections: [], authors: [], remarks };
    expect(describeImport({ ...report, uncategorised: { articles: 7, section: 'tin-khac' } }, 2)).toEqual([
      'Nhập từ bao.jsonl: 1.200 bài mới.',
      'Không ghi chuyên mục, xếp vào “tin-khac”: 7 bài.',
      'Cần xem lại: 3 dòng',
      '  dòng 3: không có ngày; xếp vào 2004-01-01',
      '  dòng 1: không có ngày; xếp vào 2004-01-01',
      '  … và 1 dòng nữa như thế',
    ]);
  });
});

/** All files of the archive with their text, the report apart. */
async function snapshot(place: Workplace): Promise<Record<string, string>> {
  const files = (await place.files()).filter((file) => file !== 'nguon/bao-cao-nhap.txt');
  const texts = await Promise.all(files.map((file) => readFile(join(place.contentDir, file), 'utf8')));
  return Object.fromEntries(files.map((file, index) => [file, texts[index] ?? '']));
}
