import { expect, it } from 'vitest';
import { checksumList, isPathInside, readChecksumList } from '../../../src/lib/data/checksums.ts';

const one = '1'.repeat(64);
const two = '2'.repeat(64);

it('writes digests as sha256sum checks them', () => {
  expect(checksumList(new Map([['2023/08.csv', 'ab12']]))).toBe('ab12  2023/08.csv\n');
  expect(checksumList(new Map())).toBe('');
});

it('escapes the names that would break a line, as sha256sum does', () => {
  expect(checksumList(new Map([['a\nb\\c', 'ab12']]))).toBe('\\ab12  a\\nb\\\\c\n');
  expect(readChecksumList(`\\${one}  a\\nb\n`).digests).toEqual(new Map([['a\nb', one]]));
});

it('reads what it wrote, names with spaces and marks included', () => {
  const digests = new Map([
    ['ảnh/hội nghị 1.jpg', one],
    ['index.html', two],
  ]);
  expect(readChecksumList(checksumList(digests))).toEqual({ digests, unreadable: [], unsafe: [] });
});

it('reads lists of other programs: binary files, capitals, CRLF, a mark of Unicode, remarks', () => {
  const text = `\uFEFF# shasum -a 256\r\n${'AB'.repeat(32)} *index.html\r\n\r\n`;
  expect(readChecksumList(text)).toEqual({
    digests: new Map([['index.html', 'ab'.repeat(32)]]),
    unreadable: [],
    unsafe: [],
  });
});

it('names the lines that say nothing, and reads the others', () => {
  const text = [`${one}  a`, 'hỏng', `${one.slice(1)}  b`, `${two}  c`, `${two}  a`, `${one}  `].join('\n');
  expect(readChecksumList(text)).toEqual({
    digests: new Map([
      ['a', one],
      ['c', two],
    ]),
    unreadable: [2, 3, 5, 6],
    unsafe: [],
  });
});

it('keeps paths apart that lead out of the folder', () => {
  const unsafe = ['../mật.txt', 'a/../../b', '/etc/passwd', 'C:/x', 'c:x', 'a//b', './a', 'a/.', 'a\0b'];
  expect(readChecksumList(unsafe.map((path) => `${one}  ${path}\n`).join(''))).toEqual({
    digests: new Map(),
    unreadable: [],
    unsafe,
  });
  expect(readChecksumList(`${one}  ..\\x\n`).unsafe).toEqual(['..\\x']);
});

it('lets names pass that only look like leaving', () => {
  for (const path of ['..a/b', 'a..b', 'a/...', 'ab:c', '.well-known/security.txt'])
    expect(isPathInside(path)).toBe(true);
});
