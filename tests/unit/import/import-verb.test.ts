import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { Workplace } from './workplace.ts';

const vankho = new URL('../../../src/cli/vankho.ts', import.meta.url).pathname;

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [vankho, 'import', ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const row = { id: 1, title: 'Mưa lớn', body: 'Nước dâng.', date: '2023-08-03' };

describe('vankho import csv', () => {
  it('imports a table whose columns are named by a flag', async () => {
    const place = await Workplace.open();
    const file = await place.write('bao.csv', 'A;B;Ngày\nMưa lớn;Nước <b>dâng</b>.;3/8/2023 5:08 CH\n');
    const flags = ['--content', place.contentDir, '--columns', 'title=A,body=B', '--body', 'html'];
    const { code, stdout, stderr } = await run('csv', file, ...flags);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Nhập từ ${file}: 1 bài mới.`);
    expect(await place.article('bai-viet/2023/08/mua-lon.md')).toMatchObject({
      data: { date: '2023-08-03 17:08' },
      body: '\nNước dâng.\n',
    });
  });

  it('exits with 2 and names the columns when it cannot tell which is which', async () => {
    const place = await Workplace.open();
    const { code, stderr } = await run(
      'csv',
      await place.write('bao.csv', 'A,B\n1,2\n'),
      '--content',
      place.contentDir,
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining('Các cột trong tệp: A, B.')]);
    expect(await place.files()).toEqual([]);
  });

  it('exits with 1 when rows have another number of cells', async () => {
    const place = await Workplace.open();
    const file = await place.write('bao.csv', 'title,body,date\nMưa,to,2023-08-03\nGió\n');
    const { code, stdout } = await run('csv', file, '--content', place.contentDir);
    expect([code, stdout]).toEqual([1, expect.stringContaining('dòng 3: dòng có 1 cột')]);
  });
});

describe('vankho import jsonl', () => {
  it('imports, tells what it did and where the whole report is', async () => {
    const place = await Workplace.open();
    const file = await place.dump([row]);
    const { code, stdout, stderr } = await run('jsonl', file, '--content', place.contentDir);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Nhập từ ${file}: 1 bài mới.`);
    expect(stdout).toContain(`${place.contentDir}/nguon/bao-cao-nhap.txt`);
  });

  it('exits with 1 when a line was not JSON, and imports the rest', async () => {
    const place = await Workplace.open();
    const { code, stdout } = await run('jsonl', await place.dump(['{', row]), '--content', place.contentDir);
    expect(code).toBe(1);
    expect(stdout).toContain('dòng 1: dòng không phải là JSON hợp lệ');
    expect(await place.articles()).toHaveLength(1);
  });

  it('exits with 2 and writes nothing when articles are undated', async () => {
    const place = await Workplace.open();
    const { code, stderr } = await run(
      'jsonl',
      await place.dump([{ ...row, date: null }]),
      '--content',
      place.contentDir,
    );
    expect(code).toBe(2);
    expect(stderr).toContain('--default-date');
    expect(await place.files()).toEqual([]);
  });

  it.each([
    ['a folder is missing', ['jsonl', 'bao.jsonl'], 'Thiếu --content'],
    ['the format is unknown', ['sql', 'bao.sql', '--content', 'kho'], 'Không nhập được từ “sql”'],
    [
      'there is no such file',
      ['jsonl', '/khong-co.jsonl', '--content', '/tmp/kho-khong-co'],
      'Không có tệp /khong-co.jsonl.',
    ],
  ])('exits with 2 when %s', async (_, args, message) => {
    const { code, stderr } = await run(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    [
      'a flag of saved pages stands beside a dump',
      ['jsonl', 'a.jsonl', '--index', 'b', '--content', 'kho'],
      '--index chỉ',
    ],
    ['a dump is more than one file', ['wxr', 'a.xml', 'b.xml', '--content', 'kho'], 'Thừa “b.xml”'],
    ['there is no page', ['html', '/khong-co', '--content', '/tmp/kho-khong-co'], 'Không có tệp hay thư mục /khong-co'],
    ['there is no export', ['wxr', '/khong-co/a.xml', '--content', '/tmp/kho-khong-co'], 'Không có thư mục /khong-co'],
  ])('exits with 2 when %s', async (_, args, message) => {
    const { code, stderr } = await run(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('explains itself in Vietnamese', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /vankho import html\|wxr\|jsonl\|csv NGUỒN…[\s\S]*--mapping[\s\S]*--default-category[\s\S]*--default-date[\s\S]*--columns[\s\S]*--body html\|text/,
    );
  });
});

describe('vankho import html', () => {
  it('takes folders and files, and tells what it did by the names of the pages', async () => {
    const place = await Workplace.open();
    await place.write('cu/mot.html', '<h1>Mưa lớn ở Vũng Đình</h1><p>3/8/2023 17:08</p><p>Nước dâng.</p>');
    const other = await place.write('hai.html', '<p>Không tên, không ngày.</p>');
    const { code, stdout } = await run(
      ...['html', `${place.dir}/cu`, other, '--content', place.contentDir, '--default-date', '2004-01-01'],
    );
    expect(code).toBe(0);
    expect(stdout).toContain('2 bài mới');
    expect(stdout).toContain('hai.html: không có ngày; xếp vào 2004-01-01');
    expect(await place.articles()).toEqual([
      'bai-viet/2004/01/khong-ten-khong-ngay.md',
      'bai-viet/2023/08/mua-lon-o-vung-dinh.md',
    ]);
  });
});

describe('vankho import wxr', () => {
  it('imports an export, and stops with 1 at one that is cut off', async () => {
    const place = await Workplace.open();
    const item =
      '<item><title>Mưa lớn</title><content:encoded><![CDATA[Nước dâng.]]></content:encoded><wp:post_id>7</wp:post_id>' +
      '<wp:post_date>2023-08-03 17:08:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>';
    const whole = await place.write('bao.xml', `<rss><channel>${item}</channel></rss>`);
    const { code, stdout } = await run('wxr', whole, '--content', place.contentDir);
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 bài mới')]);
    const half = await place.write('nua.xml', `<rss><channel>${item}<item><title>Hai`);
    const stopped = await run('wxr', half, '--content', `${place.dir}/kho-2`);
    expect([stopped.code, stopped.stderr]).toEqual([1, expect.stringContaining('bị cắt cụt')]);
  });
});
