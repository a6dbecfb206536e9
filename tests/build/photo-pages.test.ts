import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'hast';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attribute, element, elements, parseHtml, textOf } from './html.ts';
import { inspectPages } from './inspect.ts';
import { closeSites, compareTrees, openSite, type Site, type Tree } from './site.ts';

afterAll(closeSites);

const training = 'bai-viet/2023/08/tap-huan-bao-cao-vien';
const pages = '2023/08/tap-huan-bao-cao-vien/anh';
const isPhotoPage = (file: string): boolean =>
  /\/anh\/[^/]+\/index\.html$|^thu-vien-anh\/ben-do\/[^/]+\/index/.test(file);

describe('the page of a photograph', () => {
  let site: Site;
  let page: Root;
  let picture: Buffer;
  let before: Tree;

  beforeAll(async () => {
    site = await openSite();
    picture = await readFile(join(site.contentDir, 'thu-vien-anh/ben-do/chuyen-dau.jpg'));
    // Bytes of their own, so that it is another photograph.
    await site.write(`${training}/tham-quan.png`, Buffer.concat([picture, Buffer.from('hai')]));
    await site.edit(
      `${training}/index.md`,
      '\n\nBuổi chiều,',
      '\n\n![Bến đò lúc chiều](tham-quan.png "Bến đò lúc chiều")\n\nBuổi chiều,',
    );
    await site.buildWell();
    page = parseHtml(await site.read(`${pages}/tham-quan/index.html`));
  });

  beforeEach(async () => {
    before = await site.tree();
  });

  async function changedPhotoPages(): Promise<{ added: string[]; changed: string[]; removed: string[] }> {
    await site.buildWell();
    const { added, changed, removed } = compareTrees(before, await site.tree());
    return {
      added: added.filter(isPhotoPage),
      changed: changed.filter(isPhotoPage),
      removed: removed.filter(isPhotoPage),
    };
  }

  it('stands below its article or album, one for each file even where names are alike', () => {
    expect([...before.keys()].filter(isPhotoPage)).toEqual([
      `${pages}/tham-quan-png/index.html`,
      `${pages}/tham-quan/index.html`,
      'thu-vien-anh/ben-do/chuyen-dau/index.html',
    ]);
  });

  it('shows it large and at once, with caption and credit', () => {
    const image = element(element(page, 'figure'), 'img');
    expect(attribute(image, 'fetchPriority')).toBe('high');
    expect(attribute(image, 'loading')).toBe('eager');
    expect([attribute(image, 'width'), attribute(image, 'height')]).toEqual(['700', '467']);
    const source = element(element(page, 'figure'), 'source');
    expect([attribute(source, 'type'), attribute(source, 'sizes')]).toEqual([
      'image/avif',
      'min(100vw, 71rem, 120vh, 700px)',
    ]);
    expect(textOf(element(page, 'h1'))).toBe('Học viên tham quan bến đò.');
    expect(textOf(element(page, 'p', 'nguon-anh'))).toBe('Ảnh: Giao Tuyến');
    expect(textOf(page)).toContain('Thứ Năm, 3/8/2023 17:08 (GMT+7)');
  });

  it('leads to its place in the article, to its neighbours, and to the largest file', () => {
    const links = elements(element(page, 'dl'), 'a');
    expect(attribute(links[0] as never, 'href')).toBe('/2023/08/tap-huan-bao-cao-vien/#anh-tham-quan');
    expect(attribute(links[1] as never, 'href')).toMatch(/^\/_anh\/[0-9a-f]{16}-700\.jpg$/);
    expect(attribute(links[1] as never, 'download')).toBe('tham-quan.jpg');
    expect(textOf(links[1] as never)).toBe('JPEG, 700 × 467 điểm ảnh');
    const steps = element(page, 'nav', 'photo-steps');
    expect(elements(steps, 'a').map((link) => [attribute(link, 'rel'), attribute(link, 'href')])).toEqual([
      ['next', `/${pages}/tham-quan-png/`],
    ]);
    expect(textOf(steps)).toContain('1 / 2');
  });

  it('says how to cite it', () => {
    expect(textOf(page)).toContain(
      `Ảnh: Giao Tuyến. “Học viên tham quan bến đò”. Báo Thử Nghiệm, 3/8/2023. https://baothu.example/${pages}/tham-quan/`,
    );
  });

  it('describes itself to machines', () => {
    const [image, trail] = elements(page, 'script')
      .filter((script) => attribute(script, 'type') === 'application/ld+json')
      .map((script) => JSON.parse(textOf(script)));
    expect(image).toMatchObject({ '@type': 'ImageObject', creditText: 'Giao Tuyến' });
    expect(trail['@type']).toBe('BreadcrumbList');
    const shared = elements(page, 'meta').find((meta) => attribute(meta, 'property') === 'og:image');
    expect(shared && attribute(shared, 'content')).toBe(image.contentUrl);
  });

  it('is in the sitemap of its month, where its article names its pictures', async () => {
    const map = await site.read('sitemap/2023-08.xml');
    expect(map).toContain(`<loc>https://baothu.example/${pages}/tham-quan/</loc>`);
    expect(map.match(/<image:loc>https:\/\/baothu\.example\/_anh\/[0-9a-f]{16}-700\.jpg<\/image:loc>/g)).toHaveLength(
      2,
    );
    expect(await site.read('sitemap/2023-07.xml')).not.toContain('image');
  });

  it('leads nowhere that is not there', async () => {
    expect(await inspectPages(site)).toEqual([]);
  });

  it('stays as it is when an article without photographs comes', async () => {
    await site.write(
      'bai-viet/2023/08/khong-anh.md',
      '---\ntitle: Không ảnh\ncategory: bao-cao-vien\ndate: 2023-08-20\n---\n\nKhông có ảnh.\n',
    );
    expect(await changedPhotoPages()).toEqual({ added: [], changed: [], removed: [] });
  });

  it('changes when its article gets one more picture, and those of others do not', async () => {
    await site.write(`${training}/lop-hoc.jpg`, Buffer.concat([picture, Buffer.from('ba')]));
    await site.edit(`${training}/index.md`, '\n\nBuổi chiều,', '\n\n![Lớp học](lop-hoc.jpg)\n\nBuổi chiều,');
    expect(await changedPhotoPages()).toEqual({
      added: [`${pages}/lop-hoc/index.html`],
      changed: [`${pages}/tham-quan-png/index.html`, `${pages}/tham-quan/index.html`],
      removed: [],
    });
  });

  it('keeps its address from a static file of the newsroom', async () => {
    await site.write(`tep-tinh/${pages}/lop-hoc/index.html`, '<p>Khác</p>');
    const run = await site.build();
    expect(run.code).not.toBe(0);
    expect(run.stderr).toContain(`tep-tinh/${pages}/lop-hoc/index.html`);
    await site.remove(`tep-tinh/${pages}`);
  });

  it('is gone with an article that is withdrawn or a draft again', async () => {
    const gone = ['lop-hoc', 'tham-quan-png', 'tham-quan'].map((name) => `${pages}/${name}/index.html`);
    await site.edit(`${training}/index.md`, 'category:', 'withdrawn: Sai số liệu.\ncategory:');
    expect((await changedPhotoPages()).removed).toEqual(gone);
    expect(await site.read('sitemap/2023-08.xml')).not.toContain('/anh/');
    await site.edit(`${training}/index.md`, 'withdrawn: Sai số liệu.', 'draft: true');
    await site.buildWell();
    expect([...(await site.tree()).keys()].filter(isPhotoPage)).toEqual(['thu-vien-anh/ben-do/chuyen-dau/index.html']);
  });
});
