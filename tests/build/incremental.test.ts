import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digestLists } from '../../src/lib/data/published-names.ts';
import { inspectPages } from './inspect.ts';
import { readSearchIndex } from './search-index.ts';
import { closeSites, compareTrees, type Difference, noDifference, openSite, type Site, type Tree } from './site.ts';

afterAll(closeSites);

/** Existing files that one more article may rewrite, the search index apart. */
const bar = 25;

const meeting = 'bai-viet/2023/07/hoi-nghi-quy-hai.md';
const training = 'bai-viet/2023/08/tap-huan-bao-cao-vien/index.md';

describe('a build after a change', () => {
  let site: Site;
  let before: Tree;
  /** As it was before the article that comes and goes. */
  let withoutContest: Tree;

  beforeAll(async () => {
    site = await openSite();
    await site.buildWell();
  });

  beforeEach(async () => {
    before = await site.tree();
  });

  /** Builds again; what changed outside the search index. */
  async function rebuild(): Promise<Difference> {
    await site.buildWell();
    return withoutIndex(compareTrees(before, await site.tree()));
  }

  /** A build that knows nothing of earlier ones must come to the same. */
  async function expectAsCold(): Promise<void> {
    const cold = await openSite();
    await cold.replaceContent(site);
    await cold.buildWell();
    expect(compareTrees(await cold.tree(), await site.tree())).toEqual(noDifference);
  }

  it('rewrites the page of an article whose text changed, feeds and data that tell of it, and the search index', async () => {
    await site.edit(meeting, 'Hội trường kín chỗ từ sớm.', 'Hội trường kín chỗ từ mờ sáng.');
    const lists = ['chu-de/bao-cao-vien', 'chuyen-muc/bao-cao-vien', 'chuyen-muc/tuyen-giao-cac-cap'];
    const feeds = [...lists.map((list) => `${list}/rss.xml`), 'feed.json', 'rss.xml', 'tac-gia/giao-tuyen/rss.xml'];
    const data = ['07.csv', '07.jsonl'].map((file) => `du-lieu/2023/${file}`);
    const changed = ['2023/07/hoi-nghi-quy-hai/index.html', ...feeds, ...data, 'du-lieu/SHA256SUMS'];
    expect(await rebuild()).toEqual({ ...noDifference, changed: changed.sort() });
    for (const feed of feeds) expect(await site.read(feed), feed).toContain('từ mờ sáng');
    expect(await site.read('2023/07/hoi-nghi-quy-hai/index.html')).toContain('từ mờ sáng');
    expect((await readSearchIndex(site.outDir)).map(({ text }) => text.includes('từ mờ sáng'))).toContain(true);
  });

  it('follows an article to its new topics, and into the feeds that name them', async () => {
    await site.edit(meeting, 'tags: [báo cáo viên]', 'tags: [báo cáo viên, tọa đàm]');
    const { added } = await rebuild();
    expect(added).toEqual(['chu-de/toa-dam/index.html', 'chu-de/toa-dam/rss.xml']);
    expect(await site.read('chuyen-muc/bao-cao-vien/rss.xml')).toContain('<category>tọa đàm</category>');
  });

  it(`publishes one more article with its own files and at most ${bar} others rewritten`, async () => {
    withoutContest = before;
    await site.write('bai-viet/2023/08/hoi-thi.md', contestArticle);
    const { added, changed, removed } = await rebuild();
    expect(added).toEqual(['2023/08/10/index.html', '2023/08/hoi-thi/index.html']);
    expect(removed).toEqual([]);
    expect(changed.length, `rewritten: ${changed.join(' ')}`).toBeLessThanOrEqual(bar);
    await expectAsCold();
  });

  it('puts new lists of digests in the place of those only that tell of files which changed', async () => {
    const { added, changed, removed } = compareTrees(withoutContest, await site.tree());
    const lists = (paths: string[]): string[] =>
      paths.flatMap((path) => /^du-lieu\/ma-bam\/(.+)-[0-9a-f]{16}\.txt$/.exec(path)?.[1] ?? []).sort();
    const untouched = ['anh', 'chia-se', 'chuyen-huong', 'cu', 'gioi-thieu', 'lien-ket', 'may-chu', 'vankho'];
    expect(lists(added)).toEqual(lists(removed));
    expect(lists(added)).toContain('2023-08');
    expect(lists(added).filter((label) => untouched.includes(label))).toEqual([]);
    expect(lists(changed)).toEqual([]);
  });

  it('rewrites of other articles only the one just before in the section, which says what comes next', async () => {
    const next = 'rel="next"> <span>Bài sau</span> Hội thi báo cáo viên giỏi';
    expect(await site.read('2023/08/tap-huan-bao-cao-vien/index.html')).toContain(next);
    expect(await site.read('2023/07/hoi-nghi-quy-hai/index.html')).not.toContain('Hội thi báo cáo viên giỏi');
  });

  it('takes a deleted article away as if it had never been', async () => {
    const files = [...(await site.tree()).keys()];
    await site.remove('bai-viet/2023/08/hoi-thi.md');
    expect((await rebuild()).removed).toEqual(['2023/08/10/index.html', '2023/08/hoi-thi/index.html']);
    for (const file of files.filter((each) => /\.(?:html|xml|json|jsonl|map)$/.test(each))) {
      expect(await site.read(file).catch(() => ''), file).not.toContain('/2023/08/hoi-thi/');
    }
    expect(compareTrees(withoutContest, await site.tree())).toEqual(noDifference);
  });

  it('writes the new name of a section wherever it stands, and draws its share image anew', async () => {
    await site.edit('chuyen-muc.yaml', 'name: Tin tức', 'name: Tin mới');
    const { added, removed } = await rebuild();
    const image = expect.stringMatching(/^_chia-se\/[0-9a-f]{16}\.png$/);
    expect({ added, removed }).toEqual({ added: [image], removed: [image] });
    for (const file of [...before.keys()].filter((each) => /\.(?:html|xml|jsonl)$/.test(each))) {
      // The page that an editor wrote says what the editor said.
      const text = (await site.read(file)).replace('chuyên mục Tin tức</a>', '');
      expect(text, file).not.toContain('Tin tức');
    }
  });

  it('moves an article whose date changed to its new days', async () => {
    await site.edit(training, 'date: 2023-08-03 17:08', 'date: 2023-08-02 17:08');
    const { added, removed } = await rebuild();
    expect({ added, removed }).toEqual({ added: ['2023/08/02/index.html'], removed: ['2023/08/03/index.html'] });
  });

  it('rewrites of the photo library, for one more picture of August, its first page, its year, month and section', async () => {
    const picture = await readFile(join(site.contentDir, 'thu-vien-anh/ben-do/chuyen-dau.jpg'));
    await site.write('bai-viet/2023/08/tap-huan-bao-cao-vien/moi.jpg', Buffer.concat([picture, Buffer.from('mới')]));
    await site.edit(training, '\n\nBuổi chiều,', '\n\n![Mới](moi.jpg)\n\nBuổi chiều,');
    const { added, changed, removed } = await rebuild();
    expect(removed).toEqual([]);
    expect(added.filter((file) => !file.startsWith('_anh/'))).toEqual([
      '2023/08/tap-huan-bao-cao-vien/anh/moi/index.html',
    ]);
    const sections = ['bao-cao-vien', 'tuyen-giao-cac-cap'].map((slug) => `thu-vien-anh/chuyen-muc/${slug}`);
    expect(changed.filter((file) => file.startsWith('thu-vien-anh/') || file.startsWith('manh/'))).toEqual([
      'manh/anh-moi/index.html',
      'thu-vien-anh/2023/08/index.html',
      'thu-vien-anh/2023/index.html',
      ...sections.flatMap((folder) => [
        `${folder}/2023/08/index.html`,
        `${folder}/2023/index.html`,
        `${folder}/index.html`,
      ]),
      'thu-vien-anh/index.html',
    ]);
    await site.edit(training, '\n\n![Mới](moi.jpg)', '');
    await site.remove('bai-viet/2023/08/tap-huan-bao-cao-vien/moi.jpg');
    await site.buildWell();
  });

  it('shows a photograph that was replaced under its old name', async () => {
    const photo = 'bai-viet/2023/08/tap-huan-bao-cao-vien/tham-quan.jpg';
    await site.write(photo, await readFile(join(site.contentDir, 'thu-vien-anh/ben-do/chuyen-dau.jpg')));
    const { added, changed, removed } = await rebuild();
    // The album has the same picture: its files are there already.
    expect(added).toEqual([]);
    expect(removed).toHaveLength(11);
    expect(changed).toContain('2023/08/tap-huan-bao-cao-vien/index.html');
    expect(await inspectPages(site)).toEqual([]);
    await expectAsCold();
  });
});

describe('an archive of thirty years', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
    for (let year = 1993; year < 2023; year++) await site.write(`bai-viet/${year}/05/mot-bai.md`, firstOf(year));
    await site.buildWell();
  });

  it(`begins a new year with at most ${bar} files of other years rewritten`, async () => {
    const before = await site.tree();
    await site.write('bai-viet/2024/05/mot-bai.md', firstOf(2024));
    await site.buildWell({ now: '2024-06-01' });
    const { changed } = withoutIndex(compareTrees(before, await site.tree()));
    expect(changed.length, `rewritten: ${changed.join(' ')}`).toBeLessThanOrEqual(bar);
    expect(changed.filter((file) => /^(?:.*\/)?(?:199\d|20[01]\d)\//.test(file))).toEqual([]);
  });
});

describe('an archive of busy lists', () => {
  it(`publishes one more article with at most ${bar} others rewritten`, async () => {
    const site = await openSite();
    for (let n = 0; n < 70; n++) {
      const day = String(1 + (n % 28)).padStart(2, '0');
      const busy = contestArticle.replace('Hội thi', `Lần ${n}, hội thi`).replace('2023-08-10', `2023-06-${day}`);
      await site.write(`bai-viet/2023/06/lan-${n}.md`, busy);
    }
    await site.buildWell();
    // A month that goes on, a new one, a new year.
    for (const day of ['2023-08-10', '2023-09-01', '2023-10-01', '2024-01-01', '2024-02-01']) {
      const before = await site.tree();
      const one = contestArticle.replace('Hội thi', `Ngày ${day} có hội thi`).replace('2023-08-10', day);
      await site.write(`bai-viet/${day.slice(0, 7).replace('-', '/')}/hoi-thi.md`, one);
      await site.buildWell({ now: '2024-06-01' });
      const { changed } = withoutIndex(compareTrees(before, await site.tree()));
      expect(changed.length, `rewritten on ${day}: ${changed.join(' ')}`).toBeLessThanOrEqual(bar);
      expect(changed.filter((file) => /^(?:chuyen-muc|tac-gia|chu-de)\/[^/]+\/\d{4}\//.test(file))).toEqual([]);
    }
    for (const list of ['tac-gia/giao-tuyen', 'chuyen-muc/bao-cao-vien']) {
      expect(await site.read(`${list}/2023/index.html`)).toContain(`href="/${list}/2023/06/"`);
      expect(await site.read(`${list}/2023/06/index.html`)).toContain('Lần\u00a069, hội thi');
    }
  });
});

function firstOf(year: number): string {
  return contestArticle.replace('Hội thi', `Năm ${year} có hội thi`).replace('2023-08-10', `${year}-05-02`);
}

const contestArticle = `---
title: Hội thi báo cáo viên giỏi
category: bao-cao-vien
date: 2023-08-10 09:00
author: Giao Tuyến
tags: [báo cáo viên, tập huấn]
---

Mười hai thí sinh bước vào vòng cuối.
`;

/** Without the lists of digests either, of which new ones take the place of old. */
function withoutIndex({ added, changed, removed }: Difference): Difference {
  const outside = (paths: string[]): string[] =>
    paths.filter((path) => !path.startsWith('tim-kiem/chi-muc/') && !path.startsWith(digestLists));
  return { added: outside(added), changed: outside(changed), removed: outside(removed) };
}
