import { constants } from 'node:os';
import { type RefusalCode, refusals } from '../lib/refusals.ts';

/** What a command that did not do what it was asked for says of it. */
export interface Failure {
  code: RefusalCode;
  /** What the user reads: errors made for them as they are, the machine's own in Vietnamese. */
  message: string;
}

/**
 * Tells the user what went wrong, on standard error, and says the exit code (docs: "Commands: the contract"). Whoever asked for JSON finds
 * code and message on standard output, too.
 *
 * @param isDebugging whether the stack is wanted
 * @returns 1: the content has errors; 2: wrong arguments; 3: the machine failed us, or Vankho has a defect
 */
export function reportFailure(error: unknown, isDebugging: boolean, wantsJson: boolean): number {
  const failure = describeFailure(error);
  process.stderr.write(`${formatFailure(failure)}\n`);
  if (wantsJson) process.stdout.write(`${JSON.stringify({ error: failure })}\n`);
  if (isDebugging && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCodeOf(error);
}

/** Mistakes in the content stand each on a line that has its own code. */
export function formatFailure({ code, message }: Failure): string {
  return code === 'content-errors' ? message : `LỖI [${code}] ${message}`;
}

/** Whether a command was asked to print JSON. */
export function wantsJson(args: readonly string[]): boolean {
  return args.some(
    (arg, index) => arg === '--json' || `${arg}=${args[index + 1]}` === '--format=json' || arg === '--format=json',
  );
}

/** `exitCode` of the error itself, else 3. */
export function exitCodeOf(error: unknown): number {
  return isRecord(error) && typeof error.exitCode === 'number' ? error.exitCode : 3;
}

export function describeFailure(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (isRecord(error) && typeof error.exitCode === 'number') {
    return { code: isCode(error.code) ? error.code : 'unexpected', message };
  }
  const failure = machineFailureOf(error);
  if (failure !== undefined) return failure;
  return {
    code: 'unexpected',
    message: `Vankho gặp lỗi ngoài dự kiến: ${message}\nChạy lại với --debug để xem chi tiết.`,
  };
}

/** What the machine said, which a library may have wrapped in an error of its own. */
function machineFailureOf(error: unknown): Failure | undefined {
  for (let each = error; isRecord(each); each = each.cause) {
    const code = typeof each.code === 'string' && each.code in machineFailures ? each.code : nativeCode(each.message);
    const [refusal, sentence] = machineFailures[code ?? ''] ?? [];
    // A copy that fails names where it comes from before where it goes; what is full is where it goes.
    const places = writing.has(code ?? '') ? [each.dest, each.path] : [each.path, each.dest];
    if (refusal === undefined) continue;
    const place = places.find((each) => typeof each === 'string');
    return { code: refusal, message: `${sentence}${place === undefined ? '' : ` (${place})`}.` };
  }
  return undefined;
}

/** Libraries written in Rust, as the one that bundles pages, tell what the system said by its number: `(os error 28)`. */
function nativeCode(message: unknown): string | undefined {
  const number = Number(/\(os error (\d+)\)/.exec(String(message))?.[1]);
  return Object.entries(constants.errno).find(([, each]) => each === number)?.[0];
}

/** Only writing can fail so. */
const writing = new Set(['EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG']);

const machineFailures: Record<string, [code: RefusalCode, sentence: string]> = {
  EACCES: ['machine-rights', 'Không có quyền đọc hoặc ghi; hãy kiểm tra quyền của thư mục'],
  EPERM: [
    'machine-rights',
    'Hệ điều hành không cho phép đọc hoặc ghi; hãy kiểm tra quyền và xem tệp có đang được mở ở nơi khác',
  ],
  EROFS: ['machine-rights', 'Ổ đĩa chỉ cho đọc; hãy chọn thư mục khác bằng --out'],
  ENOSPC: ['machine-full', 'Đĩa đã hết chỗ; hãy dọn bớt rồi chạy lại'],
  EDQUOT: ['machine-full', 'Đã dùng hết hạn mức đĩa; hãy dọn bớt rồi chạy lại'],
  EMFILE: ['machine-limit', 'Hệ điều hành không cho mở thêm tệp; hãy nâng giới hạn (ulimit -n) rồi chạy lại'],
  ENFILE: ['machine-limit', 'Hệ điều hành không cho mở thêm tệp; hãy đóng bớt chương trình rồi chạy lại'],
  ENOMEM: ['machine-limit', 'Máy hết bộ nhớ; hãy đóng bớt chương trình rồi chạy lại'],
  EBUSY: [
    'machine-busy',
    'Tệp hoặc thư mục đang được chương trình khác sử dụng; hãy đóng chương trình ấy rồi chạy lại',
  ],
  EIO: ['machine-disk', 'Đĩa gặp lỗi khi đọc hoặc ghi; hãy kiểm tra đĩa rồi chạy lại'],
  EFBIG: ['machine-limit', 'Hệ điều hành không cho ghi tệp lớn như vậy; hãy nâng giới hạn (ulimit -f) rồi chạy lại'],
  ENOTDIR: ['machine-path', 'Trên đường dẫn có một tệp đứng vào chỗ của thư mục; hãy chọn đường dẫn khác'],
  EISDIR: ['machine-path', 'Một thư mục đứng vào chỗ của tệp; hãy dời thư mục ấy đi rồi chạy lại'],
  ENOTEMPTY: ['machine-path', 'Một thư mục còn tệp đứng vào chỗ của tệp; hãy dời thư mục ấy đi rồi chạy lại'],
  ENAMETOOLONG: ['machine-path', 'Đường dẫn dài quá; hãy đặt tên ngắn hơn'],
  ELOOP: ['machine-path', 'Liên kết trên đường dẫn dẫn vòng tròn; hãy bỏ liên kết ấy'],
  ENOENT: ['machine-missing', 'Không tìm thấy tệp hoặc thư mục'],
  EADDRINUSE: ['machine-busy', 'Cổng đã có chương trình khác dùng; hãy chọn cổng khác bằng --port'],
};

function isCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(refusals, code);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
