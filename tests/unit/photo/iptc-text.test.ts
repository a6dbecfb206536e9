import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIptc } from '../../../src/lib/photo/iptc-text.ts';
import { anyText } from '../vietnamese/any-text.ts';

const decode = (bytes: Uint8Array) => decodeIptc(Buffer.from(bytes).toString('latin1'))[0];

describe('decodeIptc', () => {
  it('reads UTF-8, which no mark declares', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!text.includes('\0') && text.isWellFormed());
        expect(decode(Buffer.from(text))).toBe(text.replace(/^\ufeff/, ''));
      }),
    );
  });

  it('reads UTF-8 whose last letter was cut in two', () => {
    expect(decode(Buffer.from('Nguyễn Thị Hiề').subarray(0, -1))).toBe('Nguyễn Thị Hi');
  });

  it.each([
    ['Hội nghị', [0x48, 0xf4, 0xf2, 0x69, 0x20, 0x6e, 0x67, 0x68, 0x69, 0xf2]],
    ['Đường phố', [0xd0, 0xfd, 0xf5, 0xcc, 0x6e, 0x67, 0x20, 0x70, 0x68, 0xf4, 0xec]],
  ])('reads %s in Windows-1258', (text, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toBe(text);
  });

  it.each(['Göttingen', 'Café', 'Hô Chi Minh à Paris', 'Phòng hop'])('reads %s in Latin-1', (text) => {
    expect(decode(Buffer.from(text, 'latin1'))).toBe(text);
  });

  it('leaves padding out, and what ran over into other bytes', () => {
    expect(decodeIptc('Hue\0\0')).toEqual(['Hue']);
    expect(decodeIptc('Hue\0\u00ff\u00db')).toEqual([]);
  });

  it('reads each field of several, and nothing that is no text', () => {
    expect(decodeIptc(['a', 'b'])).toEqual(['a', 'b']);
    expect([undefined, null, 7, {}, [7]].flatMap(decodeIptc)).toEqual([]);
  });
});
