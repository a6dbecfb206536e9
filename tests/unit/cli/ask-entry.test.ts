import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askEntry, type Given } from '../../../src/cli/ask-entry.ts';

const newsroom = {
  timeZone: 'Asia/Ho_Chi_Minh',
  sections: [
    { slug: 'tin-tuc', name: 'Tin tức' },
    { slug: 'van-hoa', name: 'Văn hóa' },
  ],
  formerSections: [],
  authors: [],
  topics: [],
};
const nothing: Given = {
  kind: 'article',
  date: '2023-08-03T17:08',
  authors: [],
  tags: [],
  isDraft: false,
  hasFolder: false,
};
const enter = '\r';
const down = '\x1b[B';

let contentDir: string;
beforeAll(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'vankho-hoi-'));
  await mkdir(join(contentDir, 'bai-viet/2023/08'), { recursive: true });
  await writeFile(join(contentDir, 'bai-viet/2023/08/hoi-nghi.md'), '');
});
afterAll(() => rm(contentDir, { recursive: true }));

/** Answers each question as it comes: the keys of one for the next. */
async function answer(given: Given, ...answers: string[][]): Promise<{ entry: Given | undefined; asked: string[] }> {
  const input = new PassThrough();
  const output = new PassThrough();
  const asked: string[] = [];
  output.setEncoding('utf8').on('data', (text: string) => {
    const [, question] = /◆\s+(.+)/.exec(stripVTControlCharacters(text)) ?? [];
    if (question === undefined) return;
    const keys = answers[asked.length] ?? [];
    asked.push(question.trim());
    for (const [index, key] of keys.entries()) setTimeout(() => input.write(key), 5 * (index + 1));
  });
  return { entry: await askEntry(given, newsroom, contentDir, { input, output }), asked };
}

describe('the questions of `new`', () => {
  it('are for what the flags have left open', async () => {
    const { entry, asked } = await answer(
      nothing,
      ['Ngày hội', enter],
      [down, enter],
      ['Mai Hòa, Lê An', enter],
      [enter],
    );
    expect(entry).toMatchObject({
      title: 'Ngày hội',
      category: 'van-hoa',
      authors: ['Mai Hòa', 'Lê An'],
      hasFolder: true,
    });
    expect(asked.map((question) => question.split(' ')[0])).toEqual(['Tiêu', 'Chuyên', 'Tác', 'Bài']);
  });

  it('are one for an album', async () => {
    const { entry, asked } = await answer({ ...nothing, kind: 'album' }, ['Lễ hội', enter]);
    expect(entry).toMatchObject({ kind: 'album', title: 'Lễ hội' });
    expect(asked).toEqual(['Tên album']);
  });

  it('go on to another address when that of the title is taken, and offer a free one', async () => {
    const given = { ...nothing, title: 'Hội nghị', category: 'tin-tuc', authors: ['Mai Hòa'], hasFolder: true };
    const { entry, asked } = await answer(given, [enter]);
    expect(asked[0]).toContain('Đã có bai-viet/2023/08/hoi-nghi.md.');
    expect(entry?.slug).toBe('hoi-nghi-2');
  });

  it('end when the editor has had enough', async () => {
    const { entry, asked } = await answer(nothing, ['Ngày hội', enter], ['\x03']);
    expect(entry).toBeUndefined();
    expect(asked).toHaveLength(2);
  });
});
