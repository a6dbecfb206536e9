import { stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { examineFiles } from '../../../src/check/examine-files.ts';
import type { FileFacts } from '../../../src/check/file-facts.ts';
import { mendFiles } from '../../../src/check/fix/mend-files.ts';
import { openMemory } from '../../../src/content/read/memory.ts';
import { stampFolder } from '../../../src/content/read/stamps.ts';
import { article, Newsroom } from '../content/read/newsroom.ts';

const large = 'bai-viet/2023/08/lon.md';

/** A newsroom with files that take room on no disk, and a mistake beside them. */
async function newsroom(): Promise<Newsroom> {
  const opened = await Newsroom.open({
    [large]: article(),
    'bai-viet/2023/08/khai-bao-dai.md': article(`summary: "${'a'.repeat(600_000)}"`),
    'bai-viet/2023/08/sai.md': article('draft: có'),
    'tac-gia.yaml': '- slug: mai-hoa\n  name: Mai Hoa\n',
    'viet-tat.yaml': '- short: [a]\n',
    'chuyen-huong.csv': '/cu/,/moi/\n',
  });
  for (const file of [large, 'tac-gia.yaml', 'viet-tat.yaml', 'chuyen-huong.csv'])
    await truncate(join(opened.dir, file), 5_000_000_000);
  return opened;
}

it('files of 5 GB are refused unread, each in a sentence, and the mistakes of the others are told', async () => {
  const problems = await (await newsroom()).problems();
  expect(problems.filter((problem) => !problem.includes('unused'))).toEqual(
    [
      `${large}:1:1 file-too-large Tệp nặng 5,0 GB, quá lớn để đọc: nhiều nhất là 12,0 MB.`,
      'bai-viet/2023/08/khai-bao-dai.md:1:1 front-matter-long Phần khai báo nặng 600 KB, quá lớn để đọc: nhiều nhất là 500 KB.',
      'bai-viet/2023/08/sai.md:5:1 bad-value Giá trị của “draft” không hợp lệ: chỉ nhận true hoặc false.',
      'chuyen-huong.csv:1:1 file-too-large Tệp nặng 5,0 GB, quá lớn để đọc: nhiều nhất là 50,0 MB.',
      'tac-gia.yaml:1:1 file-too-large Tệp nặng 5,0 GB, quá lớn để đọc: nhiều nhất là 4,0 MB.',
      'viet-tat.yaml:1:1 file-too-large Tệp nặng 5,0 GB, quá lớn để đọc: nhiều nhất là 4,0 MB.',
    ].sort(),
  );
});

it('files of 5 GB are looked into by no other part of the check, nor mended', async () => {
  const { dir } = await newsroom();
  const looks = await openMemory<FileFacts>(join(dir, '.soat'), '', stampFolder(dir));
  const facts = await examineFiles(dir, [large, 'bai-viet/2023/08/sai.md'], looks).finish();
  expect([...facts.keys()]).toEqual(['bai-viet/2023/08/sai.md']);
  expect(await mendFiles(dir)).toEqual([]);
  expect((await stat(join(dir, large))).size).toBe(5_000_000_000);
});
