import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { edition, flip, newFolder, removeFolders, unpack } from '../unit/verify/edition.ts';
import { zipBytes } from '../unit/verify/zip-bytes.ts';
import { runVankho } from './site.ts';

afterAll(removeFolders);

it('proves a folder and a ZIP whole in one sentence', async () => {
  const cwd = newFolder();
  const files = edition();
  unpack(files, join(cwd, 'kho tỉnh'));
  writeFileSync(join(cwd, 'kho.zip'), zipBytes([...files].map(([name, bytes]) => ({ name, bytes }))));
  for (const name of ['kho tỉnh', 'kho.zip']) {
    const run = await runVankho(['verify', name], { cwd });
    expect(run).toMatchObject({ code: 0, stdout: `${name} nguyên vẹn: 4 tệp đúng như KIEM-TRA.sha256.\n` });
  }
});

it('names what differs, for people and for programs, and ends with 1', async () => {
  const cwd = newFolder();
  const files = edition();
  flip(files, 'index.html');
  unpack(files, join(cwd, 'kho'));
  const run = await runVankho(['verify', 'kho'], { cwd });
  expect(run.code).toBe(1);
  expect(run.stdout).toBe(
    'Đã đổi hoặc hỏng:\n  index.html\nkho không còn như KIEM-TRA.sha256: 3 tệp đúng, 1 đã đổi.\n',
  );
  const forPrograms = await runVankho(['verify', 'kho', '--json'], { cwd });
  expect(forPrograms).toMatchObject({ code: 1 });
  expect(JSON.parse(forPrograms.stdout)).toMatchObject({
    whole: false,
    differences: [{ path: 'index.html', kind: 'changed' }],
  });
});

it('says in a sentence what it cannot look into', async () => {
  const cwd = newFolder();
  writeFileSync(join(cwd, 'hong.zip'), 'PK');
  unpack(new Map([['index.html', Buffer.from('x')]]), join(cwd, 'trang'));
  for (const [name, code, sentence] of [
    ['hong.zip', 1, 'không phải tệp ZIP, hoặc đã hỏng hay bị cắt cụt'],
    ['trang', 1, 'không có KIEM-TRA.sha256'],
    ['khong-co', 2, 'Không có tệp hay thư mục “khong-co”.'],
    ['http://a:b@127.0.0.1/', 2, 'không phải địa chỉ trang'],
    ['http://127.0.0.1/kho.zip', 2, 'hãy tải về rồi kiểm tra'],
  ] as const) {
    const run = await runVankho(['verify', name], { cwd });
    expect(run).toMatchObject({ code, stdout: '' });
    expect(run.stderr).toContain(sentence);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
  }
});
