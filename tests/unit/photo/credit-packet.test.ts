import { describe, expect, it } from 'vitest';
import { creditPacket } from '../../../src/lib/photo/credit-packet.ts';
import { readNotes } from '../../../src/lib/photo/notes.ts';

describe('creditPacket', () => {
  it('says again what the file said of its author and its rights', () => {
    for (const licence of ['https://creativecommons.org/licenses/by/4.0/', 'Chỉ dùng cho báo chí <A & B>']) {
      const notes = { credit: 'Ảnh: Đỗ Thị Hường & con', copyright: '© Báo Lâm Giang', licence };
      expect(readNotes({ xmp: creditPacket(notes) })).toEqual(notes);
    }
  });

  it('is none where the file credits nobody, and holds nothing else', () => {
    expect(creditPacket({ caption: 'Bến đò', taken: '2023-08-03', place: 'Huế' })).toBeUndefined();
    expect(creditPacket({ caption: 'Bến đò', place: 'Huế', credit: 'Ảnh: A' })).not.toMatch(/Bến đò|Huế/);
  });
});
