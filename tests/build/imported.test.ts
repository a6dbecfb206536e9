import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importHtml } from '../../src/import/html/import-html.ts';
import { importJsonl } from '../../src/import/jsonl/import-jsonl.ts';
import { importWxr } from '../../src/import/wxr/import-wxr.ts';
import { attribute, elements, parseHtml, textOf } from './html.ts';
import { closeSites, openSite, type Site } from './site.ts';

afterAll(closeSites);

const page = `<html><head><meta charset="utf-8"><title>Bến đò vào mùa</title><link rel="canonical" href="https://cu.example/do-1.html"></head><body>
<h1>Bến đò vào mùa</h1><p class="date">Chủ Nhật, 5/9/2021 07:30 (GMT+7)</p><div class="noidung"><p>Từ sáng sớm, bà con hai bên bờ sông đã ra bến
chờ chuyến đò đầu tiên của mùa nước nổi, người đi chợ, người đưa con tới trường ở bên kia sông.</p>
<table><tr><td><img src="do.jpg"></td></tr><tr><td>Đò đầu mùa. Ảnh: Lê Na</td></tr></table></div></body></html>`;
const post = `<rss><channel><link>https://blog.example</link><item><title>Chợ nổi</title><link>https://blog.example/cho-noi/</link><dc:creator>Lê Na</dc:creator>
<content:encoded><![CDATA[Chợ họp từ sáng.\n\n<img src="https://blog.example/wp-content/uploads/do.jpg">]]></content:encoded><wp:post_id>7</wp:post_id>
<wp:post_date>2021-09-06 08:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>Tòa soạn</title><link>https://blog.example/toa-soan/</link><content:encoded>Địa chỉ.</content:encoded><wp:post_id>8</wp:post_id>
<wp:status>publish</wp:status><wp:post_type>page</wp:post_type></item></channel></rss>`;
const row = { id: 3, title: 'Mưa lớn', body: 'Nước dâng.', date: '2021-09-07', url: 'https://dump.example/3' };

describe('what was imported', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
    const from = join(dirname(site.contentDir), 'nguồn cũ');
    await mkdir(from, { recursive: true });
    await writeFile(join(from, 'trang.html'), page);
    await writeFile(join(from, 'blog.xml'), post);
    await writeFile(join(from, 'kho.jsonl'), `${JSON.stringify(row)}\n`);
    const background = '#3366aa';
    await sharp({ create: { width: 640, height: 420, channels: 3, background } })
      .jpeg()
      .toFile(join(from, 'do.jpg'));
    const { contentDir } = site;
    await importHtml({ paths: [join(from, 'trang.html')], contentDir });
    await importWxr({ file: join(from, 'blog.xml'), contentDir });
    await importJsonl({ file: join(from, 'kho.jsonl'), contentDir });
    await site.buildWell();
  });

  it('is published: pages as pages, captions under their photographs', async () => {
    const tree = await site.tree();
    for (const address of ['2021/09/ben-do-vao-mua', '2021/09/cho-noi', '2021/09/mua-lon', 'toa-soan']) {
      expect(tree.has(`${address}/index.html`)).toBe(true);
    }
    const figure = elements(parseHtml(await site.read('2021/09/ben-do-vao-mua/index.html')), 'figcaption').map(textOf);
    expect(figure).toEqual(['Đò đầu mùa. Ảnh: Lê Na']);
  });

  it('is found under its old addresses', async () => {
    const redirects = await site.read('_redirects');
    for (const [from, to] of [
      ['/do-1.html', '/2021/09/ben-do-vao-mua/'],
      ['/cho-noi/', '/2021/09/cho-noi/'],
      ['/3/', '/2021/09/mua-lon/'],
    ]) {
      expect(redirects).toMatch(new RegExp(`^${from}\\s+${to}\\s`, 'm'));
    }
    const refresh = elements(parseHtml(await site.read('do-1.html')), 'meta').map((each) => attribute(each, 'content'));
    expect(refresh.some((content) => content.includes('/2021/09/ben-do-vao-mua/'))).toBe(true);
  });

  it('leaves its originals unpublished', async () => {
    const paths = [...(await site.tree()).keys()];
    expect(paths.filter((path) => path.includes('nguon') || (path.endsWith('.xml') && path.includes('blog')))).toEqual(
      [],
    );
  });
});
