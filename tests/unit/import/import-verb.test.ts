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

  it('explains itself in Vietnamese', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /vankho import jsonl TỆP\[\.gz\][\s\S]*--mapping[\s\S]*--default-category[\s\S]*--default-date/,
    );
  });
});
