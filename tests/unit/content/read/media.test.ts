import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/lib/archive/types.ts';
import { article, Newsroom, picture } from './newsroom.ts';

const folder = 'bai-viet/2023/08/phim';
const mp4 = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0', 'latin1');
const mp3 = Buffer.from('ID3\x04\0\0\0\0\0\0\0\0', 'latin1');

/** The one article of a newsroom, with these lines and what stands beside it. */
async function read(body: string, files: Record<string, string | Uint8Array> = {}) {
  const beside = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));
  const newsroom = await Newsroom.open({ [`${folder}/index.md`]: article('', body), ...beside });
  const found = (await newsroom.read()).archive?.articles[0] as Article;
  return { found, problems: await newsroom.problems() };
}

describe('videos and sounds of an article', () => {
  it('are read with their words and their size, each file once, and are no photographs', async () => {
    const body =
      '![Phỏng vấn](phong-van.mp4 "Phỏng vấn ông A. Nguồn: Đài B")\n\n![](hat.mp3 "Bài hát") ![Lại](./phong-van.mp4)\n';
    const { found, problems } = await read(body, { 'phong-van.mp4': mp4, 'hat.mp3': mp3 });
    expect(problems).toEqual([]);
    expect(found.photos).toEqual([]);
    expect(found.attachments).toEqual([]);
    expect(found.media).toEqual([
      {
        file: `${folder}/phong-van.mp4`,
        src: 'phong-van.mp4',
        kind: 'video',
        alt: 'Phỏng vấn',
        caption: 'Phỏng vấn ông A.',
        credit: 'Nguồn: Đài B',
        size: 16,
      },
      { file: `${folder}/hat.mp3`, src: 'hat.mp3', kind: 'audio', alt: '', caption: 'Bài hát', size: 12 },
    ]);
  });

  it('have the picture and the subtitles of their name', async () => {
    const beside = { 'a.mp4': mp4, 'a.jpg': await picture(16, 9), 'a.vtt': 'WEBVTT\n', 'b.jpg': await picture() };
    const { found } = await read('![Phim](a.mp4)\n', beside);
    expect(found.media).toMatchObject([
      { poster: { file: `${folder}/a.jpg`, width: 16, height: 9 }, captions: `${folder}/a.vtt` },
    ]);
    expect(found.photos).toEqual([]);
  });

  it('are found by a name in another Unicode form', async () => {
    const { found, problems } = await read(`![Phim](${'phỏng-vấn.mp4'.normalize('NFC')})\n`, {
      ['phỏng-vấn.mp4'.normalize('NFD')]: mp4,
    });
    expect(problems).toEqual([]);
    expect(found.media).toHaveLength(1);
  });

  it.each([
    ['Phim #1.mp4', 'Phim%20%231.mp4'],
    ['Gì thế?.mp4', 'Gì%20thế%3F.mp4'],
    ['100%.mp4', '100%25.mp4'],
    ['100%.mp4', '100%.mp4'],
  ])('are found as %s where the text says %s', async (name, src) => {
    const { found, problems } = await read(`![Phim](${src})\n`, { [name]: mp4 });
    expect(problems).toEqual([]);
    expect(found.media.map(({ file }) => file)).toEqual([`${folder}/${name}`]);
  });

  it('are reported at their line when they are missing, empty, or not what their name says', async () => {
    const body = 'Một.\n\n![A](phim.mp4)\n![B](rong.mp3)\n![C](anh.mp4)\n![D](/thu-vien-anh/a.mp4)\n';
    const { problems } = await read(body, { 'phin.mp4': mp4, 'rong.mp3': '', 'anh.mp4': await picture() });
    expect(problems).toEqual([
      `${folder}/index.md:8:1 media-missing Không có tệp video hay âm thanh “phim.mp4”. Ý bạn là “phin.mp4”?`,
      `${folder}/index.md:9:1 media-empty Tệp video hay âm thanh “${folder}/rong.mp3” rỗng (0 byte).`,
      `${folder}/index.md:10:1 media-unreadable Không phát được tệp “${folder}/anh.mp4”: nội dung tệp không phải là MP4.`,
      `${folder}/index.md:11:1 media-outside Tệp “/thu-vien-anh/a.mp4” nằm ngoài thư mục bai-viet/ nên không phát được trong bài.`,
    ]);
  });

  it('are reported with a poster that cannot be read', async () => {
    const { problems } = await read('Một.\n\n![A](a.mp4)\n', { 'a.mp4': mp4, 'a.jpg': 'chữ' });
    expect(problems).toEqual([expect.stringContaining(`${folder}/index.md:8:1 image-unreadable`)]);
  });

  it('do not stand in albums and pages, which say so', async () => {
    const newsroom = await Newsroom.open({
      'trang/phim.md': '---\ntitle: Phim\n---\n\n![Phim](a.mp4)\n',
      'thu-vien-anh/le/index.md': '---\ntitle: Lễ\ndate: 2023-08-03\n---\n![Phim](a.mp4)\n',
    });
    expect((await newsroom.read()).problems.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['thu-vien-anh/le/index.md', 5, 'media-elsewhere'],
      ['trang/phim.md', 5, 'media-elsewhere'],
    ]);
  });
});

describe('videos of other sites', () => {
  it('give no warning, and have the picture of their name', async () => {
    const body = '![Lễ hội](https://www.youtube.com/watch?v=abc)\n\n<iframe src="https://vimeo.com/12"></iframe>\n';
    const { found, problems } = await read(body, { 'abc.jpg': await picture(), 'khac.jpg': await picture() });
    expect(problems).toEqual([]);
    expect(found.stills).toMatchObject([{ file: `${folder}/abc.jpg`, src: 'abc' }]);
    expect(found.media).toEqual([]);
  });

  it('are told at their line when that picture cannot be read', async () => {
    const { problems } = await read('Một.\n\n<iframe src="https://vimeo.com/12"></iframe>\n', { '12.jpg': '' });
    expect(problems).toEqual([expect.stringContaining(`${folder}/index.md:8:1 image-empty`)]);
  });
});
