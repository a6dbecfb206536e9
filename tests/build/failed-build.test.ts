import { rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeSites, compareTrees, noDifference, openSite, type Site, type Tree } from './site.ts';

afterAll(closeSites);

/*
 * Articles are rendered newest first, a few at a time (astro.config.mjs): once those between are begun, the page of the
 * early one stands in the work folder. Feeds come before articles and carry their texts; those between are more than a feed
 * holds and share section, author and topic with the late one, so that it is in none.
 */
const early = 'bai-viet/2023/08/ngay-hoi-doc-sach.md';
const between = Array.from({ length: 24 }, (_, index) => `bai-viet/2023/08/xen-giua-${index}.md`);
const slow = 'bai-viet/2023/07/muoi-me.md';
const late = 'bai-viet/2023/07/hoi-nghi-quy-hai.md';

const before = 'Sân trường thành phòng đọc.';
const after = 'Sân trường thành phòng đọc, cho đến khi trời mưa.';

describe('a build that fails after some pages were rendered', () => {
  let site: Site;
  let cold: Tree;

  beforeAll(async () => {
    site = await openSite();
    await site.buildWell();
    cold = await site.tree();
  });

  beforeEach(async () => {
    await site.edit(early, before, after);
    for (const file of between) await site.write(file, article('Xen giữa', '2023-08-02'));
  });

  async function hasRenderedEarly(): Promise<boolean> {
    const pages = join(site.workDir(), 'trang');
    const entries = await readdir(pages, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const page = await readFile(join(entry.parentPath, entry.name), 'utf8').catch(() => '');
      // The page alone, not a feed.
      if (page.startsWith('<!DOCTYPE html>') && page.includes(after)) return true;
    }
    return false;
  }

  async function expectSiteAsItWas(): Promise<void> {
    expect(compareTrees(cold, await site.tree())).toEqual(noDifference);
  }

  async function expectNoLeftovers(): Promise<void> {
    await site.edit(early, after, before);
    for (const file of between) await site.remove(file);
    await site.buildWell();
    await expectSiteAsItWas();
  }

  it('leaves the site as it was when an article’s file goes away meanwhile, and the next build serves no leftovers', async () => {
    const text = await readFile(join(site.contentDir, late));
    await site.edit(late, 'quý II', 'quý hai');
    const run = await site.build({
      // Photographs come after everything was read, and before the first page.
      onProgress: (line) => line.includes('Xử lý ảnh') && rmSync(join(site.contentDir, late)),
    });
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr).toContain(`Không tìm thấy tệp hoặc thư mục (${join(site.contentDir, late)}).`);
    expect(await hasRenderedEarly()).toBe(true);
    await expectSiteAsItWas();

    await site.write(late, text);
    await expectNoLeftovers();
  });

  it('leaves the site as it was when the machine goes down, and the next build serves no leftovers', async () => {
    // Long enough for the end to come in the midst of it.
    await site.write(slow, article('Mười mê', '2023-07-20', 10_000));
    let goDown: (() => void) | undefined;
    let isOver = false;
    const build = site.build({ onProgress: (_, kill) => (goDown = kill) }).finally(() => (isOver = true));
    while (!(isOver || (await hasRenderedEarly()))) await sleep(5);
    goDown?.();
    expect(await build).toMatchObject({ code: null, stdout: '' });
    await expectSiteAsItWas();

    await site.remove(slow);
    await expectNoLeftovers();
  });

  it('leaves the site as it was when an address turns out to be taken, and the next build serves no leftovers', async () => {
    await site.edit(late, 'tags:', 'aliases: [/moi-nhat/]\ntags:');
    expect(await site.build()).toMatchObject({ code: 1, stdout: '' });
    expect(await hasRenderedEarly()).toBe(true);
    await expectSiteAsItWas();

    await site.edit(late, 'aliases: [/moi-nhat/]\n', '');
    await expectNoLeftovers();
  });
});

/** Each paragraph is a kilobyte. */
function article(title: string, date: string, paragraphs = 1): string {
  const paragraph = `${'Con nước lớn rồi con nước ròng, người chèo đò vẫn đợi khách bên bến. '.repeat(11)}\n\n`;
  const lists = 'category: bao-cao-vien\nauthor: Giao Tuyến\ntags: [báo cáo viên]';
  return `---\ntitle: ${title}\ndate: ${date}\n${lists}\n---\n\n${paragraph.repeat(paragraphs)}`;
}
