import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../../src/lib/vietnamese/legacy/decode-bytes.ts';
import { legacyEncodings } from '../../../../src/lib/vietnamese/legacy/encodings.ts';
import { encodeLegacy } from './encode.ts';

const text = 'Bà con trong thôn cùng nhau sửa lại con đường dẫn ra bến sông, để học trò đi học khỏi phải lội nước.';
const bytesOf = (latin1: string): Uint8Array => Uint8Array.from(latin1, (char) => char.charCodeAt(0));

describe('decodeBytes', () => {
  it.each(legacyEncodings)('recognises %s', (encoding) => {
    const small = text.toLowerCase();
    expect(decodeBytes(bytesOf(encodeLegacy(small, encoding)))).toMatchObject({ text: small, encoding, broken: 0 });
  });

  it('reads UTF-8, and UTF-16 by its byte order mark', () => {
    const le = Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(decodeBytes(Buffer.from(`\ufeff${text}`))).toMatchObject({ text, encoding: 'utf-8' });
    expect(decodeBytes(le)).toMatchObject({ text, encoding: 'utf-16le' });
    expect(decodeBytes(Buffer.from(le).swap16())).toMatchObject({ text, encoding: 'utf-16be' });
  });

  it('takes UTF-8 that was cut in the middle of a letter for UTF-8', () => {
    const whole = Buffer.from(`${text} ệ`);
    expect(decodeBytes(whole.subarray(0, -1))).toMatchObject({ text: `${text} \ufffd`, encoding: 'utf-8', broken: 1 });
  });

  it('takes anything else for Windows-1252', () => {
    const french = 'Déjà l’été';
    expect(decodeBytes(bytesOf('D\u00e9j\u00e0 l\u0092\u00e9t\u00e9'))).toMatchObject({
      text: french,
      encoding: 'windows-1252',
      runs: [],
    });
  });

  it('leaves old encodings that were saved as UTF-8 to whoever restores them', () => {
    const mojibake = encodeLegacy(text, 'vni');
    expect(decodeBytes(Buffer.from(mojibake))).toMatchObject({ text: mojibake, encoding: 'utf-8', runs: [] });
  });
});
