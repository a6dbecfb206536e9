import { describe, expect, it } from 'vitest';
import { readPageParts } from '../../../src/lib/offline/page-parts.ts';

const html = `<html><head><link rel="stylesheet" href="/luu-tru/_vankho/Base.a.css"><link rel="preload" as="font" href="/luu-tru/_vankho/b.woff2">
<link rel="stylesheet" href="/luu-tru/giao-dien.css"><meta property="og:title" content="Sách &amp; &quot;đọc&quot;">
<script type="module" src="/luu-tru/_vankho/site.js"></script><script type="module" src="/luu-tru/_vankho/site.js"></script></head>
<picture><source type="image/avif" srcset="/luu-tru/_anh/0123456789abcdef-320.avif 320w, /luu-tru/_anh/0123456789abcdef-640.avif 640w">
<img src="/luu-tru/_anh/0123456789abcdef-640.jpg"></picture><img src="/luu-tru/_anh/fedcba9876543210-320.jpg">
<a href="/khac/_vankho/x.js">/luu-tru/_anh/aaaaaaaaaaaaaaaa-1.jpg</a></html>`;

describe('what a page is made of', () => {
  const parts = readPageParts(html, '/luu-tru/');

  it('is its title, without the name of the site', () => {
    expect(parts.title).toBe('Sách & "đọc"');
  });

  it('is the scripts, styles and fonts of the site that it names, each once', () => {
    expect(parts.assets).toEqual([
      '/luu-tru/_vankho/Base.a.css',
      '/luu-tru/_vankho/b.woff2',
      '/luu-tru/_vankho/site.js',
    ]);
  });

  it('is each photograph in the sizes that it offers', () => {
    const sizes = [...parts.pictures].map(([hash, ofPhoto]) => [
      hash,
      ofPhoto.map(({ width, format }) => `${width} ${format}`),
    ]);
    expect(sizes).toEqual([
      ['0123456789abcdef', ['320 avif', '640 avif', '640 jpg']],
      ['fedcba9876543210', ['320 jpg']],
    ]);
  });
});
