import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { annotatedPicture, byline, caption } from '../../images/annotated-picture.ts';
import { article, Newsroom, picture } from './newsroom.ts';

const folder = 'bai-viet/2023/08/a';
const aPicture = await picture(400, 300);
const halfAPicture = aPicture.subarray(0, aPicture.length / 2);
const file = `${folder}/index.md`;

/** A newsroom whose one article has this body, beside the given files. */
const newsroom = (body: string, files: Record<string, Uint8Array | string> = {}) =>
  Newsroom.open({
    [file]: article('', body),
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content])),
  });

async function photosOf(body: string, files: Record<string, Uint8Array>) {
  const { archive, problems } = await (await newsroom(body, files)).read();
  expect(problems).toEqual([]);
  return archive?.articles[0]?.photos ?? [];
}

describe('the photographs of an article', () => {
  it.each(['Cổng #1.jpg', 'Cổng nào?.jpg', '100%.jpg', '100%25.jpg'])(
    'are known by the plain name %s in the list, whatever it holds',
    async (name) => {
      const src = encodeURIComponent(name);
      const room = await Newsroom.open({
        [file]: article(
          `photos:\n  - { file: '${name === '100%25.jpg' ? src : name}', caption: Cổng làng }`,
          `![](${src})`,
        ),
        [`${folder}/${name}`]: await picture(),
      });
      const { archive, problems } = await room.read();
      expect(problems).toEqual([]);
      expect(archive?.articles[0]?.photos).toMatchObject([{ file: `${folder}/${name}`, caption: 'Cổng làng' }]);
    },
  );

  it('come with their words, their size and a name of their content', async () => {
    const [photo] = await photosOf('![Cổng làng](cong.jpg "Cổng làng cổ. Ảnh: A")\n', {
      'cong.jpg': await picture(40, 30),
    });
    expect(photo).toEqual({
      file: `${folder}/cong.jpg`,
      src: 'cong.jpg',
      alt: 'Cổng làng',
      caption: 'Cổng làng cổ.',
      credit: 'Ảnh: A',
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      width: 40,
      tone: 2,
      height: 30,
    });
  });

  it('come in the order of the text, each file once, however it is written', async () => {
    const body =
      '![b](b.jpg) và ![a](./a%20b.png)\n\n![](<a b.png>)\n\n![][1]\n\n![c](/thu-vien-anh/c.jpg)\n\n[1]: b.jpg\n';
    const room = await newsroom(body, { 'a b.png': await picture(1, 1, 'png'), 'b.jpg': await picture() });
    await room.write({ 'thu-vien-anh/c.jpg': await picture() });
    const { archive, problems } = await room.read();
    expect(problems).toEqual([]);
    expect(archive?.articles[0]?.photos.map((photo) => photo.file)).toEqual([
      `${folder}/b.jpg`,
      `${folder}/a b.png`,
      'thu-vien-anh/c.jpg',
    ]);
  });

  it('shown twice are described as where they stand first', async () => {
    const photos = await photosOf('![Cổng](a.jpg "Một")\n\n![Làng](a.jpg "Hai")\n', { 'a.jpg': await picture() });
    expect(photos).toMatchObject([{ alt: 'Cổng', caption: 'Một' }]);
  });

  it('stand upright, as the camera says', async () => {
    const lying = await sharp(await picture(40, 30))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await photosOf('![Cổng](a.jpg)\n', { 'a.jpg': lying })).toMatchObject([{ width: 30, height: 40 }]);
  });

  it('have another name as soon as their bytes change', async () => {
    const room = await newsroom('![](a.jpg)\n', { 'a.jpg': await picture(40, 30) });
    const hash = async () => (await room.read()).archive?.articles[0]?.photos[0]?.hash;
    const first = await hash();
    expect(await hash()).toBe(first);
    await writeFile(join(room.dir, folder, 'a.jpg'), await picture(41, 30));
    expect(await hash()).not.toBe(first);
  });

  it('in code and in comments are none', async () => {
    expect(await photosOf('`![](a.jpg)`\n\n    ![](a.jpg)\n\n<!-- ![](a.jpg) -->\n', {})).toEqual([]);
  });
});

describe('the words inside a photograph’s file', () => {
  const photographed = () =>
    annotatedPicture({
      iptc: [
        [caption, 'Cổng làng trong tệp.'],
        [byline, 'Lê Thử'],
      ],
      exif: { taken: '2023:08:03 17:08:05' },
    });
  const shown = async (body: string) => (await photosOf(body, { 'a.jpg': await photographed() }))[0];

  it('serve where the editor wrote none', async () => {
    expect(await shown('![](a.jpg)\n')).toMatchObject({
      alt: 'Cổng làng trong tệp.',
      caption: 'Cổng làng trong tệp.',
      credit: 'Ảnh: Lê Thử',
      taken: '2023-08-03T17:08',
    });
  });

  it('serve for the credit alone, and for the caption alone', async () => {
    expect(await shown('![](a.jpg "Cổng làng cổ.")\n')).toMatchObject({
      ...{ alt: 'Cổng làng cổ.', caption: 'Cổng làng cổ.', credit: 'Ảnh: Lê Thử' },
    });
    expect(await shown('![](a.jpg "Ảnh: A")\n')).toMatchObject({
      ...{ alt: 'Cổng làng trong tệp.', caption: 'Cổng làng trong tệp.', credit: 'Ảnh: A' },
    });
  });

  it('leave what the editor wrote as it is', async () => {
    expect(await shown('![Cổng](a.jpg "Cổng làng cổ. Nguồn ảnh: A")\n')).toMatchObject({
      ...{ alt: 'Cổng', caption: 'Cổng làng cổ.', credit: 'Nguồn ảnh: A' },
    });
    const onlyAlt = await shown('![Cổng](a.jpg)\n');
    expect(onlyAlt).toMatchObject({ alt: 'Cổng', credit: 'Ảnh: Lê Thử' });
    expect(onlyAlt?.caption).toBeUndefined();
  });
});

describe('the list of photographs in the front matter', () => {
  const listed = async (lines: string, body: string, name = 'a.jpg') => {
    const room = await Newsroom.open({
      [file]: article(`photos:\n  - file: ${name}\n${lines}`, body),
      [`${folder}/${name}`]: await annotatedPicture({ iptc: [[caption, 'Lời trong tệp']] }),
    });
    const { archive, problems } = await room.read();
    expect(problems).toEqual([]);
    return archive?.articles[0]?.photos[0];
  };

  it('says what the text does not, and gives way to it', async () => {
    const lines =
      '    caption: "Bến đò. Ảnh: Lê Thử"\n    taken: 2023-08-01\n    place: Hà Nội\n    licence: https://vidu.vn/cc';
    expect(await listed(lines, '![](a.jpg)\n')).toMatchObject({
      ...{ caption: 'Bến đò.', credit: 'Ảnh: Lê Thử', taken: '2023-08-01', place: 'Hà Nội' },
      ...{ alt: 'Bến đò.', licence: 'https://vidu.vn/cc' },
    });
    expect(await listed(lines, '![](a.jpg "Cổng làng. Ảnh: A")\n')).toMatchObject({
      ...{ caption: 'Cổng làng.', credit: 'Ảnh: A', place: 'Hà Nội' },
    });
  });

  it('names the photographer with or without the label', async () => {
    for (const name of ['Lê Thử', 'Ảnh: Lê Thử']) {
      expect(await listed(`    credit: "${name}"`, '![Cổng](a.jpg)\n')).toMatchObject({ credit: 'Ảnh: Lê Thử' });
    }
  });

  it('says until when it may be shown, and why it may not', async () => {
    expect(await listed('    rights_until: 2023-12-31\n    withdrawn: Sai người', '![Cổng](a.jpg)\n')).toMatchObject({
      ...{ rightsUntil: '2023-12-31', withdrawn: 'Sai người' },
    });
  });

  it('knows a name in either Unicode form', async () => {
    const composed = 'ảnh đẹp.jpg';
    const photo = await listed('    credit: A', `![Cổng](<${composed}>)\n`, composed.normalize('NFD'));
    expect(photo).toMatchObject({ credit: 'Ảnh: A', file: `${folder}/${composed.normalize('NFD')}` });
  });
});

describe('the photographs of an album', () => {
  const album = async (lines: string, body: string, names: string[]) => {
    const place = 'thu-vien-anh/le-hoi';
    const room = await Newsroom.open({
      [`${place}/index.md`]: `---\ntitle: Lễ hội\ndate: 2023-08-03\n${lines}---\n${body}`,
      ...Object.fromEntries(
        await Promise.all(names.map(async (name) => [`${place}/${name}`, await picture(10, names.indexOf(name) + 1)])),
      ),
    });
    return (await room.read()).archive?.albums[0]?.photos.map(({ src, caption }) => [src, caption]);
  };

  it('are those of its text, then those it lists', async () => {
    const lines = 'photos:\n  - { file: c.jpg, caption: Chợ }\n  - { file: a.jpg, caption: Cổng }\n';
    expect(await album(lines, '![](b.jpg "Bến")\n\n![](a.jpg)\n', ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'])).toEqual([
      ...[
        ['b.jpg', 'Bến'],
        ['a.jpg', 'Cổng'],
        ['c.jpg', 'Chợ'],
      ],
    ]);
  });

  it('are all of its folder, by name, where it names none', async () => {
    expect(await album('', 'Lời dẫn.\n', ['b 2.jpg', 'a.png', 'ghi-chu.txt'])).toEqual([
      ['a.png', undefined],
      ['b%202.jpg', undefined],
    ]);
  });
});

describe('the editor is told, at the line of the picture,', () => {
  const told = async (body: string, files: Record<string, Uint8Array | string> = {}) =>
    (await newsroom(body, files)).problems();

  it('of one that is not there', async () => {
    expect(await told('Một.\n\nHai ![](khong-co.jpg)\n')).toEqual([
      `${file}:8:5 image-missing Không có tệp ảnh “khong-co.jpg”.`,
    ]);
  });

  it('of one whose name is written in other letters', async () => {
    expect(await told('![](tham-quan.jpg)\n', { 'Tham-Quan.JPG': await picture(), 'tham-quan.md': 'x' })).toEqual([
      `${file}:6:1 image-case Bài gọi ảnh “tham-quan.jpg” nhưng tệp tên là “Tham-Quan.JPG”: máy chủ phân biệt chữ hoa, chữ thường.`,
    ]);
  });

  it('of a folder and of nothing where a file is wanted', async () => {
    expect(await told('![](con) ![]()\n', { 'con/a.jpg': await picture() })).toEqual([
      `${file}:6:1 image-missing Không có tệp ảnh “con”.`,
      `${file}:6:10 image-missing Không có tệp ảnh “”.`,
    ]);
  });

  it.each(['../../../../../a.jpg', '/../a.jpg', '%2e%2e/%2e%2e/../../../a.jpg'])(
    'of %s, outside the content',
    async (src) => {
      expect(await told(`![](${src})\n`)).toEqual([
        `${file}:6:1 image-outside Ảnh “${src}” nằm ngoài thư mục nội dung.`,
      ]);
    },
  );

  it.each(['https://vidu.vn/a.jpg', 'http://vidu.vn/a.jpg', '//vidu.vn/a.jpg', 'data:image/png;base64,AA=='])(
    'of %s, which is not ours to show and breaks nothing',
    async (src) => {
      const { archive, problems } = await (await newsroom(`![](${src})\n`)).read();
      expect(problems).toMatchObject([{ code: 'image-remote', line: 6, column: 1, details: { src } }]);
      expect(archive?.articles[0]?.photos).toEqual([]);
    },
  );

  it.each([
    ['a text', 'đây không phải là ảnh'],
    ['cut off after its first bytes', Buffer.from([0xff, 0xd8, 0xff])],
    ['cut off in its middle', halfAPicture],
  ])('of a picture that is %s', async (_, content) => {
    expect(await told('![](a.jpg)\n', { 'a.jpg': content })).toEqual([
      `${file}:6:1 image-unreadable Không đọc được ảnh “${folder}/a.jpg”: tệp hỏng, bị cắt cụt hoặc không phải là ảnh.`,
    ]);
  });

  it('of one without a single byte', async () => {
    expect(await told('![](a.jpg)\n', { 'a.jpg': '' })).toEqual([
      `${file}:6:1 image-empty Tệp ảnh “${folder}/a.jpg” rỗng (0 byte).`,
    ]);
  });

  it('of what only a telephone can read', async () => {
    const heic = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1');
    expect(await told('![](a.heic)\n', { 'a.heic': heic })).toEqual([
      `${file}:6:1 image-heic Ảnh “${folder}/a.heic” ở định dạng HEIC của điện thoại, chưa đọc được.`,
    ]);
  });

  it('of one that would take a hundred million pixels of memory', async () => {
    const bomb = await sharp({ create: { width: 10_001, height: 10_000, channels: 3, background: '#888888' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    expect(await told('![](a.png)\n', { 'a.png': bomb })).toEqual([
      `${file}:6:1 image-too-large Ảnh “${folder}/a.png” quá lớn để xử lý: hơn 80 triệu điểm ảnh.`,
    ]);
  });

  it('of one that is described and not shown, and of a word that means nothing', async () => {
    const room = await Newsroom.open({
      [file]: article('photos:\n  - file: b.jpg\n    rights_util: 2023-12-31', '![Cổng](a.jpg)\n'),
      [`${folder}/a.jpg`]: await picture(),
    });
    expect(await room.problems()).toEqual([
      `${file}:6:5 photo-not-shown Ảnh “b.jpg” có trong danh sách “photos” nhưng không được đặt trong bài. Ý bạn là “a.jpg”?`,
      `${file}:7:5 unknown-key Khóa “rights_util” không được dùng. Ý bạn là “rights_until”?`,
    ]);
  });

  it('of one that has no words, neither in the article nor in its file', async () => {
    const files = { 'a.jpg': await picture(), 'b.jpg': await annotatedPicture({ iptc: [[caption, 'DSC_0412']] }) };
    expect(await told('![](a.jpg)\n\n![](b.jpg "Ảnh: A")\n\n![](a.jpg "Cổng")\n', files)).toEqual([
      `${file}:6:1 image-uncaptioned Ảnh “a.jpg” không có chú thích.`,
      `${file}:8:1 image-uncaptioned Ảnh “b.jpg” không có chú thích.`,
    ]);
  });

  it('of every picture, not of the first alone', async () => {
    expect(await told('![](a.jpg)\n\n![](b.jpg)\n\n![](a.jpg)\n')).toHaveLength(3);
  });
});
