import { describe, expect, it } from 'vitest';
import { editionSite } from '../../../../src/pack/pages/edition-site.ts';
import { zimPage } from '../../../../src/pack/zim/zim-page.ts';

const site = editionSite(['index.html', '2023/08/hop/index.html', 'tim-kiem/index.html'], {
  source: 'https://vidu.vn/',
  images: 'full',
});

const page = (body: string, title = 'Họp Đảng ủy'): string =>
  `<!DOCTYPE html><html lang="vi"><head><title>${title} – Văn khố</title><script src="/a.js"></script>` +
  `<meta property="og:title" content="${title}"></head><body class="x">${body}</body></html>`;

const article = page(
  '<nav>Giáo dục đào tạo</nav><main><h1 data-searched>Họp Đảng ủy</h1>' +
    '<div data-searched><div><p>Bàn về <b>đường</b> sá</p></div></div><p>Các tin khác: đình làng</p></main>' +
    '<script type="module" src="/b.js"></script>',
);

describe('an article', () => {
  const { html, title } = zimPage(article, '2023/08/hop/index.html', site);

  it('shows the indexer its title and text alone', () => {
    expect(html.match(/<!--\/htdig_noindex-->.*?<!--htdig_noindex-->/gs)).toEqual([
      '<!--/htdig_noindex--><h1 data-searched>Họp Đảng ủy</h1><!--htdig_noindex-->',
      '<!--/htdig_noindex--><div data-searched><div><p>Bàn về <b>đường</b> sá</p></div></div><!--htdig_noindex-->',
    ]);
    expect(html).toContain('<body class="x"><!--htdig_noindex--><nav>');
    expect(html).not.toContain('name="robots"');
  });

  it('brings readers who type without marks to the words with đ that it shows', () => {
    expect(html).toContain('<meta name="keywords" content="dang duong">');
  });

  it('is called by its title without the name of the site', () => {
    expect(title).toBe('Họp Đảng ủy');
    expect(html).toContain('<title>Họp Đảng ủy</title>');
  });

  it('has no scripts', () => {
    expect(html).not.toContain('<script');
  });
});

it('hides lists from the indexer', () => {
  const { html } = zimPage(page('<main><h1>Tháng 8</h1></main>'), 'index.html', site);
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toContain('name="keywords"');
});

it('keeps what a title holds from becoming markup', () => {
  const { html, title } = zimPage(page('<main></main>', 'A &lt;b&gt; &amp; “đ”'), 'index.html', site);
  expect(title).toBe('A &lt;b&gt; &amp; “đ”');
  expect(html).toContain('<title>A &lt;b&gt; &amp; “đ”</title>');
});

it('is called by the whole of a title with angle brackets, which attributes hold as they are', () => {
  expect(zimPage(page('<main></main>', 'Giá 5 < 6 > 4'), 'index.html', site).title).toBe('Giá 5 &lt; 6 &gt; 4');
});

it('leads to the search of Kiwix instead of ours, and shows what stands there without scripts', () => {
  const box = '<form class="search-box" action="/tim-kiem/" data-suggest><input name="q"></form>';
  const menu = `<details class="menu band-search"><summary>Tìm kiếm</summary>${box}</details>`;
  const { html } = zimPage(page(`${box}${menu}<noscript><p>Tra</p></noscript><main>x</main>`), 'index.html', site);
  expect(html).not.toMatch(/<form|<details|<noscript/);
  expect(html).toContain('<p>Tra</p>');
  const search = page('<main><h1>Tìm kiếm</h1><form data-search-form></form><section></section></main>');
  expect(zimPage(search, 'tim-kiem/index.html', site).html).toMatch(
    /<h1>Tìm kiếm<\/h1><p>Để tìm, gõ vào ô tìm kiếm của Kiwix[^<]*<\/p><\/main>/,
  );
  const about = page(
    '<main><section data-without-kiwix><h2>Tìm</h2></section><section data-without-kiwix><h2>Kiểm tra</h2></section><p>y</p></main>',
  );
  expect(zimPage(about, 'an-ban/index.html', site).html).toMatch(/<main><p>Để tìm[^<]*<\/p><p>y<\/p><\/main>/);
});

it('leaves the pages of old addresses that Kiwix can follow, and makes ordinary pages of the others', () => {
  const old = (target: string): string =>
    `<html><head><title>Trang đã chuyển</title><meta http-equiv="refresh" content="0; url=${target}"></head>` +
    `<body><a href="${target}">địa chỉ mới</a></body></html>`;
  const within = zimPage(old('/2023/08/hop/'), 'cu.html', site);
  expect(within.html).toContain('<meta http-equiv="refresh" content="0; url=./2023/08/hop/index.html">');
  expect(within.title).toBe('');
  expect(zimPage(old('/2023/08/hop/?a#anh'), 'cu.html', site).html).toContain('url=./2023/08/hop/index.html">');
  for (const target of ['https://cong.example/he', '/2024/01/khong-co-trong-goi/']) {
    const { html } = zimPage(old(target), 'cu.html', site);
    expect(html).not.toContain('refresh');
    expect(html).toContain('<a href="https://');
  }
});
