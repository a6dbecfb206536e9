import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeSites, openSite, type Site } from './site.ts';

afterAll(closeSites);

const ofSection = 'chuyen-muc/tin-tuc/index.html';

describe('a page without a photograph of its own', () => {
  let site: Site;

  const meta = async (page: string, property: string): Promise<string> => {
    const [, content = ''] =
      new RegExp(`<meta (?:property|name)="${property}" content="(.*?)"`).exec(await site.read(page)) ?? [];
    return content;
  };
  const imageOf = async (page: string): Promise<string> => new URL(await meta(page, 'og:image')).pathname.slice(1);
  /** Without the icons and screenshots that the site has when it is installed. */
  const imagesIn = async (): Promise<string[]> => {
    const ofApp = await site.read('manifest.webmanifest');
    return [...(await site.tree()).keys()]
      .filter((file) => file.startsWith('_chia-se/') && !ofApp.includes(file))
      .sort();
  };

  beforeAll(async () => {
    site = await openSite();
    await site.write(
      'bai-viet/2023/08/khong-anh.md',
      '---\ntitle: Không ảnh\ncategory: tin-tuc\ndate: 2023-08-01\n---\n\nTin.\n',
    );
    await site.buildWell();
  });

  it('is shared with the picture of its section, which is in the output, 1200 × 630', async () => {
    const page = '2023/08/khong-anh/index.html';
    const image = await imageOf(page);
    expect(image).toMatch(/^_chia-se\/[0-9a-f]{16}\.png$/);
    const { width, height, format } = await sharp(await readFile(join(site.outDir, image))).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'png']);
    expect([await meta(page, 'og:image:width'), await meta(page, 'og:image:height')]).toEqual(['1200', '630']);
    expect(await meta(page, 'og:image:type')).toBe('image/png');
    expect(await meta(page, 'og:image:alt')).toBe('Tin tức – Báo Thử Nghiệm');
    expect(await meta(page, 'twitter:card')).toBe('summary_large_image');
    expect(await imageOf(ofSection)).toBe(image);
  });

  it('is shared with that of the site where it belongs to no section, as one with a photograph is not', async () => {
    expect(await meta('2023/08/index.html', 'og:image:alt')).toBe('Báo Thử Nghiệm – Ba bài, đủ mọi thứ');
    expect(await imageOf('2023/08/index.html')).not.toBe(await imageOf(ofSection));
    expect(await imageOf('2023/08/tap-huan-bao-cao-vien/index.html')).toMatch(/^_anh\/.+\.jpg$/);
    expect(await meta('2023/08/tap-huan-bao-cao-vien/index.html', 'og:image:type')).toBe('image/jpeg');
    expect(await imagesIn()).toHaveLength(4);
  });

  it('gets another picture when its section is renamed, and no other section does', async () => {
    const [before, image] = [await imagesIn(), await imageOf(ofSection)];
    await site.edit('chuyen-muc.yaml', 'name: Tin tức', 'name: Tin ở cơ sở');
    await site.buildWell();
    const [after, renamed] = [await imagesIn(), await imageOf(ofSection)];
    expect(after.filter((each) => !before.includes(each))).toEqual([renamed]);
    expect(before.filter((each) => !after.includes(each))).toEqual([image]);
  });
});
