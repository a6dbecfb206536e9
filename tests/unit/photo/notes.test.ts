import { describe, expect, it } from 'vitest';
import { readNotes } from '../../../src/lib/photo/notes.ts';

/** As exifr gives IPTC: a Latin-1 letter for each byte. */
const bytes = (text: string) => Buffer.from(text).toString('latin1');
const captionOf = (text: string) => readNotes({ exif: { ImageDescription: text } }).caption;
const takenAt = (text: unknown) => readNotes({ exif: { DateTimeOriginal: text } }).taken;

describe('the caption of a file', () => {
  it('gives up its credit, which wins over the field', () => {
    expect(readNotes({ exif: { ImageDescription: 'Bến đò. Ảnh: Lê Thử', Artist: 'Máy của tòa soạn' } })).toEqual({
      caption: 'Bến đò.',
      credit: 'Ảnh: Lê Thử',
    });
  });

  it.each([
    ...[
      'OLYMPUS DIGITAL CAMERA',
      'KONICA MINOLTA DIGITAL CAMERA',
      'SONY DSC',
      'Default',
      'untitled',
      ' \t ',
      '…',
      '12',
    ],
    ...['DSC_0412', '_MG_0412', 'DSC00412', 'P1010412', '20230803_170805', 'IMG-20230803-WA0001', 'cof', 'oznor'],
    ...['tham-quan.jpg', 'Toàn cảnh hội nghị.JPG', 'toan_canh_1', 'Exif_JPEG_420', 'filter: 0; x: 1'],
  ])('is not %j, which nobody wrote', (text) => {
    expect(captionOf(text)).toBeUndefined();
  });

  it.each(['Làng', 'Digital camera trao tay', 'Hội nghị 2023', 'Nhà trưng bày ảnh', 'Default của hệ thống', 'Q. 7'])(
    'may be %j',
    (text) => expect(captionOf(text)).toBe(text),
  );

  it('is asked of XMP where IPTC holds boilerplate', () => {
    const xmp = '<rdf:Description dc:description="Bến đò"/>';
    expect(readNotes({ iptc: { Caption: 'SONY DSC' }, xmp })).toEqual({ caption: 'Bến đò' });
  });

  it('is one line in composed letters, without what cannot be seen', () => {
    const text = `  Đảng ủy\r\n\tKhối\u0003 họp\u200b \u202egấp\ud800 `.normalize('NFD');
    expect(captionOf(text)).toBe('Đảng ủy Khối họp gấp');
    expect(captionOf('Bến đò\0\0\0rác còn lại')).toBe('Bến đò');
  });

  it('is none when it is no text', () => {
    expect(captionOf(Buffer.from(Array.from({ length: 500 }, (_, n) => (n * 37) % 32)).toString('latin1'))).toBe(
      undefined,
    );
    expect(captionOf('\ufffd\ufffdi ngh\ufffd')).toBeUndefined();
    expect(readNotes({ exif: { ImageDescription: 7, Artist: new Uint8Array(4) } })).toEqual({});
    expect(readNotes({ iptc: { Caption: { a: 1 }, Byline: [1, undefined] } })).toEqual({});
  });

  it('ends at a word within 1,000 characters, however long it is', () => {
    const caption = captionOf(`${'Đại biểu '.repeat(1_250_000)}`) ?? '';
    expect(caption.length).toBeLessThanOrEqual(1000);
    expect(caption).toMatch(/^(?:Đại biểu )+Đại…$|^(?:Đại biểu )*Đại biểu…$/);
    expect(captionOf('ạ'.repeat(5000).normalize('NFD'))).toHaveLength(1000);
    expect(captionOf('🌾'.repeat(5000).padStart(10_001, 'a'))?.isWellFormed()).toBe(true);
  });

  it('keeps its letters, whatever HTML they would be', () => {
    expect(captionOf('<script>alert(1)</script> & "làng"')).toBe('<script>alert(1)</script> & "làng"');
  });
});

describe('the credit of a file', () => {
  it.each([
    [{ Credit: bytes('TTXVN'), Byline: bytes('Lê Thử') }, 'Ảnh: TTXVN'],
    [{ Byline: bytes('Lê Thử') }, 'Ảnh: Lê Thử'],
    [{ Byline: [bytes('Lê Thử'), bytes('Trần A')] }, 'Ảnh: Lê Thử, Trần A'],
    [{ Credit: bytes('Ảnh: Lê Thử') }, 'Ảnh: Lê Thử'],
    [{ Credit: bytes('Nguồn ảnh: TTXVN') }, 'Nguồn ảnh: TTXVN'],
    [{ Credit: 'Picasa', Byline: bytes('Lê Thử') }, 'Ảnh: Lê Thử'],
    [{ Credit: ' ' }, undefined],
  ])('of %j is %s', (iptc, credit) => {
    expect(readNotes({ iptc }).credit).toBe(credit);
  });

  it('is that of XMP and of EXIF else', () => {
    const xmp = '<dc:creator><rdf:Seq><rdf:li>Lê Thử</rdf:li></rdf:Seq></dc:creator>';
    expect(readNotes({ xmp: `${xmp} photoshop:Credit="TTXVN"`, exif: { Artist: 'A' } }).credit).toBe('Ảnh: TTXVN');
    expect(readNotes({ xmp, exif: { Artist: 'A' } }).credit).toBe('Ảnh: Lê Thử');
    expect(readNotes({ exif: { Artist: 'Trần A' } }).credit).toBe('Ảnh: Trần A');
  });
});

describe('the date of a file', () => {
  it.each([
    ['2023:08:03 17:08:05', '2023-08-03T17:08'],
    ['2023:08:03 17:08:05+02:00', '2023-08-03T17:08'],
    ['2023-08-03T17:08:05Z', '2023-08-03T17:08'],
    ['2023:08:03', '2023-08-03'],
    ['2023:08:03 25:61:00', '2023-08-03'],
  ])('%s is %s, as the camera’s clock showed it', (written, taken) => {
    expect(takenAt(written)).toBe(taken);
  });

  it.each(['0000:00:00 00:00:00', '    :  :     :  :  ', '2023:02:31 10:00:00', 'hôm qua', '', undefined, new Date(0)])(
    '%j is none',
    (written) => expect(takenAt(written)).toBeUndefined(),
  );
});

describe('the place of a file', () => {
  it('names nothing twice, and takes each part where it stands', () => {
    const xmp = 'x photoshop:City="Huế" photoshop:Country="Việt Nam"';
    expect(readNotes({ iptc: { City: bytes('Hà Nội'), State: bytes('Hà Nội') }, xmp }).place).toBe('Hà Nội, Việt Nam');
  });
});
