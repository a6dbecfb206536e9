import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { usageError } from '../../../src/cli/arguments.ts';
import { MachineFailure } from '../../../src/cli/bootstrap/machine-failure.mjs';
import { describeFailure, exitCodeOf } from '../../../src/cli/failure.ts';

class ContentErrors extends Error {
  override readonly name = 'ContentErrors';
}

describe('the exit code', () => {
  it('is 1 for mistakes in the content, 2 for wrong arguments, 3 for the machine and for our own defects', () => {
    const failures = [
      new ContentErrors('bai-viet/a.md:1:1'),
      usageError('Thừa “x”.'),
      new MachineFailure('Không tìm thấy npm.'),
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
    expect(describeFailure(new ContentErrors('bai-viet/a.md:1:1 Thiếu khóa'))).toBe('bai-viet/a.md:1:1 Thiếu khóa');
    expect(describeFailure(new MachineFailure('Không tìm thấy npm.'))).toBe('Không tìm thấy npm.');
  });

  it('is a sentence with the place for what the disk says', () => {
    const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', path: '/dist/index.html' });
    expect(describeFailure(full)).toBe('Đĩa đã hết chỗ; hãy dọn bớt rồi chạy lại (/dist/index.html).');
  });

  it('names where a copy was to go when the disk is full, and where it came from when it cannot be read', () => {
    const copy = { path: '/content/a.pdf', dest: '/dist/a.pdf' };
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', ...copy });
    expect(describeFailure(full)).toContain('(/dist/a.pdf)');
    const locked = Object.assign(new Error('EACCES'), { code: 'EACCES', ...copy });
    expect(describeFailure(locked)).toContain('(/content/a.pdf)');
  });

  it('is the same sentence when a library has wrapped what the disk says', () => {
    const cause = Object.assign(new Error('EMFILE'), { code: 'EMFILE' });
    expect(describeFailure(new Error('Could not load page', { cause }))).toBe(
      'Hệ điều hành không cho mở thêm tệp; hãy nâng giới hạn (ulimit -n) rồi chạy lại.',
    );
  });

  it('is the same sentence when a library tells only the number of what the disk says', () => {
    const message = `Build failed: Could not load a.ts (os error ${constants.errno.EMFILE})`;
    expect(describeFailure(new Error(message))).toContain('không cho mở thêm tệp');
  });

  it('says how to learn more of a defect', () => {
    expect(describeFailure(new TypeError('x is undefined'))).toContain('--debug');
  });
});
