import { describe, expect, it } from 'vitest';
import { refuseWithoutRoom } from '../../../src/pack/room.ts';

describe('room for an edition', () => {
  it('is enough when it is as large as the edition', () => {
    expect(() => refuseWithoutRoom(1000, 1000, '/usb/kho.zip')).not.toThrow();
  });

  it('is refused before anything is written, with what is needed, what is left and how to need less', () => {
    let told: unknown;
    try {
      refuseWithoutRoom(2_500_000_000, 1_200_000_000, '/usb/kho.zip');
    } catch (error) {
      told = error;
    }
    expect(told).toMatchObject({
      exitCode: 3,
      message:
        'Không đủ chỗ trong /usb: cần khoảng 2,5 GB, còn trống 1,2 GB. Hãy dọn bớt, chọn ổ khác sau --out, hoặc thu nhỏ gói bằng --years, --section, --images none.',
    });
  });
});
