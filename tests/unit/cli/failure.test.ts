import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { ContentErrors } from '../../../src/build/content-errors.ts';
import { usageError } from '../../../src/cli/arguments.ts';
import { MachineFailure } from '../../../src/cli/bootstrap/machine-failure.mjs';
import { describeFailure, exitCodeOf, formatFailure, wantsJson } from '../../../src/cli/failure.ts';

describe('the exit code', () => {
  it('is 1 for mistakes in the content, 2 for wrong arguments, 3 for the machine and for our own defects', () => {
    const failures = [
      new ContentErrors([]),
      usageError('Thừa “x”.'),
      new MachineFailure('machine-install', 'Không tìm thấy npm.'),
      Object.assign(new Error('write'), { code: 'ENOSPC' }),
      new TypeError('undefined is not a function'),
      'a string',
    ];
    expect(failures.map(exitCodeOf)).toEqual([1, 2, 3, 3, 3, 3]);
  });

  it('is the one an error brings along', () => {
    expect(exitCodeOf(Object.assign(new Error('vitest'), { exitCode: 7 }))).toBe(7);
  });
});

describe('what the user reads', () => {
  it('is the message of an error made for them, as it is', () => {
    const failure = describeFailure(new MachineFailure('machine-install', 'Không tìm thấy npm.'));
    expect(failure).toEqual({ code: 'machine-install', message: 'Không tìm thấy npm.' });
    expect(formatFailure(failure)).toBe('LỖI [machine-install] Không tìm thấy npm.');
  });

  it('is the list of mistakes alone where the content has some: each has a code', () => {
    const mistake = { code: 'not-utf8', file: 'bai-viet/2023/08/a.md', line: 1, column: 1, details: {} } as const;
    expect(formatFailure(describeFailure(new ContentErrors([mistake])))).toMatch(
      /^bai-viet\/2023\/08\/a\.md:1:1: LỖI \[not-utf8\] /,
    );
  });

  it('is a sentence with the place for what the disk says', () => {
    const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', path: '/dist/index.html' });
    expect(formatFailure(describeFailure(full))).toBe(
      'LỖI [machine-full] Đĩa đã hết chỗ; hãy dọn bớt rồi chạy lại (/dist/index.html).',
    );
  });

  it('names where a copy was to go when the disk is full, and where it came from when it cannot be read', () => {
    const copy = { path: '/content/a.pdf', dest: '/dist/a.pdf' };
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', ...copy });
    expect(describeFailure(full).message).toContain('(/dist/a.pdf)');
    const locked = Object.assign(new Error('EACCES'), { code: 'EACCES', ...copy });
    expect(describeFailure(locked).message).toContain('(/content/a.pdf)');
  });

  it('is the same sentence when a library has wrapped what the disk says', () => {
    const cause = Object.assign(new Error('EMFILE'), { code: 'EMFILE' });
    expect(describeFailure(new Error('Could not load page', { cause }))).toEqual({
      code: 'machine-limit',
      message: 'Hệ điều hành không cho mở thêm tệp; hãy nâng giới hạn (ulimit -n) rồi chạy lại.',
    });
  });

  it('is the same sentence when a library tells only the number of what the disk says', () => {
    const message = `Build failed: Could not load a.ts (os error ${constants.errno.EMFILE})`;
    expect(describeFailure(new Error(message)).message).toContain('không cho mở thêm tệp');
  });

  it('says how to learn more of a defect', () => {
    const defect = describeFailure(new TypeError('x is undefined'));
    expect(defect).toMatchObject({ code: 'unexpected', message: expect.stringContaining('--debug') });
    const other = Object.assign(new Error('vitest'), { exitCode: 7, code: 'toString' });
    expect(describeFailure(other)).toEqual({ code: 'unexpected', message: 'vitest' });
  });
});

describe('a command is asked for JSON', () => {
  it.each([
    [['build', '--json'], true],
    [['check', '--format', 'json'], true],
    [['check', '--format=json'], true],
    [['import', '--format', 'jsonl', 'a.jsonl'], false],
    [['build', '--out', 'json'], false],
  ])('by %j: %j', (args, expected) => {
    expect(wantsJson(args)).toBe(expected);
  });
});
