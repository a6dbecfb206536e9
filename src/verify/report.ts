import type { Difference } from './compare.ts';
import { isWhole, type Verification } from './verify.ts';

/**
 * What was found, for whoever has asked: one sentence when the copy is whole, else every file by name, and how many there are.
 *
 * @param name what the user called the copy
 */
export function describeVerification(verification: Verification, name: string): string {
  const { differences, same, list, unreadableLines } = verification;
  const notes = notesOn(verification);
  if (isWhole(verification)) return [`${name} nguyên vẹn: ${count(same)} tệp đúng như ${list}.`, ...notes].join('\n');
  const kinds = Object.keys(headings) as Difference['kind'][];
  const groups = kinds
    .map((kind) => ({ kind, found: differences.filter((difference) => difference.kind === kind) }))
    .filter(({ found }) => found.length > 0);
  const counts = groups.map(({ kind, found }) => `${count(found.length)} ${inSentence[kind]}`);
  return [
    ...groups.flatMap(({ kind, found }) => [`${headings[kind]}:`, ...found.map(describe)]),
    ...unreadableLines.map((line) => `${list} dòng ${line}: không đọc được.`),
    `${name} không còn như ${list}: ${[`${count(same)} tệp đúng`, ...counts].join(', ')}.`,
    ...notes,
  ].join('\n');
}

/** The same for programs. */
export function verificationToJson(verification: Verification, name: string): string {
  return JSON.stringify({ name, whole: isWhole(verification), ...verification });
}

function notesOn({ scope, knowsItsFiles, isComplete, passedOver, kept, signedBy }: Verification): string[] {
  return [
    ...(signedBy === undefined ? [] : [`Danh sách mã băm do khóa ${printable(signedBy)} ký.`]),
    ...(scope === 'data'
      ? ['Trang này không có KIEM-TRA.sha256: mới kiểm tra được dữ liệu mở, chưa kiểm tra trang và ảnh.']
      : []),
    ...(isComplete
      ? []
      : ['Có danh sách mã băm thiếu hoặc hỏng: chưa kiểm tra được tệp của danh sách ấy, cũng chưa tìm tệp thừa.']),
    ...(scope !== 'data' && isComplete && !knowsItsFiles ? ['Qua mạng không thấy được tệp thừa, nếu có.'] : []),
    ...(kept > 0
      ? [
          `${count(kept)} tệp của lần công bố trước còn giữ cho người đang mở trang cũ: không trang nào gọi đến, nên không kiểm tra.`,
        ]
      : []),
    ...(passedOver > 0
      ? [`Đã bỏ qua ${count(passedOver)} tệp do hệ điều hành tự đặt vào (.DS_Store, Thumbs.db…).`]
      : []),
  ];
}

function describe({ path, reason }: Difference): string {
  return `  ${printable(path)}${reason === undefined ? '' : ` (${printable(reason)})`}`;
}

/** A stranger's file name could speak to the terminal, or turn the line around. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`);
}

function count(number: number): string {
  return number.toLocaleString('vi-VN');
}

const headings: Record<Difference['kind'], string> = {
  missing: 'Thiếu',
  changed: 'Đã đổi hoặc hỏng',
  added: 'Thừa, không có trong danh sách',
  irregular: 'Không phải tệp thường, nên không mở',
  unreadable: 'Không đọc được',
  unsafe: 'Đường dẫn chỉ ra ngoài, nên không mở',
};

const inSentence: Record<Difference['kind'], string> = {
  missing: 'thiếu',
  changed: 'đã đổi',
  added: 'thừa',
  irregular: 'không phải tệp thường',
  unreadable: 'không đọc được',
  unsafe: 'có đường dẫn chỉ ra ngoài',
};
