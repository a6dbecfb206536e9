import { createHash } from 'node:crypto';
import { Unreadable } from './copy.ts';

/**
 * SHA-256 of a stream of bytes, hexadecimal; a piece of it at a time is in memory.
 *
 * @throws Unreadable when the machine does not hand the bytes over, else what the stream throws
 */
export async function digestOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const digest = createHash('sha256');
  try {
    for await (const piece of bytes) digest.update(piece);
  } catch (error) {
    const code = systemCode(error);
    throw code === undefined ? error : new Unreadable(reasons[code] ?? code);
  }
  return digest.digest('hex');
}

/** `EIO` and its like, which say that a disk or the system failed; damaged data has other codes, or none. */
export function systemCode(error: unknown): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && /^E(?!RR_)[A-Z0-9]+$/.test(code) ? code : undefined;
}

const reasons: Record<string, string> = {
  EACCES: 'không có quyền đọc',
  EPERM: 'hệ điều hành không cho đọc',
  EIO: 'đĩa gặp lỗi khi đọc',
  EBUSY: 'đang được chương trình khác sử dụng',
  ELOOP: 'đã thành liên kết',
  ENOENT: 'vừa bị xóa',
};
