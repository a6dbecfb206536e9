import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../../src/content/read/front-matter.ts';
import { decodeUtf8, readSourceFile } from '../../../../src/content/read/source-file.ts';
import { collectProblems } from '../../../../src/lib/problems/problem.ts';
import { anyText } from '../../vietnamese/any-text.ts';
import { article, Newsroom, tell } from './newsroom.ts';

const file = 'bai-viet/2023/08/a.md';

/** Reads one file of a content folder. */
async function read(content: string | Uint8Array) {
  const { dir } = await Newsroom.open({ [file]: content });
  const { problems, report } = collectProblems();
  const source = await readSourceFile(dir, file, report);
  return { source, problems: problems.map(tell) };
}

describe('an article’s file', () => {
  it('is front matter and body; the body knows its line', async () => {
    const { source, problems } = await read('---\ntitle: A\n---\n\nMột.\n');
    expect(problems).toEqual([]);
    expect(source).toMatchObject({ file, body: '\nMột.\n', bodyLine: 4, frontMatter: { value: { title: 'A' } } });
    expect(source?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('may come from Windows: a byte order mark, lines that end in CR LF, spaces behind the dashes', async () => {
    const { source, problems } = await read('\ufeff---  \r\ntitle: A\r\nsummary: B\r\n--- \r\nMột.\r\nHai.\r\n');
    expect(problems).toEqual([]);
    expect(source).toMatchObject({ body: 'Một.\r\nHai.\r\n', bodyLine: 5 });
    expect(source?.frontMatter.value).toEqual({ title: 'A', summary: 'B' });
    expect(source?.frontMatter.placeOf(['summary'])).toEqual({ file, line: 3, column: 1 });
  });

  it('may have no body, and no line end after the dashes', async () => {
    expect((await read('---\ntitle: A\n---')).source).toMatchObject({ body: '', bodyLine: 3 });
  });

  it('may have lines of dashes and anything else in its body', async () => {
    const body = 'Một.\n\n---\n\n{ < > } \u2028 \u0000\n---\n';
    expect((await read(`---\ntitle: A\n---\n${body}`)).source?.body).toBe(body);
  });

  it.each([
    ['in Windows-1258, in its third line', Buffer.from('---\ntitle: A\nsummary: \xd0\xea\n---\n', 'latin1'), '3:10'],
    ['cut off within a letter, in its last line', Buffer.from(article('', 'Một.\nHai ế')).subarray(0, -1), '7:5'],
    ['in UTF-16', Buffer.from(`\ufeff${article()}`, 'utf16le'), '1:1'],
  ])('is refused when it is not UTF-8: %s', async (_, bytes, place) => {
    expect(await read(bytes)).toEqual({
      source: undefined,
      problems: [`${file}:${place} not-utf8 Tệp không được lưu bằng bảng mã UTF-8.`],
    });
  });

  it.each([
    '',
    'Một bài không có gì ở đầu.\n',
    '\n---\ntitle: A\n---\n',
    ' ---\ntitle: A\n---\n',
    '----\ntitle: A\n----\n',
  ])('is refused when nothing is declared at its head: %j', async (text) => {
    expect((await read(text)).problems).toEqual([`${file}:1:1 no-front-matter Bài chưa có phần khai báo ở đầu tệp.`]);
  });

  it('is refused when the declarations do not end', async () => {
    expect((await read('---\ntitle: A\n\nMột.\n ---\n--- chữ\n')).problems).toEqual([
      `${file}:1:1 front-matter-open Phần khai báo mở bằng “---” nhưng không có dòng “---” đóng lại.`,
    ]);
  });

  it('has mistakes of YAML told at the line of the file', async () => {
    expect((await read('---\ntitle: A\ntitle: B\n---\n')).problems).toEqual([
      `${file}:3:1 broken-yaml Không đọc được YAML: một khóa được viết hai lần.`,
    ]);
  });

  it('keeps every sign of any body', () => {
    fc.assert(
      fc.property(anyText, (body) => {
        expect(splitFrontMatter(`---\ntitle: A\n---\n${body}`)).toMatchObject({ frontMatter: 'title: A\n', body });
      }),
    );
  });
});

describe('decodeUtf8', () => {
  it('finds the line of the first byte that is not UTF-8', () => {
    const lines = fc.array(fc.stringMatching(/^[a-zế]*$/), { maxLength: 6 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const { problems, report } = collectProblems();
        const bytes = Buffer.concat([
          Buffer.from(before.map((line) => `${line}\n`).join('')),
          Buffer.from([0x61, 0xff]),
          Buffer.from(after.map((line) => `\n${line}`).join('')),
        ]);
        expect(decodeUtf8(bytes, file, report)).toBeUndefined();
        expect(problems).toMatchObject([{ code: 'not-utf8', line: before.length + 1, column: 2 }]);
      }),
    );
  });
});
