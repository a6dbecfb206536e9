import { dirname } from 'node:path';
import { formatSize } from '../lib/file-size.ts';
import { PackRefusal } from './refusal.ts';

/**
 * Refuses to begin what the disk has no room for.
 *
 * @param needed bytes, as estimated
 * @param room bytes that are left
 * @param place absolute path of what is to be written
 */
export function refuseWithoutRoom(needed: number, room: number, place: string): void {
  if (needed <= room) return;
  throw new PackRefusal(
    'pack-room',
    `Không đủ chỗ trong ${dirname(place)}: cần khoảng ${formatSize(needed)}, còn trống ${formatSize(room)}. Hãy dọn bớt, chọn ổ khác sau --out, hoặc thu nhỏ gói bằng --years, --section, --images none.`,
    3,
  );
}
