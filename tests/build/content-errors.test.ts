import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeSites, compareTrees, noDifference, openSite, type Run, type Site, type Tree } from './site.ts';

afterAll(closeSites);

const folder = 'bai-viet/2023/08';

describe('a content folder with every mistake at once', () => {
  let site: Site;
  let before: Tree;
  let run: Run;

  beforeAll(async () => {
    site = await openSite();
    await site.buildWell();
    before = await site.tree();
    await site.replaceContent('du-loi');
    run = await site.build();
  });

  it('ends with exit code 1 and says nothing on standard output', () => {
    expect(run.code).toBe(1);
    expect(run.stdout).toBe('');
  });

  it('has every mistake named by file, line, column and code, in the order of the files', () => {
    expect(placesOf(run.stderr)).toEqual([
      `${folder}/05.md:1:1: LỖI [reserved-slug]`,
      `${folder}/Bài Viết Hoa.md:1:1: LỖI [bad-slug]`,
      `${folder}/anh-thieu/index.md:9:15: LỖI [image-missing]`,
      `${folder}/anh-thieu/index.md:11:1: LỖI [image-unreadable]`,
      `${folder}/ba-loi.md:2:1: LỖI [missing-key]`,
      `${folder}/ba-loi.md:2:1: LỖI [unknown-section]`,
      `${folder}/ba-loi.md:3:1: LỖI [bad-date]`,
      `${folder}/bang-ma-cu.md:4:10: LỖI [not-utf8]`,
      `${folder}/khai-bao-ho.md:1:1: LỖI [front-matter-open]`,
      `${folder}/khoa-la.md:5:1: CẢNH BÁO [unknown-key]`,
      `${folder}/khong-khai-bao.md:1:1: LỖI [no-front-matter]`,
      `${folder}/sai-chuyen-muc.md:3:1: LỖI [unknown-section]`,
      `${folder}/sai-ngay.md:4:1: LỖI [bad-date]`,
      `${folder}/thieu-tieu-de.md:2:1: LỖI [missing-key]`,
      `${folder}/trung-dia-chi/index.md:1:1: LỖI [duplicate-address]`,
      `${folder}/trung-ten.md:5:1: LỖI [name-clash]`,
      `${folder}/trung-ten.md:6:1: CẢNH BÁO [unknown-related]`,
      `${folder}/yaml-hong.md:4:8: LỖI [broken-yaml]`,
      'bai-viet/lac-cho.md:1:1: LỖI [bad-path]',
      'chuyen-huong.csv:2:1: LỖI [bad-redirect]',
      'chuyen-muc.yaml:5:3: LỖI [unknown-parent]',
      'thu-vien-anh/thieu-ngay/index.md:2:1: LỖI [missing-key]',
      'thu-vien-anh/thieu-ngay/index.md:5:1: CẢNH BÁO [image-remote]',
      'trang-web.yaml:1:1: LỖI [missing-key]',
      'trang-web.yaml:2:1: LỖI [missing-key]',
      'trang/tim-kiem.md:1:1: LỖI [reserved-slug]',
    ]);
  });

  it('has a sentence and a remedy for each, and the counts at the end', () => {
    const lines = run.stderr.trimEnd().split('\n');
    const start = lines.findIndex((line) => line.includes(': LỖI ['));
    const report = lines.slice(start, -2);
    expect(report).toHaveLength(2 * placesOf(run.stderr).length);
    for (const [index, line] of report.entries()) {
      expect(line).toMatch(index % 2 === 0 ? /\] \S.*[.?]$/ : /^ {4}→ \S.*\.$/);
    }
    expect(lines.slice(-2)).toEqual(['23 lỗi, 3 cảnh báo.', 'Chưa dựng trang: bản đã có được giữ nguyên.']);
  });

  it.each([
    ['a section spelt almost right', 'Không có chuyên mục “tin-tucs”. Ý bạn là “tin-tuc”?'],
    ['a section above that is spelt almost right', 'không tồn tại hoặc tạo thành vòng. Ý bạn là “tin-tuc”?'],
    ['a picture whose name has two letters swapped', 'Không có tệp ảnh “toan-canh.jpg”. Ý bạn là “toan-cahn.jpg”?'],
    ['a key that is not used', 'Khóa “tag” không được dùng. Ý bạn là “tags”?'],
    ['a day that no calendar has', '“31/02/2023” không phải là một ngày giờ có thật.'],
    ['a colon that YAML takes for its own', 'trong chuỗi có dấu hai chấm; đặt chuỗi trong ngoặc kép'],
    ['two articles at one address', `Địa chỉ /2023/08/trung-dia-chi/ đã có: ${folder}/trung-dia-chi.md.`],
    ['a name that no address can have', 'Đổi tên thành “bai-viet-hoa”'],
    ['two people whose names fold alike', '“Thanh Chung” và “Thành Chung” bỏ dấu thì trùng nhau'],
  ])('tells the editor what was meant: %s', (_, sentence) => {
    expect(run.stderr).toContain(sentence);
  });

  it('leaves the site of before as it was, with nothing beside it', async () => {
    expect(compareTrees(before, await site.tree())).toEqual(noDifference);
    expect(await readdir(site.outDir)).toContain('.vankho');
  });
});

describe('mistakes that show when all pages are known', () => {
  let site: Site;
  let before: Tree;

  beforeAll(async () => {
    site = await openSite();
    await site.buildWell();
    before = await site.tree();
    await site.edit('bai-viet/2023/07/hoi-nghi-quy-hai.md', 'tags:', 'aliases: [/moi-nhat/]\ntags:');
    await site.write('chuyen-huong.csv', '/2023/08/,/gioi-thieu/\n');
    await site.write('tep-tinh/rss.xml', '<rss/>\n');
  });

  it('are named at the place that asks for them, and the site of before stays', async () => {
    const run = await site.build();
    expect(run.code).toBe(1);
    expect(placesOf(run.stderr)).toEqual([
      'bai-viet/2023/07/hoi-nghi-quy-hai.md:7:1: LỖI [redirect-clash]',
      'chuyen-huong.csv:1:1: LỖI [redirect-clash]',
      'tep-tinh/rss.xml:1:1: LỖI [static-clash]',
    ]);
    expect(run.stderr).toContain('Địa chỉ cũ /moi-nhat/ là địa chỉ của một trang đang có.');
    expect(compareTrees(before, await site.tree())).toEqual(noDifference);
  });
});

it('names the line that shows a photograph which was cut short on its way', async () => {
  const site = await openSite();
  const photo = 'thu-vien-anh/ben-do/chuyen-dau.jpg';
  await site.write(photo, (await readFile(join(site.contentDir, photo))).subarray(0, 3000));
  const run = await site.build();
  expect(run.code).toBe(1);
  expect(placesOf(run.stderr)).toEqual(['thu-vien-anh/ben-do/index.md:9:1: LỖI [image-unreadable]']);
});

it('names a logo that is not there, for it would be missing from every page', async () => {
  const site = await openSite();
  await site.edit('trang-web.yaml', 'logo: favicon.svg', 'logo: logo.svg');
  const run = await site.build();
  expect(placesOf(run.stderr)).toEqual(['trang-web.yaml:12:1: LỖI [file-missing]']);
  expect(run.stderr).toContain('Không có tệp tep-tinh/logo.svg.');
});

it('says that there is no content folder where none is', async () => {
  const site = await openSite();
  await site.remove('.');
  const run = await site.build();
  expect(run.code).toBe(1);
  expect(placesOf(run.stderr)).toEqual(['.:1:1: LỖI [content-missing]']);
});

/** `file:line:column: LỖI [code]` of every problem, in the order in which they were printed. */
function placesOf(stderr: string): string[] {
  return stderr.split('\n').flatMap((line) => /^\S.*?:\d+:\d+: (?:LỖI|CẢNH BÁO) \[[\w-]+\]/.exec(line)?.[0] ?? []);
}
