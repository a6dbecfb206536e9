import { describe, expect, it } from 'vitest';
import { type CsvImport, importCsv } from '../../../src/import/csv/import-csv.ts';
import type { ImportReport } from '../../../src/import/report/report.ts';
import { toCsv } from '../../../src/lib/data/csv.ts';
import { encodeLegacy } from '../vietnamese/legacy/encode.ts';
import { Workplace } from './workplace.ts';

const header = ['Mã', 'Tiêu đề', 'Tóm tắt', 'Nội dung', 'Ngày đăng', 'Chuyên mục', 'Tác giả', 'Liên kết'];
const bridge = [
  '12',
  'Khánh thành cầu treo bắc qua suối',
  'Học trò hai bản không còn phải lội nước.',
  '<p>Sáng nay bà con hai bản cùng nhau đi qua chiếc cầu mới.</p>\n<p>Cầu dài bốn mươi mét, do thợ trong vùng dựng.</p>',
  '3/8/2004 5:08:00 CH',
  'Đời sống',
  'Lò Văn Hạnh',
  '/doi-song/cau-treo-12.html',
];
const well = [
  '13',
  'Giếng làng có nước trở lại',
  '',
  'Nước trong.\nCả làng mừng.',
  '2004-08-04',
  'Đời sống',
  'NULL',
  '',
];

const golden = `---
title: Khánh thành cầu treo bắc qua suối
category: doi-song
date: 2004-08-03 17:08
author: Lò Văn Hạnh
summary: Học trò hai bản không còn phải lội nước.
aliases:
  - /doi-song/cau-treo-12.html
---

Sáng nay bà con hai bản cùng nhau đi qua chiếc cầu mới.

Cầu dài bốn mươi mét, do thợ trong vùng dựng.
`;

async function importTable(
  place: Workplace,
  content: string | Buffer,
  options: Partial<CsvImport> = {},
): Promise<ImportReport> {
  const file = await place.write('bao.csv', content);
  return importCsv({ file, contentDir: place.contentDir, columns: new Map(), ...options });
}

describe('an import of a table', () => {
  it('makes articles of rows, HTML or plain text', async () => {
    const place = await Workplace.open();
    const report = await importTable(place, toCsv([header, bridge, well]));
    expect(report).toMatchObject({ imported: 2, decoded: {}, remarks: [], sections: ['Đời sống'] });
    expect(await place.read('bai-viet/2004/08/khanh-thanh-cau-treo-bac-qua-suoi.md')).toBe(golden);
    const { data, body } = await place.article('bai-viet/2004/08/gieng-lang-co-nuoc-tro-lai.md');
    expect([data.author, body]).toEqual([undefined, '\nNước trong.\n\nCả làng mừng.\n']);
  });

  it.each(['tcvn3', 'vni', 'viscii', 'vps', 'cp1258'] as const)(
    'reads a file whose bytes are %s, the names of its columns included',
    async (encoding) => {
      const place = await Workplace.open();
      const rows = [header, bridge].map((row) => row.map((cell) => `"${cell}"`).join(';'));
      const bytes = Buffer.from(encodeLegacy(rows.join('\r\n'), encoding), 'latin1');
      const report = await importTable(place, bytes);
      expect(report).toMatchObject({ imported: 1, decoded: { [encoding]: 1 }, remarks: [] });
      expect(await place.read('bai-viet/2004/08/khanh-thanh-cau-treo-bac-qua-suoi.md')).toBe(golden);
    },
  );

  it('adds nothing when it is run again', async () => {
    const place = await Workplace.open();
    await importTable(place, toCsv([header, bridge]));
    expect(await importTable(place, toCsv([header, bridge, well]))).toMatchObject({ imported: 1, known: 1 });
  });

  it('skips rows with too few or too many cells, by their line', async () => {
    const place = await Workplace.open();
    const { imported, remarks } = await importTable(
      place,
      'title,body,date\nMưa,"to\nrồi tạnh",2004-08-03,,\nGió,to,2004-08-03,mạnh\nNắng,to\n',
    );
    expect(imported).toBe(1);
    expect(remarks).toEqual([
      { line: 4, reason: 'columns', details: { found: '4', expected: '3' } },
      { line: 5, reason: 'columns', details: { found: '2', expected: '3' } },
    ]);
  });

  it('takes bodies for what the keeper says they are', async () => {
    const rows = [
      ['title', 'body', 'date'],
      ['Mưa', 'a <b>b</b>', '2004-08-03'],
    ];
    const place = await Workplace.open();
    await importTable(place, toCsv(rows), { bodyKind: 'text' });
    expect((await place.article('bai-viet/2004/08/mua.md')).body).toBe('\na \\<b>b\\</b>\n');
    const other = await Workplace.open();
    await importTable(other, toCsv(rows), { bodyKind: 'html' });
    expect((await other.article('bai-viet/2004/08/mua.md')).body).toBe('\na b\n');
  });

  it('keeps text that a database cut in the middle of a letter', async () => {
    const place = await Workplace.open();
    const whole = Buffer.from('title,body,date\nMưa,Nước đã rút khỏi cánh đồ,2004-08-03\n');
    const cut = whole.indexOf('ồ');
    await importTable(place, Buffer.concat([whole.subarray(0, cut + 2), whole.subarray(cut + 3)]));
    expect((await place.article('bai-viet/2004/08/mua.md')).body).toBe('\nNước đã rút khỏi cánh đ\ufffd\n');
  });

  it.each([
    ['', 'trống: không có dòng tên cột'],
    ['a,b\n1,2\n', 'Các cột trong tệp: a, b.'],
    ['title,body\nMưa,"to\n', 'có dấu ngoặc kép'],
  ])('refuses %j before it writes anything', async (content, message) => {
    const place = await Workplace.open();
    await expect(importTable(place, content)).rejects.toThrow(message);
    expect(await place.files()).toEqual([]);
  });
});
