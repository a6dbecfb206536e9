import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/content/read/archive.ts';
import { openInventory } from '../../../src/images/inventory.ts';
import type { ImportReport } from '../../../src/import/report/report.ts';
import { importWxr, type WxrImport } from '../../../src/import/wxr/import-wxr.ts';
import { postToHtml } from '../../../src/import/wxr/post-html.ts';
import { Workplace } from './workplace.ts';

const media = 'https://bao-vi-du.vn/wp-content/uploads/2021/09';

function item(id: number, fields: Record<string, string>, more = ''): string {
  const {
    type = 'post',
    status = 'publish',
    date = '2021-09-05 07:30:00',
    content = '',
    excerpt = '',
    title = `Bài ${id}`,
  } = fields;
  const link = fields.link ?? `https://bao-vi-du.vn/2021/09/bai-${id}/`;
  return `<item><title><![CDATA[${title}]]></title><link>${link}</link><dc:creator><![CDATA[lena]]></dc:creator>
<guid isPermaLink="false">http://bao-vi-du.vn/?p=${id}</guid><content:encoded><![CDATA[${content}]]></content:encoded>
<excerpt:encoded><![CDATA[${excerpt}]]></excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${date}</wp:post_date>
<wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>`;
}

function attachment(id: number, file: string, parent: number, caption = ''): string {
  const more = `<wp:post_parent>${parent}</wp:post_parent><wp:attachment_url>${media}/${file}</wp:attachment_url>`;
  return item(id, { type: 'attachment', status: 'inherit', excerpt: caption }, more);
}

function category(nicename: string, name: string): string {
  return `<category domain="category" nicename="${nicename}"><![CDATA[${name}]]></category>`;
}

function meta(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
}

function exported(...items: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Báo Ví Dụ</title><link>https://bao-vi-du.vn</link>
<wp:base_blog_url>https://bao-vi-du.vn</wp:base_blog_url>
<wp:author><wp:author_login>lena</wp:author_login><wp:author_display_name><![CDATA[Lê Na]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>xa-hoi</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Xã hội]]></wp:cat_name></wp:category>
<wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>giao-thong</wp:category_nicename><wp:category_parent>xa-hoi</wp:category_parent><wp:cat_name><![CDATA[Giao thông]]></wp:cat_name></wp:category>
<wp:category><wp:term_id>5</wp:term_id><wp:category_nicename>khong-dung</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Không dùng]]></wp:cat_name></wp:category>
${items.join('\n')}</channel></rss>`;
}

const ferry = item(
  101,
  {
    title: 'Bến đò vào mùa &amp; chợ nổi',
    excerpt: 'Mỗi năm một lần.',
    content: `Bà con ra bến từ sớm.

[caption id="attachment_201" align="alignnone" width="300"]<a href="${media}/do.jpg"><img src="${media}/do-300x200.jpg" alt="" width="300" /></a> Đò đầu mùa. Ảnh: Lê Na[/caption]

[gallery ids="201,202"]

Xem <a href="https://bao-vi-du.vn/?p=102">cầu mới</a>.
Dòng thứ hai.`,
  },
  `${category('xa-hoi', 'Xã hội')}${category('giao-thong', 'Giao thông')}<category domain="post_tag" nicename="do"><![CDATA[đò ngang]]></category>`,
);

const bridge = item(102, {
  title: 'Cây cầu mới',
  content: `<!-- wp:paragraph --><p>Nhịp giữa đã xong.</p><!-- /wp:paragraph -->
<!-- wp:gallery --><figure class="wp-block-gallery"><figure class="wp-block-image"><img src="${media}/cho.jpg" alt=""/><figcaption>Chợ nổi</figcaption></figure><figure class="wp-block-image"><img src="${media}/do.jpg" alt=""/></figure></figure><!-- /wp:gallery -->
<!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://www.youtube.com/watch?v=abc
</div></figure><!-- /wp:embed -->
<!-- wp:file --><div class="wp-block-file"><a href="${media}/de-an.pdf">Đề án</a><a href="${media}/de-an.pdf" class="wp-block-file__button" download>Tải xuống</a></div><!-- /wp:file -->`,
});

async function openBlog(
  xml: string,
): Promise<{ place: Workplace; run: (options?: Partial<WxrImport>) => Promise<ImportReport> }> {
  const place = await Workplace.open();
  const file = await place.write('bao.xml', xml);
  await place.photograph('wp-content/uploads/2021/09/do.jpg');
  await place.photograph('wp-content/uploads/2021/09/do-300x200.jpg', '#445566');
  await place.photograph('wp-content/uploads/2021/09/cho.jpg', '#aa3333');
  await place.write('wp-content/uploads/2021/09/de-an.pdf', '%PDF-1.4');
  return { place, run: (options = {}) => importWxr({ file, contentDir: place.contentDir, ...options }) };
}

describe('a post of WordPress', () => {
  it('of the classic editor becomes an article with captions, galleries, section, topics and old addresses', async () => {
    const { place, run } = await openBlog(
      exported(attachment(201, 'do.jpg', 101, 'Đò'), attachment(202, 'cho.jpg', 101, 'Chợ nổi'), ferry, bridge),
    );
    const { remarks } = await run();
    expect(remarks).toEqual([]);
    expect(await place.read('bai-viet/2021/09/ben-do-vao-mua-cho-noi/index.md')).toBe(`---
title: Bến đò vào mùa & chợ nổi
category: giao-thong
date: 2021-09-05 07:30
author: Lê Na
summary: Mỗi năm một lần.
tags:
  - đò ngang
aliases:
  - /2021/09/bai-101/
  - /?p=101
---

Bà con ra bến từ sớm.

![](do.jpg "Đò đầu mùa. Ảnh: Lê Na")

![](do.jpg "Đò") ![](cho.jpg "Chợ nổi")

Xem [cầu mới](/2021/09/cay-cau-moi/).\\
Dòng thứ hai.
`);
    expect(await place.articles()).toEqual(expect.arrayContaining(['bai-viet/2021/09/ben-do-vao-mua-cho-noi/do.jpg']));
    expect(await readFile(join(place.contentDir, 'bai-viet/2021/09/ben-do-vao-mua-cho-noi/do.jpg'))).toEqual(
      await readFile(join(place.dir, 'wp-content/uploads/2021/09/do.jpg')),
    );
  });

  it('of the block editor keeps galleries, players and files', async () => {
    const { place, run } = await openBlog(exported(bridge));
    await run();
    expect((await place.article('bai-viet/2021/09/cay-cau-moi/index.md')).body).toBe(`
Nhịp giữa đã xong.

![](cho.jpg "Chợ nổi")![](do.jpg)

![](https://www.youtube.com/watch?v=abc)

[Đề án](de-an.pdf)
`);
  });

  it('takes along the documents that were uploaded to it, and the picture above it', async () => {
    const post = item(7, { content: 'Chữ.' }, meta('_thumbnail_id', '8'));
    const { place, run } = await openBlog(
      exported(post, attachment(8, 'cho.jpg', 0, 'Chợ nổi'), attachment(9, 'de-an.pdf', 7)),
    );
    await run();
    expect((await place.articles()).map((file) => file.replace(/.*\//, ''))).toEqual([
      'cho.jpg',
      'de-an.pdf',
      'index.md',
    ]);
    expect((await place.article('bai-viet/2021/09/bai-7/index.md')).body).toBe('\n![](cho.jpg "Chợ nổi")\n\nChữ.\n');
  });

  it('that was not published is a draft without old addresses; what is in the bin stays there', async () => {
    const { place, run } = await openBlog(
      exported(
        item(1, { status: 'draft', content: 'x' }),
        item(2, { status: 'private', content: 'x' }),
        item(3, { status: 'trash', content: 'x' }),
        item(4, { content: 'x' }, '<wp:post_password>mở</wp:post_password>'),
        item(5, { type: 'nav_menu_item', content: 'x' }),
      ),
    );
    const { imported, remarks } = await run();
    expect(imported).toBe(3);
    expect(remarks.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'trashed'],
      [4, 'password'],
    ]);
    for (const file of await place.articles()) {
      expect((await place.article(file)).data).toMatchObject({ draft: 'true' });
      expect((await place.article(file)).data.aliases).toBeUndefined();
    }
  });

  it('goes to the section that its editor called the first, its others become topics', async () => {
    const post = item(
      1,
      { content: 'x' },
      `${category('giao-thong', 'Giao thông')}${category('khong-dung', 'Không dùng')}${meta('_yoast_wpseo_primary_category', '5')}`,
    );
    const { place, run } = await openBlog(
      exported(post, item(2, { content: 'y' }, category('uncategorized', 'Uncategorized'))),
    );
    await run();
    expect((await place.article('bai-viet/2021/09/bai-1.md')).data).toMatchObject({
      category: 'khong-dung',
      tags: ['Giao thông'],
    });
    expect((await place.article('bai-viet/2021/09/bai-2.md')).data.category).toBe('tin-khac');
  });
});

describe('a blog', () => {
  it('brings the sections that its posts are in, under those above them', async () => {
    const { place, run } = await openBlog(exported(ferry));
    const { sections } = await run();
    expect(sections).toEqual(['Xã hội', 'Giao thông']);
    expect(await place.read('chuyen-muc.yaml')).toContain('- slug: giao-thong\n  name: Giao thông\n  parent: xa-hoi\n');
  });

  it('keeps to the sections of an archive that has them already', async () => {
    const { place, run } = await openBlog(exported(ferry));
    await place.write(
      'kho/trang-web.yaml',
      'name: Báo\nurl: https://bao-vi-du.vn\ntimeZone: Asia/Ho_Chi_Minh\npublisher: { name: Báo }\n',
    );
    await place.write('kho/chuyen-muc.yaml', '- slug: di-lai\n  name: Giao thông\n');
    await run();
    expect(await place.read('chuyen-muc.yaml')).toBe('- slug: di-lai\n  name: Giao thông\n');
    expect((await place.article('bai-viet/2021/09/ben-do-vao-mua-cho-noi/index.md')).data.category).toBe('di-lai');
  });

  it('has pages, whose old addresses lead to the new ones; a page that is a draft is left out', async () => {
    const page = {
      type: 'page',
      title: 'Giới thiệu',
      link: 'https://bao-vi-du.vn/ve-chung-toi/',
      content: `Tòa soạn, <a href="${media}/de-an.pdf">đề án</a>.\n\n<img src="${media}/do.jpg">`,
    };
    const { place, run } = await openBlog(
      exported(item(1, page), item(2, { type: 'page', status: 'draft', title: 'Nháp' })),
    );
    const { remarks } = await run();
    expect(await place.read('trang/gioi-thieu.md')).toBe(
      '---\ntitle: Giới thiệu\n---\n\nTòa soạn, [đề án](https://bao-vi-du.vn/wp-content/uploads/2021/09/de-an.pdf).\n\n![](gioi-thieu/do.jpg)\n',
    );
    expect(await place.read('chuyen-huong.csv')).toBe(
      'địa chỉ cũ,địa chỉ mới\n/ve-chung-toi/,/gioi-thieu/\n/?p=1,/gioi-thieu/\n/?page_id=1,/gioi-thieu/\n',
    );
    expect(remarks).toEqual([
      { line: 1, reason: 'attachment-missing', details: { address: `${media}/de-an.pdf` } },
      { line: 2, reason: 'page-draft', details: { title: 'Nháp' } },
    ]);
  });

  it('leaves an archive in which the build finds nothing wrong, and adds nothing when it is imported again', async () => {
    const page = item(1, { type: 'page', title: 'Giới thiệu', content: 'Tòa soạn.' });
    const { place, run } = await openBlog(exported(attachment(202, 'cho.jpg', 101), ferry, bridge, page));
    await run();
    const { archive, problems } = await readArchive(place.contentDir, await openInventory(join(place.dir, 'anh')));
    expect(problems.filter(({ code }) => code !== 'image-uncaptioned')).toEqual([]);
    expect([archive?.articles.length, archive?.pages.length]).toEqual([2, 1]);
    const files = await place.files();
    expect(await run()).toMatchObject({ imported: 0, known: 3 });
    expect(await place.files()).toEqual(files);
    expect(files.filter((file) => /^nguon\/goc\/[\da-f]{8}-bao\.xml$/.test(file))).toHaveLength(1);
  });

  it('is read in spite of the control characters that WordPress lets through', async () => {
    const { place, run } = await openBlog(exported(item(1, { title: 'Mưa\u000b lớn', content: 'Nước\u0002 dâng.' })));
    await run();
    expect((await place.article('bai-viet/2021/09/mua-lon.md')).body).toBe('\nNước dâng.\n');
  });

  it('lists the files that did not come along', async () => {
    const { place, run } = await openBlog(
      exported(item(1, { content: `<img src="${media}/mat.jpg"> <a href="${media}/mat.pdf">pdf</a>` })),
    );
    await run();
    expect(await place.read('nguon/tep-con-thieu.txt')).toBe(`${media}/mat.jpg\n${media}/mat.pdf\n`);
  });

  it.each([
    ['<rss><channel><item><title>Hai', 'bị cắt cụt'],
    ['không phải XML', 'không phải bản xuất WordPress'],
  ])('is refused when it is none: %s', async (xml, message) => {
    const { place, run } = await openBlog(xml);
    await expect(run()).rejects.toThrow(message);
    expect(await place.files()).toEqual([]);
  });
});

describe('postToHtml', () => {
  const html = (content: string): string => postToHtml(content, new Map(), []).html;

  it('makes paragraphs of empty lines and breaks of others, blocks apart', () => {
    expect(html('Một\nhai\n\n<ul>\n<li>x</li>\n</ul>\n\nBa')).toBe(
      '<p>Một<br>hai</p>\n<ul>\n<li>x</li>\n</ul>\n<p>Ba</p>',
    );
  });

  it('plays what stands on a line of its own or in a shortcode', () => {
    expect(html('https://youtu.be/abc')).toBe('<iframe src="https://youtu.be/abc"></iframe>');
    expect(html('[video mp4="/a.mp4"][/video]')).toBe('<video src="/a.mp4"></video>');
    expect(html('https://bao.vn/tin')).toBe('<p>https://bao.vn/tin</p>');
  });

  it('takes page builders away, keeps what they hold, and names the shortcodes it does not know', () => {
    const { html: text, shortcodes } = postToHtml(
      '[vc_row][vc_column width="1/2"]Chữ[/vc_column][/vc_row] [lien-he id="3"] [sic]',
      new Map(),
      [],
    );
    expect(text).toBe('<p>Chữ</p>\n<p>[lien-he id="3"] [sic]</p>');
    expect(shortcodes).toEqual(['lien-he', 'sic']);
  });

  it('reads captions of old that stand in an attribute', () => {
    expect(html('[caption width="3" caption="Đò"]<img src="a.jpg">[/caption]')).toBe(
      '<figure><img src="a.jpg"><figcaption>Đò</figcaption></figure>',
    );
  });
});
