import { expect, it } from 'vitest';
import { kindOf } from '../../../../src/pack/pocket/sift.ts';
import { isArticle } from '../../../../src/pack/pocket/texts.ts';

it.each([
  ['index.html', 'page'],
  ['2023/08/tap-huan/index.html', 'page'],
  ['gioi-thieu.html', 'page'],
  ['du-lieu/index.html', 'page'],
  ['giao-dien.css', 'style'],
  ['_vankho/Base.O0uG0vm1.css', 'style'],
  ['_vankho/early-display.waiAc09U.js', 'file'],
  ['_vankho/source-serif-4-latin-400.CQCy66E8.woff2', 'file'],
  ['_anh/ded4af105e0f91d3-640.webp', 'file'],
  ['2023/08/tap-huan/kế hoạch.pdf', 'file'],
  ['tim-kiem/chi-muc/bai/2023/a.bin', 'index'],
  ['manh/ngay-nay/08-03/index.html', 'fragment'],
])('makes of %s a %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

it.each([
  '.nojekyll',
  '.well-known/security.txt',
  '404.html',
  'rss.xml',
  'chuyen-muc/tin-tuc/rss.xml',
  'sitemap/2023-08.xml',
  '_redirects',
  'chuyen-huong/01.json',
  '_chia-se/0123456789abcdef.png',
  '_vankho/viewer.DHeMpkl9.js',
  '_vankho/photoswipe.Cc_ZZLyy.css',
  '_vankho/bien-tap/bien-tap-1.js',
  'bien-tap/index.html',
  'ngoai-tuyen/index.html',
  'sw.js',
  'manifest.webmanifest',
  'du-lieu/2023/08.csv',
  'du-lieu/SHA256SUMS',
])('does without %s', (path) => {
  expect(kindOf(path)).toBeUndefined();
});

it('knows articles from the pages of the calendar and of photographs', () => {
  expect(isArticle('2023/08/tap-huan/index.html')).toBe(true);
  expect(isArticle('2023/08/2024-tap-huan/index.html')).toBe(true);
  for (const path of ['2023/08/03/index.html', '2023/08/index.html', '2023/08/tap-huan/anh/a/index.html', 'index.html'])
    expect(isArticle(path)).toBe(false);
});
