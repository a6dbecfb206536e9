import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../../src/content/read/archive.ts';
import { openInventory } from '../../../../src/images/inventory.ts';
import { describeProblem, type Problem } from '../../../../src/lib/problems/problem.ts';
import { type ProblemCode, problemKinds } from '../../../../src/lib/problems/table.ts';
import { article, Newsroom, picture, settings } from './newsroom.ts';

const month = 'bai-viet/2023/08';

/** The head of what telephones write. */
const aHeic = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1');

/** A folder with every mistake that reading can find, but for those of the files that it cannot do without. */
const everyMistake: Record<string, string | Uint8Array> = {
  'trang-web.yaml': `${settings}colours: {accent: "#ffcc00"}\n`,
  'chuyen-muc.yaml':
    '- slug: tin-tuc\n  name: A\n- slug: tin-tuc\n  name: B\n- slug: dang\n  name: C\n  parent: tin-tucs\n',
  'chuyen-huong.csv': '/a\n/2023/08/tot,/b/\n/c,/c/\n',
  'thu-vien-anh/2023/index.md': '',
  'bai-viet/lac.md': '',
  [`${month}/tot.md`]: article('author: Thành Chung'),
  [`${month}/tot/index.md`]: article(),
  [`${month}/03.md`]: article(),
  [`${month}/Tên Hỏng.md`]: article(),
  [`${month}/latin.md`]: Buffer.from('---\ntitle: \xea\n---\n', 'latin1'),
  [`${month}/tron.md`]: 'Nội dung.\n',
  [`${month}/mo.md`]: '---\ntitle: A\n',
  [`${month}/yaml.md`]: '---\ntitle: A: B\n---\n',
  [`${month}/khoa.md`]: '---\ntilte: A\ncategory: tin-tucs\ndate: 31/2/2023\ndraft: có\n---\n',
  [`${month}/ten.md`]: article('author: [Thanh Chung, "***", Côn]\nrelated: khong-co'),
  [`${month}/ngay.md`]: article().replace('2023-08-03', '2023-09-03'),
  [`${month}/anh.md`]: article(
    '',
    '![](a.jpg) ![](../../../../a.jpg) ![](hong.jpg) ![](https://vidu.vn/a.jpg) ![](XAM.jpg)\n',
  ),
  [`${month}/anh-hong.md`]: article('photos: [{ file: x.jpg }]', '![](chu.jpg) ![](may.heic) ![](lon.svg)\n'),
  [`${month}/chu.jpg`]: 'chữ',
  [`${month}/may.heic`]: aHeic,
  [`${month}/lon.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" width="10001" height="10000"/>',
  [`${month}/hong.jpg`]: '',
  [`${month}/phim.md`]: article('', '![Phim](a.mp4) ![Phim](/a.mp4)\n\n![Phim](rong.mp4) ![Phim](chu.mp3)\n'),
  [`${month}/rong.mp4`]: '',
  [`${month}/chu.mp3`]: 'chữ',
  'trang/phim.md': '---\ntitle: Phim\n---\n![Phim](a.mp4)\n',
  [`${month}/khong-loi.md`]: article('', '![](xam.jpg)\n'),
  [`${month}/xam.jpg`]: await picture(),
};

const found = async (newsroom: Newsroom): Promise<Problem[]> => (await newsroom.read()).problems;

describe('a folder with every mistake', () => {
  it('is read to its end: each mistake is told in one run, in the order of files and lines', async () => {
    const newsroom = await Newsroom.open(everyMistake);
    const problems = await found(newsroom);
    await newsroom.remove('trang-web.yaml');
    const missing = await found(newsroom);
    // In the table, what `check` alone looks for stands last, and begins here.
    const all = Object.keys(problemKinds) as ProblemCode[];
    const ofReading = all.slice(0, all.indexOf('date-ahead'));
    // What exhausts the machine: tests/unit/hostile.
    const elsewhere: ProblemCode[] = [
      'body-overloaded',
      'content-missing',
      'file-too-large',
      'front-matter-long',
      'static-clash',
      'symlink',
    ];
    const codes = new Set([...problems, ...missing].map(({ code }) => code));
    expect([...codes, ...elsewhere].sort()).toEqual(ofReading.sort());
    const places = problems.map(({ file, line, column }) => [file, line, column] as const);
    expect(places).toEqual(
      places.toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2])),
    );
  });

  it('fills every sentence with just the details that it asks for', async () => {
    for (const problem of await found(await Newsroom.open(everyMistake))) {
      const { message, remedy } = problemKinds[problem.code];
      const asked = [...`${message} ${remedy}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect([problem.code, ...Object.keys(problem.details).sort()]).toEqual([problem.code, ...new Set(asked.sort())]);
      expect(describeProblem(problem).message).toMatch(/[.?]$/);
    }
  });

  it('gives the same problems again and again, whatever finishes first', async () => {
    const newsroom = await Newsroom.open(everyMistake);
    const first = await found(newsroom);
    for (let run = 0; run < 3; run++) expect(await found(newsroom)).toEqual(first);
  });
});

describe('a folder that is not there', () => {
  it.each(['khong-co', 'trang-web.yaml'])('is told: %s', async (name) => {
    const { dir } = await Newsroom.open();
    const folder = join(dir, name);
    expect(await readArchive(folder, await openInventory(dir))).toEqual({
      problems: [{ code: 'content-missing', file: '.', line: 1, column: 1, details: { folder } }],
    });
  });
});

describe('many articles', () => {
  it('are all read, in the order of their files', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `bai-${String(index).padStart(3, '0')}`);
    const newsroom = await Newsroom.open(Object.fromEntries(names.map((name) => [`${month}/${name}.md`, article()])));
    const { archive } = await newsroom.read();
    expect(archive?.articles.map(({ id }) => id)).toEqual(names.map((name) => `2023/08/${name}`));
  });
});
