import { describe, expect, it } from 'vitest';
import { foldCase, forbiddenIn, longestPath, nameProblem } from '../../src/lib/portable-name.ts';

describe('a path that every system takes', () => {
  it.each([
    '2023/08/tap-huan/Lịch học tháng 8 (bản cuối).pdf',
    '_anh/0123456789abcdef-640.webp',
    '.well-known/security.txt',
    'chu-de/console/index.html',
    'chu-de/com/index.html',
    `${'a'.repeat(100)}/${'b'.repeat(longestPath - 101)}`,
  ])('is %s', (path) => {
    expect(nameProblem(path)).toBeUndefined();
  });
});

describe('a path that some system refuses', () => {
  it.each([...'<>:"|?*\\', '\t', '\u007f'])('has %j in it', (character) => {
    expect(nameProblem(`tai-lieu/a${character}b.pdf`)).toBe('characters');
    expect(forbiddenIn(`x${character}y${character}`)).toBe(character);
  });

  it.each(['tai-lieu./a.pdf', 'tai-lieu/a. ', 'tai-lieu/a '])('ends in a dot or space: %j', (path) => {
    expect(nameProblem(path)).toBe('end');
  });

  it.each(['chu-de/con/index.html', 'NUL', 'a/nul.txt', 'a/Com1.tar.gz', 'lpt9/a', 'a/COM¹', 'aux.js'])(
    'is called as a device of Windows: %s',
    (path) => {
      expect(nameProblem(path)).toBe('device');
    },
  );

  it('has a name of more than 255 units of UTF-16', () => {
    expect(nameProblem('ă'.repeat(256))).toBe('long-name');
  });

  it('is as a whole longer than Windows opens below the folder it is unpacked into', () => {
    expect(nameProblem(`${'a'.repeat(100)}/${'b'.repeat(longestPath - 100)}`)).toBe('long-path');
  });
});

describe('names where case is ignored', () => {
  it('are one in capitals and small letters, in both forms of Unicode', () => {
    expect(foldCase('Ảnh/ĐẸP.jpg')).toBe(foldCase('ảnh/đẹp.JPG'.normalize('NFD')));
    expect(foldCase('anh.jpg')).not.toBe(foldCase('ảnh.jpg'));
  });
});
