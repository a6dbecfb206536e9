import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestLists } from '../../src/lib/data/published-names.ts';
import { element, parseHtml, textOf } from './html.ts';
import { inspectPages } from './inspect.ts';
import { readSearchIndex } from './search-index.ts';
import { filesThatHold, sharedPhoto } from './shared.ts';
import { closeSites, openSite, type Site, type Tree } from './site.ts';

afterAll(closeSites);

const training = 'bai-viet/2023/08/tap-huan-bao-cao-vien';
const page = '2023/08/tap-huan-bao-cao-vien';

describe('photographs that may not be shown any more', () => {
  let site: Site;
  let before: Tree;
  let after: Tree;
  let photo: string | undefined;

  /** Text of every published page, feed, map and data file that says this. */
  async function filesThatSay(words: string): Promise<string[]> {
    const texts = [...after.keys()].filter((file) => /\.(?:html|xml|jsonl?|txt)$/.test(file));
    const found = await Promise.all(texts.map(async (file) => ((await site.read(file)).includes(words) ? [file] : [])));
    return found.flat();
  }

  beforeAll(async () => {
    site = await openSite();
    const picture = await readFile(join(site.contentDir, 'thu-vien-anh/ben-do/chuyen-dau.jpg'));
    await site.write(`${training}/lop-hoc.jpg`, Buffer.concat([picture, Buffer.from('hai')]));
    await site.edit(`${training}/index.md`, '\n\nBuổi chiều,', '\n\n![Lớp học đông đủ](lop-hoc.jpg)\n\nBuổi chiều,');
    await site.buildWell();
    before = await site.tree();
    photo = await sharedPhoto(site, `${page}/index.html`);
    const rights =
      'photos:\n  - file: tham-quan.jpg\n    withdrawn: Người trong ảnh đề nghị\n' +
      '  - file: lop-hoc.jpg\n    rights_until: 2023-08-31\n';
    await site.edit(`${training}/index.md`, 'tags:', `${rights}tags:`);
    await site.buildWell();
    after = await site.tree();
  });

  it('are gone with every one of their sizes', () => {
    const sizes = (tree: Tree) => [...tree.keys()].filter((file) => file.startsWith('_anh/'));
    expect(sizes(before).length - sizes(after).length).toBe(22);
    expect([...after.keys()].filter((file) => file.startsWith('_anh/'))).toHaveLength(11);
  });

  it('leave a sentence in their place, in the text and at their own address', async () => {
    const article = textOf(parseHtml(await site.read(`${page}/index.html`)));
    expect(article).toContain('Ảnh đã được gỡ. Lý do: Người trong ảnh đề nghị');
    expect(article).toContain('quyền sử dụng đã hết hạn ngày 31/8/2023.');
    const own = parseHtml(await site.read(`${page}/anh/tham-quan/index.html`));
    expect(textOf(element(own, 'main'))).toContain('Người trong ảnh đề nghị');
    expect(await site.read(`${page}/anh/lop-hoc/index.html`)).toContain('<meta name="robots" content="noindex">');
  });

  it('are named by no other page, list, feed, map or data, nor by the index', async () => {
    expect(await filesThatSay('Học viên tham quan bến đò')).toEqual([]);
    expect(await filesThatSay('Lớp học đông đủ')).toEqual([]);
    const index = (await readSearchIndex(site.outDir)).map(({ text }) => text).join('\n');
    expect(index).not.toMatch(/tham quan bến đò|đông đủ/);
    expect(index).toContain('khai mạc với 45');
    expect(await filesThatSay('Chuyến đò đầu ngày')).not.toEqual([]);
    // A list of digests has every file that is published.
    const naming = (await filesThatSay('/anh/tham-quan/')).filter((file) => !file.startsWith(digestLists));
    expect(naming).toEqual([`${page}/anh/tham-quan/index.html`]);
  });

  it('are what the article is shared with no more, and their name is in nothing that stands', async () => {
    expect(photo).toMatch(/^[0-9a-f]{8,}$/);
    expect(await sharedPhoto(site, `${page}/index.html`)).toBeUndefined();
    expect(await filesThatHold(site, photo ?? '')).toEqual([]);
  });

  it('leave no dead link behind', async () => {
    expect(await inspectPages(site)).toEqual([]);
  });

  it('come back when the editor says so, as if nothing had been', async () => {
    await site.edit(`${training}/index.md`, '    withdrawn: Người trong ảnh đề nghị\n', '');
    await site.edit(`${training}/index.md`, 'rights_until: 2023-08-31', 'rights_until: 2023-09-01');
    await site.buildWell();
    const pages = (tree: Tree) => [...tree].filter(([file]) => file.includes('/anh/') || file.startsWith('_anh/'));
    expect(pages(await site.tree())).toEqual(pages(before));
  });
});
