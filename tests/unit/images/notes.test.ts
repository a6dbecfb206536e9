import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readFileNotes } from '../../../src/images/notes.ts';
import {
  type Annotations,
  annotatedPicture,
  byline,
  caption,
  city,
  country,
  credit,
  province,
  withSegment,
  xmpPacket,
} from './annotated-picture.ts';

const notesOf = async (file: Buffer) => readFileNotes(file, await sharp(file).metadata());
const notesIn = async (annotations: Annotations) => notesOf(await annotatedPicture(annotations));

const xmp =
  xmpPacket(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Bến đò &amp; chợ.</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>Lê Thử</rdf:li><rdf:li>Trần A</rdf:li></rdf:Seq></dc:creator>
<photoshop:City>Huế</photoshop:City>`);
const exif = { description: 'Đường làng Yên Hòa.', artist: 'Mai Hòa', taken: '2023:08:03 17:08:05' };

describe('the notes inside a photograph', () => {
  it('are caption, credit and place of IPTC, in Vietnamese', async () => {
    expect(
      await notesIn({
        iptc: [
          [caption, 'Đại biểu tham quan Viện.'],
          [byline, 'Giao Tuyến'],
          [city, 'Yên Hòa'],
          [province, 'Lào Cai'],
          [country, 'Việt Nam'],
        ],
      }),
    ).toEqual({
      caption: 'Đại biểu tham quan Viện.',
      credit: 'Ảnh: Giao Tuyến',
      place: 'Yên Hòa, Lào Cai, Việt Nam',
    });
  });

  it('are those of XMP', async () => {
    expect(await notesIn({ xmp })).toEqual({
      caption: 'Bến đò & chợ.',
      credit: 'Ảnh: Lê Thử, Trần A',
      place: 'Huế',
    });
  });

  it('are those of EXIF, with the reading of the camera’s clock', async () => {
    expect(await notesIn({ exif })).toEqual({
      caption: 'Đường làng Yên Hòa.',
      credit: 'Ảnh: Mai Hòa',
      taken: '2023-08-03T17:08',
    });
  });

  it('come from IPTC before XMP before EXIF, each for itself', async () => {
    expect(await notesIn({ iptc: [[credit, 'TTXVN']], xmp, exif })).toEqual({
      caption: 'Bến đò & chợ.',
      credit: 'Ảnh: TTXVN',
      place: 'Huế',
      taken: '2023-08-03T17:08',
    });
  });

  it('are read in decomposed letters and in Windows-1258 too', async () => {
    expect(await notesIn({ iptc: [[caption, 'Hội nghị Đảng ủy'.normalize('NFD')]] })).toEqual({
      caption: 'Hội nghị Đảng ủy',
    });
    // "Hội nghị": ô 0xf4, dot below 0xf2.
    const old = Buffer.from([0x48, 0xf4, 0xf2, 0x69, 0x20, 0x6e, 0x67, 0x68, 0x69, 0xf2]);
    expect(await notesIn({ iptc: [[caption, old]] })).toEqual({ caption: 'Hội nghị' });
  });

  it.each(['png', 'webp', 'tiff', 'avif'] as const)('are those of a %s', async (format) => {
    const image = sharp(await annotatedPicture({ exif })).toFormat(format);
    expect(await notesOf(await image.clone().withXmp(xmp).toBuffer())).toMatchObject({ caption: 'Bến đò & chợ.' });
    if (format === 'tiff') return; // sharp writes no EXIF into TIFF
    expect(await notesOf(await image.clone().keepExif().toBuffer())).toEqual({
      ...{ caption: 'Đường làng Yên Hòa.', credit: 'Ảnh: Mai Hòa', taken: '2023-08-03T17:08' },
    });
  });

  it('are none where there are none', async () => {
    expect(await notesIn({})).toEqual({});
    expect(
      await notesOf(
        await sharp(await annotatedPicture())
          .gif()
          .toBuffer(),
      ),
    ).toEqual({});
  });
});

describe('notes that cannot be read', () => {
  const damaged: [string, number, Buffer][] = [
    ['EXIF of zeros', 0xe1, Buffer.concat([Buffer.from('Exif\0\0'), Buffer.alloc(40)])],
    ['EXIF that points outside', 0xe1, Buffer.from('Exif\0\0II*\0\u00ff\u00ff\u00ff\u007f', 'latin1')],
    ['EXIF that ends at once', 0xe1, Buffer.from('Exif\0\0MM')],
    [
      'IPTC that is cut off',
      0xed,
      Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x09\x1c\x02\x78\x7f\xff', 'latin1'),
    ],
    ['IPTC without any field', 0xed, Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x04abcd', 'latin1')],
    ['an XMP packet that is no XML', 0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<dc:description><<<')],
  ];

  it.each(damaged)('are none: %s', async (_, marker, content) => {
    expect(await notesOf(withSegment(await annotatedPicture(), marker, content))).toEqual({});
  });

  it('leave the others what they are', async () => {
    const broken = withSegment(await annotatedPicture({ xmp }), 0xe1, Buffer.from('Exif\0\0MM'));
    expect(await notesOf(broken)).toMatchObject({ caption: 'Bến đò & chợ.' });
  });

  it('never stop a build, whatever bytes they are', async () => {
    const whole = await annotatedPicture({ iptc: [[caption, 'Bến đò']], xmp, exif });
    const end = whole.indexOf(Buffer.from([0xff, 0xdb]));
    const blocks = await sharp(whole).metadata();
    for (let place = 2; place < end; place += 7) {
      const bytes = Buffer.from(whole);
      bytes[place] = 0xff - (bytes[place] ?? 0);
      await expect(readFileNotes(bytes, blocks)).resolves.toBeTypeOf('object');
    }
  });
});
