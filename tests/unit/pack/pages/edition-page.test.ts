import { describe, expect, it } from 'vitest';
import { pagePolicy } from '../../../../src/lib/safety/content-policy.ts';
import { rootFrom } from '../../../../src/pack/pages/addresses.ts';
import { editionPage } from '../../../../src/pack/pages/edition-page.ts';
import { editionSite } from '../../../../src/pack/pages/edition-site.ts';
import { editionStyleSheet } from '../../../../src/pack/pages/style-sheet.ts';

const article = '2023/08/tap-huan/index.html';
const paths = [
  'index.html',
  '2023/08/index.html',
  article,
  '2023/08/tap-huan/kế hoạch.pdf',
  '2023/08/tap-huan/anh/tham-quan/index.html',
  'tim-kiem/index.html',
  'gioi-thieu.html',
  'favicon.svg',
  '_vankho/Base.css',
  '_vankho/chu.woff2',
  ...['320.avif', '640.avif', '1600.avif', '320.webp', '640.webp', '1280.webp', '640.jpg', '1600.jpg'].map(
    (size) => `_anh/ded4af105e0f91d3-${size}`,
  ),
];
const source = 'https://vidu.vn/';
const full = editionSite(paths, { source, images: 'full' });
const small = editionSite(paths, { source, images: 'small' });
const none = editionSite(paths, { source, images: 'none' });

it('leaves the policy of a served site out: who opens the edition says what its own is', () => {
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${pagePolicy}"><title>Bài</title>`;
  expect(editionPage(head, article, full)).toBe('<meta charset="utf-8"><title>Bài</title>');
});

describe('addresses', () => {
  it.each([
    ['/', '../../../index.html'],
    ['/2023/08/', '../../../2023/08/index.html'],
    ['/2023/08', '../../../2023/08/index.html'],
    ['/tim-kiem/?q=a&nam=2023#b', '../../../tim-kiem/index.html?q=a&amp;nam=2023#b'],
    ['/2023/08/tap-huan/#anh-tham-quan', '../../../2023/08/tap-huan/index.html#anh-tham-quan'],
    ['/2023/08/tap-huan/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf', '../../../2023/08/tap-huan/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf'],
    ['anh/tham-quan/', '../../../2023/08/tap-huan/anh/tham-quan/index.html'],
    ['../?nam=1', '../../../2023/08/index.html?nam=1'],
    ['/2019/05/cu/?a#b', 'https://vidu.vn/2019/05/cu/?a#b'],
    ['/100%/', 'https://vidu.vn/100%/'],
  ])('leads %s to %s', (address, expected) => {
    const page = editionPage(`<a href="${address.replaceAll('&', '&#x26;')}">Đọc</a>`, article, full);
    expect(page).toBe(`<a href="${expected}">Đọc</a>`);
  });

  it.each(['#noi-dung', '?q=a', '', 'https://nhandan.vn/', '//cdn.vn/a', 'mailto:a@b.vn?subject=/2023/', 'tel:+84'])(
    'leaves %j as it is',
    (address) => {
      const link = `<a href="${address}">Đọc</a>`;
      expect(editionPage(link, article, full)).toBe(link);
    },
  );

  it('spells those of forms, data, refreshes and the root', () => {
    const page = `<html data-base="/"><meta http-equiv="refresh" content="0; url=/gioi-thieu.html"><form action="/tim-kiem/"></form>
<div data-photo-pages="{&quot;anh-a&quot;:&quot;/2023/08/tap-huan/anh/tham-quan/&quot;}"></div>`;
    expect(editionPage(page, '2023/index.html', full)).toBe(
      `<html data-base="../"><meta http-equiv="refresh" content="0; url=../gioi-thieu.html"><form action="../tim-kiem/index.html"></form>
<div data-photo-pages="{&quot;anh-a&quot;:&quot;../2023/08/tap-huan/anh/tham-quan/index.html&quot;}"></div>`,
    );
  });

  it('forgets that a service worker keeps the site', () => {
    expect(editionPage('<html lang="vi" data-base="/" data-offline><body>', 'index.html', full)).toBe(
      '<html lang="vi" data-base="./"><body>',
    );
  });

  it('puts another root in their place for parts that are placed into pages', () => {
    expect(editionPage('<a href="/">Đầu</a>', 'manh/moi-nhat/index.html', full, '{gốc}/')).toBe(
      '<a href="{gốc}/index.html">Đầu</a>',
    );
  });

  it('finds the root from anywhere', () => {
    expect(rootFrom('index.html')).toBe('./');
    expect(rootFrom(article)).toBe('../../../');
  });

  it('spells those of style sheets', () => {
    const css = '@font-face{src:url(/_vankho/chu.woff2)}a{background:url("/favicon.svg")}';
    expect(editionStyleSheet(css, '_vankho/Base.css', full)).toBe(
      '@font-face{src:url(../_vankho/chu.woff2)}a{background:url("../favicon.svg")}',
    );
  });
});

describe('what is no address', () => {
  it.each([
    '<script type="application/ld+json">{"url":"</a href=\\"/\\">","b":"<a href=\\"/\\">"}</script>',
    '<pre>&lt;a href="/"&gt; a < b and c > d</pre>',
    '<!-- <a href="/">Đầu</a> -->',
    '<p title="<a href=/>">href="/"</p>',
    '<meta property="og:url" content="/a"><meta name="description" content="url=/a">',
    '<title>href="/" & <a href="/"></title>',
    'chưa hết <a href="/',
  ])('stays: %s', (html) => {
    expect(editionPage(html, article, full)).toBe(html);
  });
});

describe('the head', () => {
  it('loses what needs a server and what the edition lacks', () => {
    const head = [
      '<link rel="canonical" href="https://vidu.vn/2023/08/tap-huan/">',
      '<link rel="preload" as="font" href="/_vankho/chu.woff2" crossorigin>',
      '<link rel="alternate" type="application/rss+xml" href="/rss.xml">',
      '<link rel="search" href="/opensearch.xml"><link rel="manifest" href="/app.webmanifest">',
      '<link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/giao-dien.css">',
      '<script type="module" src="/_vankho/a.js"></script><script type="module">import "/a.js"; "<b>"</script>',
      '<script src="/_vankho/mat.js"></script>',
    ];
    expect(editionPage(head.join('\n'), 'index.html', full).replace(/\n+/g, '\n')).toBe(
      '<link rel="canonical" href="https://vidu.vn/2023/08/tap-huan/">\n<link rel="icon" href="./favicon.svg">\n',
    );
  });
});

const figure = `<figure id="anh-a"><a href="/_anh/ded4af105e0f91d3-1600.jpg" data-pswp-width="1600" data-pswp-height="480"><picture><source type="image/avif" srcset="/_anh/ded4af105e0f91d3-320.avif 320w, /_anh/ded4af105e0f91d3-640.avif 640w" sizes="88vw"><img src="/_anh/ded4af105e0f91d3-640.jpg" width="1600" height="480" alt="Núi &#x26; trời"></picture></a><figcaption>Chân trời.</figcaption></figure>`;

describe('photographs', () => {
  it('are all there in a full edition', () => {
    expect(editionPage(figure, 'index.html', full)).toBe(figure.replaceAll('/_anh', './_anh'));
  });

  it('have one size in a small edition, in the text, behind the link and in the viewer', () => {
    expect(editionPage(figure, 'index.html', small)).toBe(
      '<figure id="anh-a"><a href="./_anh/ded4af105e0f91d3-640.webp" data-pswp-width="640" data-pswp-height="192"><picture><img src="./_anh/ded4af105e0f91d3-640.webp" width="1600" height="480" alt="Núi &#x26; trời"></picture></a><figcaption>Chân trời.</figcaption></figure>',
    );
    expect(small.paths.filter((path) => path.startsWith('_anh/'))).toEqual(['_anh/ded4af105e0f91d3-640.webp']);
  });

  it('are words in an edition without them, and the link leads to the network', () => {
    expect(editionPage(figure, 'index.html', none)).toBe(
      '<figure id="anh-a"><a href="https://vidu.vn/_anh/ded4af105e0f91d3-1600.jpg">[Ảnh: Núi &amp; trời]</a><figcaption>Chân trời.</figcaption></figure>',
    );
  });

  it('leave no empty box and no link without words', () => {
    const card = `<article class="card card-with-photo"><div class="card-photo"> <picture><img src="/_anh/ded4af105e0f91d3-640.jpg" alt=""></picture> </div><a href="/"><picture><img src="/_anh/ded4af105e0f91d3-640.jpg" alt=""></picture></a><b>Tin</b></article>`;
    expect(editionPage(card, 'index.html', none)).toBe('<article class="card"><b>Tin</b></article>');
  });

  it('are downloaded from the network where the edition has not the size that is offered', () => {
    const link = '<a href="/_anh/ded4af105e0f91d3-1600.jpg" download="a.jpg">1600 × 480</a>';
    expect(editionPage(link, 'index.html', small)).toContain('"https://vidu.vn/_anh/ded4af105e0f91d3-1600.jpg"');
  });

  it('take the narrowest size where none is small enough', () => {
    const site = editionSite(['_anh/ab-900.webp', '_anh/ab-2048.jpg', '_anh/ab-900.jpg'], { source, images: 'small' });
    expect(site.paths).toEqual(['_anh/ab-900.webp']);
  });
});
