import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/content/read/archive.ts';
import { openInventory } from '../../../src/images/inventory.ts';
import { type HtmlImport, importHtml } from '../../../src/import/html/import-html.ts';
import { ownPatterns, readPattern } from '../../../src/import/html/pattern.ts';
import type { ImportReport } from '../../../src/import/report/report.ts';
import { Workplace } from './workplace.ts';

const sentence = 'Từ sáng sớm, bà con hai bên bờ sông đã ra bến chờ chuyến đò đầu tiên của mùa nước nổi năm nay. ';

/** A page as newspapers make them today. */
const modern = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Bến đò Vũng Đình vào mùa | Báo Ví Dụ</title>
<link rel="canonical" href="https://bao-vi-du.vn/xa-hoi/ben-do-101.html">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Bến đò Vũng Đình vào mùa",
"datePublished":"2021-09-05T00:30:00Z","author":[{"@type":"Person","name":"Lê Na"},{"@type":"Person","name":"Đỗ Quý"}],"articleSection":"Xã hội"}]}</script>
<meta property="article:tag" content="đò ngang"></head><body>
<nav><a href="/">Trang chủ</a><a href="/xa-hoi/">Xã hội</a></nav>
<main><h1>Bến đò Vũng Đình vào mùa</h1><h2 class="sapo">Mỗi năm một lần, bến nhỏ lại đông người.</h2>
<article class="article-content"><p>${sentence}</p>
<figure><img src="anh/ben-do.jpg" alt="Chiếc đò bên bờ sông"><figcaption>Đò đầu mùa. Ảnh: Lê Na</figcaption></figure>
<p>Xem thêm bài <a href="https://www.bao-vi-du.vn/xa-hoi/cau-moi-102.html#binh-luan">cây cầu mới</a> và <a href="van-ban/quyet-dinh.pdf">quyết định</a>.</p>
<div class="share-buttons">Chia sẻ</div></article></main>
<aside><h3>Tin khác</h3><ul><li><a href="/a">Một</a></li></ul></aside></body></html>`;

/** A page as they made them in tables, fifteen years ago. */
const tables = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Cây cầu mới ở Vũng Đình</title></head><body>
<table width="100%"><tr><td colspan="3">Thứ Sáu, 19/7/2024</td></tr><tr><td><a href="/">Trang chủ</a><br><a href="/tin">Tin</a></td><td>
<div>Thứ Năm, 3/8/2023 17:8'(GMT+7)</div><h1>Cây cầu mới ở Vũng Đình</h1><div class="noidung">
<table align="left"><tr><td><img src="anh/Cầu mới.JPG" width="640"></td></tr><tr><td>Nhịp giữa của cầu</td></tr></table>
<div>${sentence}<br><br>${sentence}</div><p>Trước đây có <a href="ben-do.html">bến đò</a>.</p><p align="right"><b>LÊ NA</b></p></div></td></tr></table></body></html>`;

async function openOldSite(): Promise<{
  place: Workplace;
  run: (options?: Partial<HtmlImport>) => Promise<ImportReport>;
}> {
  const place = await Workplace.open();
  await place.write('cu/ben-do.html', modern);
  await place.write('cu/cau-moi.html', tables);
  await place.photograph('cu/anh/ben-do.jpg');
  await place.photograph('cu/anh/Cầu mới.JPG', '#aa3333');
  await place.write('cu/van-ban/quyet-dinh.pdf', '%PDF-1.4');
  const run = (options: Partial<HtmlImport> = {}): Promise<ImportReport> =>
    importHtml({
      paths: [join(place.dir, 'cu')],
      contentDir: place.contentDir,
      oldUrl: 'https://bao-vi-du.vn/xa-hoi/',
      ...options,
    });
  return { place, run };
}

describe('a saved page', () => {
  it('becomes an article with all that it says to machines, its photographs and documents beside it', async () => {
    const { place, run } = await openOldSite();
    await run();
    expect(await place.articles()).toEqual([
      'bai-viet/2021/09/ben-do-vung-dinh-vao-mua/ben-do.jpg',
      'bai-viet/2021/09/ben-do-vung-dinh-vao-mua/index.md',
      'bai-viet/2021/09/ben-do-vung-dinh-vao-mua/quyet-dinh.pdf',
      'bai-viet/2023/08/cay-cau-moi-o-vung-dinh/cau-moi.jpg',
      'bai-viet/2023/08/cay-cau-moi-o-vung-dinh/index.md',
    ]);
    expect(await place.read('bai-viet/2021/09/ben-do-vung-dinh-vao-mua/index.md')).toBe(`---
title: Bến đò Vũng Đình vào mùa
category: xa-hoi
date: 2021-09-05 07:30
author:
  - Lê Na
  - Đỗ Quý
summary: Mỗi năm một lần, bến nhỏ lại đông người.
tags:
  - đò ngang
aliases:
  - /xa-hoi/ben-do-101.html
---

${sentence.trim()}

![Chiếc đò bên bờ sông](ben-do.jpg "Đò đầu mùa. Ảnh: Lê Na")

Xem thêm bài [cây cầu mới](https://www.bao-vi-du.vn/xa-hoi/cau-moi-102.html#binh-luan) và [quyết định](quyet-dinh.pdf).
`);
  });

  it('of old is read as a reader reads it: the date by the title, the name at the end', async () => {
    const { place, run } = await openOldSite();
    await run();
    expect(await place.read('bai-viet/2023/08/cay-cau-moi-o-vung-dinh/index.md')).toBe(`---
title: Cây cầu mới ở Vũng Đình
category: tin-khac
date: 2023-08-03 17:08
author: Lê Na
aliases:
  - /xa-hoi/cau-moi.html
---

![](cau-moi.jpg "Nhịp giữa của cầu")

${sentence.trim()}

${sentence.trim()}

Trước đây có [bến đò](/2021/09/ben-do-vung-dinh-vao-mua/).
`);
  });

  it('inside the one form of an ASP page is found, however little its names and its head say', async () => {
    const place = await Workplace.open();
    const others = Array.from(
      { length: 8 },
      (_, n) => `<li><a href="/${n}">Bản tin số ${n} của các xã ven sông</a> (2/8/2023)</li>`,
    );
    const figure =
      '<div style="text-align:center"><img src="https://anh.vn/a.jpg"></div><div style="text-align:center"><i>Bến đò</i></div>';
    await place.write(
      'cu/147000.html',
      `<html><head><title>Trang Ví Dụ</title></head><body><form action="x"><div>Thứ Sáu, 19/7/2024</div><ul><li><a href="/">Trang chủ</a></li></ul>
<div><div><div class="cate"><a href="/c/1">Đời sống</a></div><div class="time">Thứ Năm, 3/8/2023 17:8'(GMT+7)</div>
<div class="newstitle">Vũng Đình: Bến đò cũ nhường chỗ cho cây cầu mới ba nhịp qua sông</div>
<div>${figure}<div>${sentence.repeat(3)}</div><div>${sentence.repeat(2)}</div></div><div align="right"><b>Lê Na</b></div><div>Phản hồi</div>
<div>Các tin khác<ul>${others.join('')}</ul></div></div></div><div>Giấy phép số 12 ngày 3/4/2010. Địa chỉ: số 1, phố Ví Dụ, điện thoại 024 0000.</div></form></body></html>`,
    );
    await importHtml({ paths: [join(place.dir, 'cu')], contentDir: place.contentDir });
    const file = 'bai-viet/2023/08/vung-dinh-ben-do-cu-nhuong-cho-cho-cay-cau-moi-ba-nhip-qua-song.md';
    const { data, body } = await place.article(file);
    expect(data).toMatchObject({ category: 'doi-song', date: '2023-08-03 17:08', author: 'Lê Na' });
    expect(body).toBe(
      `\n![](https://anh.vn/a.jpg "Bến đò")\n\n${sentence.repeat(3).trim()}\n\n${sentence.repeat(2).trim()}\n`,
    );
  });

  it('is led to by others under its old address, however they spell it', async () => {
    const { place, run } = await openOldSite();
    const linked = modern.replace('cau-moi-102.html#binh-luan', 'cau-moi.html#binh-luan');
    await place.write('cu/ben-do.html', linked);
    await run();
    expect(await place.read('bai-viet/2021/09/ben-do-vung-dinh-vao-mua/index.md')).toContain(
      '[cây cầu mới](/2023/08/cay-cau-moi-o-vung-dinh/)',
    );
  });

  it('is kept beside the import with its address', async () => {
    const { place, run } = await openOldSite();
    await run();
    expect(await place.read('nguon/goc/2021/09/ben-do-vung-dinh-vao-mua.html')).toBe(modern);
    const [line = ''] = (await place.read('nguon/jsonl-index.jsonl')).split('\n');
    expect(JSON.parse(line)).toMatchObject({
      file: 'bai-viet/2021/09/ben-do-vung-dinh-vao-mua/index.md',
      address: 'https://bao-vi-du.vn/xa-hoi/ben-do-101.html',
      original: 'nguon/goc/2021/09/ben-do-vung-dinh-vao-mua.html',
    });
  });

  it('in another declared encoding is read by it, and reported when nothing says which it is', async () => {
    const { place, run } = await openOldSite();
    await place.write(
      'cu/a.html',
      Buffer.from('<meta charset="windows-1252"><h1>Caf\u00e9 ven s\u00f4ng</h1><p>3/8/2023</p>', 'latin1'),
    );
    await place.write('cu/b.html', Buffer.from('<h1>Qu\u00e1n caf\u00e9</h1><p>3/8/2023</p>', 'latin1'));
    const { remarks } = await run();
    expect((await place.article('bai-viet/2023/08/cafe-ven-song.md')).data.title).toBe('Café ven sông');
    expect((await place.article('bai-viet/2023/08/quan-cafe.md')).data.title).toBe('Quán café');
    expect(remarks.filter(({ reason }) => reason === 'encoding-guessed').map(({ line }) => line)).toEqual([2]);
  });

  it('that is no article is left out: the home page, a list of links', async () => {
    const { place, run } = await openOldSite();
    await place.write('cu/index.html', modern.replace('/xa-hoi/ben-do-101.html', '/'));
    const links = Array.from(
      { length: 20 },
      (_, index) => `<li><a href="/${index}">Bản tin số ${index} trong ngày hôm nay</a></li>`,
    );
    await place.write('cu/muc.html', `<html><title>Mục</title><body><ul>${links.join('')}</ul></body></html>`);
    const { imported, remarks } = await run();
    expect(imported).toBe(2);
    expect(remarks.filter(({ reason }) => reason === 'not-article')).toHaveLength(2);
  });
});

describe('what the keeper knows of pages', () => {
  it('comes from a list beside bodies that say nothing themselves', async () => {
    const place = await Workplace.open();
    await place.write(
      'cu/1.html',
      `<div class="sapo_detail">Mở đầu của bài viết.</div><div id="content_detail_news"><p>${sentence}</p></div>`,
    );
    const entry = {
      file: '1.html',
      title: 'Đò đầu mùa',
      date: '2021/09/05',
      author: 'Lê Na',
      category: 'Xã hội',
      url: 'https://bao-vi-du.vn/1',
    };
    const index = await place.write('danh-muc.json', JSON.stringify([entry]));
    await importHtml({ paths: [join(place.dir, 'cu')], contentDir: place.contentDir, index });
    const { data, body } = await place.article('bai-viet/2021/09/do-dau-mua.md');
    expect(data).toMatchObject({
      author: 'Lê Na',
      category: 'xa-hoi',
      summary: 'Mở đầu của bài viết.',
      aliases: ['/1'],
    });
    expect(body).toBe(`\n${sentence.trim()}\n`);
  });

  it('comes from a pattern of selectors', async () => {
    const place = await Workplace.open();
    await place.write(
      'cu/1.html',
      `<html><title>x</title><body><b id="t">Đò đầu mùa</b><i id="d">5/9/2021</i><p class="mau">${sentence}</p><div class="than">${sentence}<p class="rac">Bỏ</p><p class="hop">Lời</p></div></body></html>`,
    );
    const pattern = await place.write(
      'mau.yaml',
      'match: .than\ntitle: "#t"\ndate: "#d"\nbody: [.khong-co, .than]\nremove: .rac\nquote: .hop\n',
    );
    await importHtml({ paths: [join(place.dir, 'cu')], contentDir: place.contentDir, pattern });
    expect((await place.article('bai-viet/2021/09/do-dau-mua.md')).body).toBe(`\n${sentence.trim()}\n\n> Lời\n`);
  });

  it('is explained by an example that holds, and comes with the importer for pages that many had', async () => {
    expect(await readPattern(join(import.meta.dirname, '../../../docs/vi-du/mau-trang-cu.yaml'))).toMatchObject({
      match: '#ctl00_NoiDung',
    });
    expect((await ownPatterns()).map(({ name }) => name)).toEqual(['MasterCMS']);
  });

  it.each([
    ['match: .a\nbody: "..b"\n', /mau\.yaml:2:1: .*“body”/],
    ['match: .a\nbodi: .b\n', /“bodi”[\s\S]*“body”/],
    ['body: .b\n', /“match”/],
  ])('is refused where a pattern is wrong: %j', async (text, message) => {
    const { place, run } = await openOldSite();
    await expect(run({ pattern: await place.write('mau.yaml', text) })).rejects.toThrow(message);
    expect(await place.files()).toEqual([]);
  });

  it.each([
    [{ index: '/khong-co.json' }, 'Không đọc được danh mục trang'],
    [{ oldUrl: 'bao' }, '--old-url “bao” không phải'],
    [{ paths: ['/khong-co'] }, 'Không có tệp hay thư mục /khong-co'],
    [{ uploads: '/khong-co' }, 'Không có thư mục /khong-co'],
  ])('is refused where there is none: %o', async (options, message) => {
    const { place, run } = await openOldSite();
    await expect(run(options)).rejects.toThrow(message);
    expect(await place.files()).toEqual([]);
  });
});

describe('photographs of saved pages', () => {
  const page = (images: string): string => `<h1>Đò đầu mùa</h1><p>5/9/2021</p><p>${sentence}</p>${images}`;

  async function importPage(images: string, files: Record<string, string>, options: Partial<HtmlImport> = {}) {
    const place = await Workplace.open();
    await place.write('cu/tin/1.html', page(images));
    for (const [name, colour] of Object.entries(files)) await place.photograph(name, colour);
    const report = await importHtml({ paths: [join(place.dir, 'cu')], contentDir: place.contentDir, ...options });
    const file = (await place.articles()).find((each) => each.endsWith('.md')) ?? '';
    return { place, report, markdown: (await place.article(file)).body, files: await place.articles() };
  }

  it('are found as browsers and mirrors lay them down', async () => {
    const { markdown } = await importPage(
      '<img src="./1_files/a.jpg"><img src="/anh/b.jpg"><img src="https://www.bao.vn/anh/c.jpg?w=9"><img src="https://bao.vn/x/d.jpg">',
      { 'cu/tin/1_files/a.jpg': '#111', 'cu/anh/b.jpg': '#222', 'cu/bao.vn/anh/c.jpg': '#333', 'cu/tin/d.jpg': '#444' },
    );
    expect([...markdown.matchAll(/\]\((\S+?)\)/g)].map(([, src]) => src)).toEqual(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg']);
  });

  it('have names of their own, also when two folders name them alike', async () => {
    const { files } = await importPage(
      '<img src="/a/Ảnh 1.jpg"><img src="/b/%E1%BA%A2nh%201.jpg"><img src="/a/Ảnh 1.jpg">',
      {
        'cu/a/Ảnh 1.jpg': '#111',
        'cu/b/Ảnh 1.jpg': '#222',
      },
    );
    expect(files.map((file) => file.replace(/.*\//, ''))).toEqual(['anh-1-2.jpg', 'anh-1.jpg', 'index.md']);
  });

  it('never come from outside the folders that were named, nor go outside the article', async () => {
    const place = await Workplace.open();
    await place.photograph('mat.jpg');
    await place.write(
      'cu/1.html',
      page(
        '<img src="../mat.jpg"><img src="lien-ket.jpg"><img src="..%2f..%2f..%2f..%2fx.jpg"><img src="a%00b.jpg"><a href="../mat.pdf">pdf</a>',
      ),
    );
    await place.write('mat.pdf', '%PDF');
    await symlink(join(place.dir, 'mat.jpg'), join(place.dir, 'cu/lien-ket.jpg'));
    const { remarks } = await importHtml({ paths: [join(place.dir, 'cu')], contentDir: place.contentDir });
    expect(await place.articles()).toEqual(['bai-viet/2021/09/do-dau-mua.md']);
    expect(remarks.filter(({ reason }) => reason === 'photo-missing')).toHaveLength(4);
  });

  it('that did not come along keep their address and caption, and are listed to be fetched', async () => {
    const { place, markdown, report } = await importPage(
      '<figure><img src="https://anh.bao.vn/a.jpg"><figcaption>Đò</figcaption></figure>',
      {},
    );
    expect(markdown).toContain('![](https://anh.bao.vn/a.jpg "Đò")');
    expect(await place.read('nguon/tep-con-thieu.txt')).toBe('https://anh.bao.vn/a.jpg\n');
    expect(report.missing).toEqual({ count: 1, file: 'nguon/tep-con-thieu.txt' });
  });

  it('that no build could show leave their caption', async () => {
    const place = await Workplace.open();
    await place.write('cu/1.html', page('<figure><img src="a.jpg"><figcaption>Đò</figcaption></figure>'));
    await place.write('cu/a.jpg', '<html>404</html>');
    const { remarks } = await importHtml({ paths: [join(place.dir, 'cu')], contentDir: place.contentDir });
    expect((await place.article('bai-viet/2021/09/do-dau-mua.md')).body).toContain('\n*Đò*\n');
    expect(remarks).toContainEqual({
      line: 1,
      reason: 'photo-unreadable',
      details: { file: 'a.jpg', defect: 'damaged' },
    });
  });
});

describe('an import of saved pages', () => {
  it('leaves an archive in which the build finds nothing wrong', async () => {
    const { place, run } = await openOldSite();
    await run();
    const { archive, problems } = await readArchive(place.contentDir, await openInventory(join(place.dir, 'kho-anh')));
    expect(problems.filter(({ code }) => code !== 'image-remote')).toEqual([]);
    expect(archive?.articles.map(({ photos, attachments }) => [photos.length, attachments.length])).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  it('adds nothing when it is run again, and takes up where it was stopped', async () => {
    const { place, run } = await openOldSite();
    await run();
    const whole = await snapshot(place);
    expect(await run()).toMatchObject({ imported: 0, known: 2 });
    expect(await snapshot(place)).toEqual(whole);

    await rm(join(place.contentDir, 'bai-viet/2023/08/cay-cau-moi-o-vung-dinh/index.md'));
    await writeFile(join(place.contentDir, 'nguon/jsonl-dang-nhap.txt'), 'x');
    expect(await run()).toMatchObject({ imported: 1, known: 1 });
    expect(await snapshot(place)).toEqual(whole);
  });

  it('writes over what it has brought only when it is forced, and never what an editor has moved', async () => {
    const { place, run } = await openOldSite();
    await run();
    const whole = await snapshot(place);
    const file = 'bai-viet/2021/09/ben-do-vung-dinh-vao-mua/index.md';
    await place.write(`kho/${file}`, '---\ntitle: Sửa\ncategory: xa-hoi\ndate: 2021-09-05\n---\n');
    await run();
    expect(await place.read(file)).toContain('title: Sửa');

    const moved = join(place.contentDir, 'bai-viet/2023/08/cay-cau-moi-o-vung-dinh');
    await rm(moved, { recursive: true });
    const { imported, overwritten, remarks } = await run({ force: true });
    expect([imported, overwritten]).toEqual([0, 1]);
    expect(remarks).toContainEqual({
      line: 2,
      reason: 'moved',
      details: { file: 'bai-viet/2023/08/cay-cau-moi-o-vung-dinh/index.md' },
    });
    expect(await place.read(file)).toBe(whole[file]);
    expect((await place.articles()).some((each) => each.includes('cay-cau-moi'))).toBe(false);
  });

  it('gives an article its folder when its photographs come later', async () => {
    const { place, run } = await openOldSite();
    await rm(join(place.dir, 'cu/anh'), { recursive: true });
    await run();
    expect(await place.articles()).toContain('bai-viet/2023/08/cay-cau-moi-o-vung-dinh.md');
    await mkdir(join(place.dir, 'cu/anh'));
    await place.photograph('cu/anh/Cầu mới.JPG');
    await run({ force: true });
    expect((await place.articles()).filter((file) => file.includes('cay-cau'))).toEqual([
      'bai-viet/2023/08/cay-cau-moi-o-vung-dinh/cau-moi.jpg',
      'bai-viet/2023/08/cay-cau-moi-o-vung-dinh/index.md',
    ]);
  });

  it('names the pages that have no date before it writes anything', async () => {
    const { place, run } = await openOldSite();
    await place.write('cu/x.html', `<h1>Không ngày tháng</h1><p>${sentence}</p>`);
    await expect(run()).rejects.toThrow(/--default-date[\s\S]*Không ghi ngày \(1 trang\): x\.html\./);
    expect(await place.files()).toEqual([]);
  });
});

async function snapshot(place: Workplace): Promise<Record<string, string>> {
  const files = (await place.files()).filter((file) => file !== 'nguon/bao-cao-nhap.txt');
  const texts = await Promise.all(files.map((file) => readFile(join(place.contentDir, file), 'latin1')));
  return Object.fromEntries(
    files
      .map((file, index) => [file, texts[index] ?? ''])
      .map(([file, text]) => [file, Buffer.from(text ?? '', 'latin1').toString()]),
  );
}
