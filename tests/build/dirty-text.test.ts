import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normaliseText } from '../../src/lib/vietnamese/normalise.ts';
import { attribute, element, elements, parseHtml, textOf } from './html.ts';
import { inspectPages } from './inspect.ts';
import { readSearchIndex } from './search-index.ts';
import { closeSites, openSite, type Site } from './site.ts';
import { parseXml, textsOf } from './xml.ts';

afterAll(closeSites);

/** Seconds that one article of ten megabytes may take a build, on a machine that has other work too. */
const saneTime = 90;
const paragraphs = 10_000;

describe('text as it comes out of old databases', () => {
  let site: Site;
  let seconds: number;

  beforeAll(async () => {
    site = await openSite();
    // The oldest: were it indexed as soon as it is read, it would come last.
    await site.write('bai-viet/2023/01/muoi-me.md', tenMegabytes());
    await site.write('bai-viet/2023/02/ban.md', dirtyArticle);
    await site.write('bai-viet/2023/02/windows.md', windowsArticle);
    const started = performance.now();
    await site.buildWell();
    seconds = (performance.now() - started) / 1000;
  });

  it('builds within a sane time, an article of ten megabytes among it', () => {
    expect(seconds).toBeLessThan(saneTime);
  });

  it('keeps every paragraph of the ten megabytes, on the page and in the search index', async () => {
    const page = await site.read('2023/01/muoi-me/index.html');
    expect(page.match(/Đoạn thứ\u00a0\d+:/g)).toHaveLength(paragraphs);
    expect(page).toContain(`Đoạn thứ\u00a0${paragraphs}:`);
    const [indexed] = await readSearchIndex(site.outDir);
    expect(indexed?.text.match(/đoạn thứ \d+/g)).toHaveLength(paragraphs);
  });

  it('indexes articles in the order of their dates, however long each takes to read', async () => {
    expect((await readSearchIndex(site.outDir)).map(({ url }) => url.split('/')[2])).toEqual([
      'muoi-me',
      'ban',
      'windows',
      'hoi-nghi-quy-hai',
      'tap-huan-bao-cao-vien',
      'ngay-hoi-doc-sach',
    ]);
  });

  it('shows the title as it reads, tags and braces as the characters they are', async () => {
    const page = parseHtml(await site.read('2023/02/ban/index.html'));
    const title = 'Hoà bình ở Đà Nẵng: <script>alert(1)</script> {title} &amp; “hai nháy” ]]>';
    expect(textOf(element(page, 'h1'))).toBe(title);
    expect(textOf(element(page, 'p', 'sapo'))).toBe('Xuống dòng, chuông và ]]> </description>');
    expect(textOf(element(page, 'p', 'authors'))).toBe('Tác giả: None <b>');
  });

  it('loses no word of the body', async () => {
    const page = parseHtml(await site.read('2023/02/ban/index.html'));
    const body = normaliseText(textOf(element(page, 'div', 'bai-viet')));
    for (const words of [
      'Sau dấu xuống dòng lạ là chữ này',
      'Chữ đầy đủ dấu dù viết rời: Đảng ủy, Thủy Vân',
      `{không phải mã} {{cũng không}} \${càng không}`,
      'Trước vạch và sau vạch',
      'chữ trong thẻ lạ',
      'Thẻ <script> mở đầu một đoạn mã',
      '<!-- chú thích không đóng đúng – >',
      'thẻ mở không đóng',
      'cuối bài',
    ]) {
      expect(body).toContain(words);
    }
  });

  it('lets nothing run, load or style that the text tried to bring in', async () => {
    expect(await inspectPages(site, { except: ['2023/01/muoi-me/index.html'] })).toEqual([]);
    const page = parseHtml(await site.read('2023/02/ban/index.html'));
    const body = element(page, 'div', 'bai-viet');
    expect(
      elements(body).filter(({ tagName }) => /^(?:script|style|iframe|form|input|object|svg)$/.test(tagName)),
    ).toEqual([]);
    expect(elements(body, 'a').map((link) => attribute(link, 'href'))).not.toContain(
      expect.stringMatching(/^(?:javascript|data):/),
    );
  });

  it('stays inside its element: what follows the body is still the page', async () => {
    const page = parseHtml(await site.read('2023/02/ban/index.html'));
    expect(elements(element(page, 'div', 'bai-viet'), 'footer')).toEqual([]);
    expect(elements(element(page, 'body'), 'footer', 'footer')).toHaveLength(1);
  });

  it('leaves feeds, sitemaps, structured data and the data of the month whole', async () => {
    const files = [...(await site.tree()).keys()];
    for (const file of files.filter((each) => each.endsWith('.xml'))) {
      const text = await site.read(file);
      expect(() => parseXml(text), file).not.toThrow();
    }
    const feed = parseXml(await site.read('rss.xml'));
    // A reader shows it as HTML.
    const descriptions = textsOf(feed, 'item/description').map((text) => text.replace(/ +/g, ' '));
    expect(descriptions).toContain('Xuống dòng, chuông và ]]&gt; &lt;/description&gt;');
    const titles = textsOf(feed, 'item/title');
    expect(titles).toHaveLength(6);
    expect(titles.join('\n')).toContain('<script>alert(1)</script> {title} &amp; "hai nháy" ]]>');
    const lines = (await site.read('du-lieu/2023/02.jsonl')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['2023/02/windows', '2023/02/ban']);
    const scripts = elements(parseHtml(await site.read('2023/02/ban/index.html')), 'script');
    const [news] = scripts.filter((each) => attribute(each, 'type') === 'application/ld+json');
    expect(JSON.parse(textOf(news ?? { type: 'root', children: [] })).headline).toContain('<script>alert(1)</script>');
  });

  it('reads a file that Notepad wrote: byte order mark, Windows line ends', async () => {
    const page = parseHtml(await site.read('2023/02/windows/index.html'));
    expect(textOf(element(page, 'h1'))).toBe('Tệp của Notepad');
    expect(elements(element(page, 'div', 'bai-viet'), 'p')).toHaveLength(2);
  });
});

const dirtyTitle = `Hoa\u0300 bi\u0300nh\u200b \u01a1\u0309 \u00d0a\u0300 N\u0103\u0303ng: <script>alert(1)</script> {title} &amp; "hai nháy" ]]>`;

const dirtyArticle = `---
title: >-
  ${dirtyTitle}
category: tin-tuc
date: 2023-02-01
author: "None \u2028 <b>"
summary: "Xuống\u2028dòng, \\b chuông \\x1f và ]]> </description>"
tags: ["{thẻ}", "</script>"]
---

Trước dấu xuống dòng lạ.\u2028Sau dấu xuống dòng lạ là chữ này.\u2029Và đây nữa.

Chữ đầy đủ dấu dù viết rời: \u00d0a\u0309ng u\u0309y, Thu\u0309y Vân\u200b\u200d\u00ad\ufeff.

{không phải mã} {{cũng không}} \${càng không} <%= hay %> <?php echo 1 ?>

Trước vạch

---

---
title: không phải khai báo
---

<script>document.title = 'hỏng';</script>
<style>body { display: none }</style>
<iframe src="https://noi-khac.example/"></iframe>
<img src="https://noi-khac.example/x.gif" onerror="alert(1)">
<p style="color: red" onclick="alert(2)">Trước vạch và sau vạch</p>
<o:p>chữ trong thẻ lạ</o:p>
<form action="https://noi-khac.example/"><input name="mk"></form>
<svg><script>alert(3)</script></svg>

[bấm vào](javascript:alert(4)) [hay đây](data:text/html,x) <a href="JaVaScRiPt:alert(5)">hoặc đây</a>

Thẻ <script> mở đầu một đoạn mã.

<!-- chú thích không đóng đúng -- >

<div><b><i>thẻ mở không đóng

</main></article></body></html>

[^1] ]]> \`mã\` <table><tr><td>ô

cuối bài
`;

const windowsArticle =
  '\ufeff---\r\ntitle: Tệp của Notepad\r\ncategory: tin-tuc\r\ndate: 2023-02-02\r\n---\r\n\r\nMột.\r\n\r\nHai.\r\n';

function tenMegabytes(): string {
  const sentence = 'Con nước lớn rồi con nước ròng, người chèo đò vẫn đợi khách bên bến. ';
  const text = Array.from({ length: paragraphs }, (_, index) => `Đoạn thứ ${index + 1}: ${sentence.repeat(11)}\n\n`);
  return `---\ntitle: Mười mê\ncategory: tin-tuc\ndate: 2023-01-01\n---\n\n${text.join('')}`;
}
