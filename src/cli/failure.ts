import { constants } from 'node:os';

/**
 * Tells the user what went wrong, on standard error, and says the exit code (docs: "Commands: the contract").
 *
 * @param isDebugging whether the stack is wanted
 * @returns 1: the content has errors; 2: wrong arguments; 3: the machine failed us, or Vankho has a defect
 */
export function reportFailure(error: unknown, isDebugging: boolean): number {
  process.stderr.write(`${describeFailure(error)}\n`);
  if (isDebugging && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCodeOf(error);
}

/** `exitCode` of the error itself, 1 for mistakes in the content, else 3. */
export function exitCodeOf(error: unknown): number {
  if (isRecord(error) && typeof error.exitCode === 'number') return error.exitCode;
  return isContentErrors(error) ? 1 : 3;
}

/** What the user reads: errors made for them as they are, the machine's own in Vietnamese. */
export function describeFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (isContentErrors(error) || (isRecord(error) && typeof error.exitCode === 'number')) return message;
  const failure = machineFailureOf(error);
  if (failure === undefined) return `Vankho gặp lỗi ngoài dự kiến: ${message}\nChạy lại với --debug để xem chi tiết.`;
  return `${failure.sentence}${failure.place === undefined ? '' : ` (${failure.place})`}.`;
}

/** What the machine said, which a library may have wrapped in an error of its own. */
function machineFailureOf(error: unknown): { sentence: string; place?: string } | undefined {
  for (let each = error; isRecord(each); each = each.cause) {
    const code = typeof each.code === 'string' && each.code in machineFailures ? each.code : nativeCode(each.message);
    const sentence = machineFailures[code ?? ''];
    // A copy that fails names where it comes from before where it goes; what is full is where it goes.
    const places = writing.has(code ?? '') ? [each.dest, each.path] : [each.path, each.dest];
    if (sentence !== undefined) return { sentence, place: places.find((place) => typeof place === 'string') };
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

const machineFailures: Record<string, string> = {
  EACCES: 'Không có quyền đọc hoặc ghi; hãy kiểm tra quyền của thư mục',
  EPERM: 'Hệ điều hành không cho phép đọc hoặc ghi; hãy kiểm tra quyền và xem tệp có đang được mở ở nơi khác',
  EROFS: 'Ổ đĩa chỉ cho đọc; hãy chọn thư mục khác bằng --out',
  ENOSPC: 'Đĩa đã hết chỗ; hãy dọn bớt rồi chạy lại',
  EDQUOT: 'Đã dùng hết hạn mức đĩa; hãy dọn bớt rồi chạy lại',
  EMFILE: 'Hệ điều hành không cho mở thêm tệp; hãy nâng giới hạn (ulimit -n) rồi chạy lại',
  ENFILE: 'Hệ điều hành không cho mở thêm tệp; hãy đóng bớt chương trình rồi chạy lại',
  ENOMEM: 'Máy hết bộ nhớ; hãy đóng bớt chương trình rồi chạy lại',
  EBUSY: 'Tệp hoặc thư mục đang được chương trình khác sử dụng; hãy đóng chương trình ấy rồi chạy lại',
  EIO: 'Đĩa gặp lỗi khi đọc hoặc ghi; hãy kiểm tra đĩa rồi chạy lại',
  EFBIG: 'Hệ điều hành không cho ghi tệp lớn như vậy; hãy nâng giới hạn (ulimit -f) rồi chạy lại',
  ENOTDIR: 'Trên đường dẫn có một tệp đứng vào chỗ của thư mục; hãy chọn đường dẫn khác',
  EISDIR: 'Một thư mục đứng vào chỗ của tệp; hãy dời thư mục ấy đi rồi chạy lại',
  ENOTEMPTY: 'Một thư mục còn tệp đứng vào chỗ của tệp; hãy dời thư mục ấy đi rồi chạy lại',
  ENAMETOOLONG: 'Đường dẫn dài quá; hãy đặt tên ngắn hơn',
  ELOOP: 'Liên kết trên đường dẫn dẫn vòng tròn; hãy bỏ liên kết ấy',
  ENOENT: 'Không tìm thấy tệp hoặc thư mục',
  EADDRINUSE: 'Cổng đã có chương trình khác dùng; hãy chọn cổng khác bằng --port',
};

/** By name: the class lives where content is read, which the command line need not load to fail. */
function isContentErrors(error: unknown): boolean {
  return error instanceof Error && error.name === 'ContentErrors';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
