import { describe, expect, it } from 'vitest';
import { createUrls } from '../../../src/lib/url.ts';
import { type AppPicture, appManifest, shortName } from '../../../src/lib/web-app/manifest.ts';
import { theSettings } from '../archive/an-archive.ts';

const pictures: AppPicture[] = [
  { path: '_chia-se/a.png', width: 192, height: 192, kind: 'any' },
  { path: '_chia-se/b.png', width: 512, height: 512, kind: 'maskable' },
  { path: '_chia-se/c.png', width: 720, height: 1280, kind: 'narrow' },
];

describe('the manifest of the installed site', () => {
  const manifest = appManifest(theSettings(), createUrls('https://vidu.vn', '/luu-tru/'), pictures, 'Trang nhất');

  it('opens at the front page and stays below the path of the site', () => {
    expect(manifest).toMatchObject({
      id: '/luu-tru/',
      start_url: '/luu-tru/',
      scope: '/luu-tru/',
      display: 'standalone',
    });
  });

  it('takes its colours from the settings and their theme', () => {
    expect(manifest).toMatchObject({ theme_color: '#a6192e', background_color: '#f7f5f1', lang: 'vi' });
  });

  it('tells icons from screenshots', () => {
    expect(manifest).toMatchObject({
      icons: [
        { src: '/luu-tru/_chia-se/a.png', sizes: '192x192', purpose: 'any' },
        { src: '/luu-tru/_chia-se/b.png', sizes: '512x512', purpose: 'maskable' },
      ],
      screenshots: [{ src: '/luu-tru/_chia-se/c.png', sizes: '720x1280', form_factor: 'narrow', label: 'Trang nhất' }],
    });
  });

  it('searches for a text that is shared with it', () => {
    expect(manifest).toMatchObject({
      share_target: { action: '/luu-tru/tim-kiem/', method: 'GET', params: { text: 'q' } },
    });
  });
});

describe('the name below an icon', () => {
  it('is cut between words', () => {
    expect(shortName('Tạp chí Lâm Giang')).toBe('Tạp chí Lâm');
  });

  it('is whole where it is short, or one word', () => {
    expect(shortName('Báo Ví Dụ')).toBe('Báo Ví Dụ');
    expect(shortName('Tuyêngiáotrungương')).toBe('Tuyêngiáotrungương');
  });
});
