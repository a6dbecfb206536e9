import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeSites, compareTrees, openSite, type Site } from './site.ts';

interface Settings {
  base: string;
  version: string;
  assets: string[];
  files: string[];
}

interface AppManifest {
  icons: { src: string; sizes: string; purpose: string }[];
  screenshots: { src: string; sizes: string }[];
}

async function settingsOf(site: Site): Promise<Settings> {
  const [, written = ''] = /^globalThis\.vankho = (.*);$/m.exec(await site.read('sw.js')) ?? [];
  return JSON.parse(written);
}

const newArticle = '---\ntitle: Bài mới\ncategory: tin-tuc\ndate: 2023-08-20 09:00\n---\n\nMột đoạn.\n';

afterAll(closeSites);

describe('the service worker of a site', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
    await site.buildWell();
  });

  it('names the scripts, styles and fonts of the site, and all that it names is there', async () => {
    const { base, assets, files } = await settingsOf(site);
    expect(base).toBe('/');
    expect(assets.some((path) => /^_vankho\/Base\..*\.css$/.test(path))).toBe(true);
    expect(assets.some((path) => path.endsWith('.woff2'))).toBe(true);
    expect([...assets, ...files].filter((path) => !existsSync(join(site.outDir, path)))).toEqual([]);
  });

  it('stays the same when an article comes, as do its pages and the manifest', async () => {
    const before = await site.tree();
    await site.write('bai-viet/2023/08/bai-moi.md', newArticle);
    await site.buildWell();
    const { added, changed } = compareTrees(before, await site.tree());
    expect(added).toContain('2023/08/bai-moi/index.html');
    const offline = /^(?:sw\.js|manifest\.webmanifest|ngoai-tuyen\/.*|_chia-se\/.*)$/;
    expect([...added, ...changed].filter((path) => offline.test(path))).toEqual([]);
  });

  it('is another when the settings change what pages show', async () => {
    const { version } = await settingsOf(site);
    await site.edit('trang-web.yaml', 'đủ mọi thứ', 'đủ mọi loại');
    await site.buildWell();
    expect((await settingsOf(site)).version).not.toBe(version);
  });

  it('takes everything away where the settings want none, and no page asks for it', async () => {
    await site.edit('trang-web.yaml', 'name:', 'offline: false\nname:');
    await site.buildWell();
    const worker = await site.read('sw.js');
    expect(worker.includes('unregister')).toBe(true);
    expect(worker.includes('respondWith')).toBe(false);
    const page = await site.read('gioi-thieu/index.html');
    expect(page.includes('data-offline')).toBe(false);
    expect(page.includes('/ngoai-tuyen/')).toBe(false);
    expect(await site.read('ngoai-tuyen/index.html')).toContain('hiện không cho đọc ngoại tuyến');
  });
});

describe('the manifest of a site', () => {
  it('has icons and screenshots of the sizes that it tells, from the icon of the newsroom', async () => {
    const site = await openSite();
    await site.buildWell({ base: '/luu-tru/' });
    const { icons, screenshots }: AppManifest = JSON.parse(await site.read('manifest.webmanifest'));
    expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes } of [...icons, ...screenshots]) {
      const { width, height, format } = await sharp(join(site.outDir, src.replace('/luu-tru/', ''))).metadata();
      expect([`${width}x${height}`, format]).toEqual([sizes, 'png']);
    }
    const before = icons.map(({ src }) => src);
    await site.edit('trang-web.yaml', 'logo: favicon.svg\n', '');
    await site.remove('tep-tinh/favicon.svg');
    await site.buildWell({ base: '/luu-tru/' });
    const drawn: AppManifest = JSON.parse(await site.read('manifest.webmanifest'));
    expect(drawn.icons.filter(({ src }) => before.includes(src))).toEqual([]);
  });
});
