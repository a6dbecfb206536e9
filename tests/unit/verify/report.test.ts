import { expect, it } from 'vitest';
import { describeVerification, verificationToJson } from '../../../src/verify/report.ts';
import type { Verification } from '../../../src/verify/verify.ts';

const whole: Verification = {
  differences: [],
  same: 12_345,
  passedOver: 0,
  list: 'KIEM-TRA.sha256',
  scope: 'edition',
  isComplete: true,
  kept: 0,
  knowsItsFiles: true,
  unreadableLines: [],
};

it('says in one sentence that a copy is whole', () => {
  expect(describeVerification(whole, 'kho.zip')).toBe('kho.zip nguyên vẹn: 12.345 tệp đúng như KIEM-TRA.sha256.');
});

it('says what it could not see', () => {
  expect(describeVerification({ ...whole, knowsItsFiles: false }, 'x')).toContain('Qua mạng không thấy được tệp thừa');
  expect(describeVerification({ ...whole, list: 'du-lieu/SHA256SUMS', scope: 'data' }, 'x')).toContain(
    'mới kiểm tra được dữ liệu mở',
  );
  expect(describeVerification({ ...whole, passedOver: 2 }, 'x')).toContain('Đã bỏ qua 2 tệp do hệ điều hành');
});

it('names every file that differs by its kind, and counts', () => {
  const differences: Verification['differences'] = [
    { path: 'a', kind: 'changed' },
    { path: 'b', kind: 'missing' },
    { path: 'c', kind: 'missing' },
    { path: 'd', kind: 'added' },
    { path: 'e', kind: 'unreadable', reason: 'đĩa gặp lỗi khi đọc' },
    { path: '../f', kind: 'unsafe' },
    { path: 'g', kind: 'irregular', reason: 'liên kết' },
  ];
  expect(describeVerification({ ...whole, differences, unreadableLines: [7] }, 'kho')).toBe(
    [
      'Thiếu:',
      '  b',
      '  c',
      'Đã đổi hoặc hỏng:',
      '  a',
      'Thừa, không có trong danh sách:',
      '  d',
      'Không phải tệp thường, nên không mở:',
      '  g (liên kết)',
      'Không đọc được:',
      '  e (đĩa gặp lỗi khi đọc)',
      'Đường dẫn chỉ ra ngoài, nên không mở:',
      '  ../f',
      'KIEM-TRA.sha256 dòng 7: không đọc được.',
      'kho không còn như KIEM-TRA.sha256: 12.345 tệp đúng, 2 thiếu, 1 đã đổi, 1 thừa, 1 không phải tệp thường, 1 không đọc được, 1 có đường dẫn chỉ ra ngoài.',
    ].join('\n'),
  );
});

it('lets no file name speak to the terminal', () => {
  const differences: Verification['differences'] = [{ path: 'a\u001B[2Jb\u202Ec', kind: 'added' }];
  expect(describeVerification({ ...whole, differences }, 'kho')).toContain('  a\\u{1b}[2Jb\\u{202e}c\n');
});

it('tells programs the same', () => {
  const differences: Verification['differences'] = [{ path: 'a', kind: 'missing' }];
  expect(JSON.parse(verificationToJson({ ...whole, differences }, 'kho'))).toEqual({
    ...whole,
    name: 'kho',
    whole: false,
    differences,
  });
});
