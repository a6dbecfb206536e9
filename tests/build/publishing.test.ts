import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withFault } from '../faults.ts';
import { inspectLoading } from './complete.ts';
import {
  closeSites,
  compareTrees,
  noDifference,
  openPublished,
  openSite,
  type Run,
  type Site,
  type Tree,
} from './site.ts';

afterAll(closeSites);

const article = 'bai-viet/2023/07/hoi-nghi-quy-hai.md';
const sentence = 'Hội trường kín chỗ từ sớm.';

async function expectAsCold(site: Site): Promise<void> {
  const cold = await openSite();
  await cold.replaceContent(site);
  await cold.buildWell();
  expect(compareTrees(await cold.tree(), await site.tree())).toEqual(noDifference);
}

describe('a build whose machine goes down while it publishes', () => {
  it('leaves pages and search that load completely, time after time, and then a site as if nothing had been', async () => {
    const site = await openSite();
    await site.buildWell();
    const below = [site.outDir, ...['published', 'journal'].map((name) => join(site.workDir(), `${name}.json`))];
    let told = sentence;
    // From the staging of the first file to the last removal.
    for (const at of [1, 15, 90, 120, 140, 160, 175]) {
      const next = `${sentence} Lần ${at}.`;
      await site.edit(article, told, next);
      await site.edit('chuyen-muc.yaml', 'name: Tin tức', `name: Tin tức ${at}`);
      told = next;
      expect(await site.build({ env: withFault({ kind: 'SIGKILL', at, below }) }), `killed at ${at}`).toMatchObject({
        code: null,
        stdout: '',
      });
      expect(await inspectLoading(site.outDir), `killed at ${at}`).toEqual([]);
      await site.edit('chuyen-muc.yaml', `name: Tin tức ${at}`, 'name: Tin tức');
    }
    await site.buildWell();
    expect(await inspectLoading(site.outDir)).toEqual([]);
    await expectAsCold(site);
  });
});

describe('a build that is interrupted from the keyboard', () => {
  it('leaves the site as it was, and the next one is done as ever', async () => {
    const site = await openSite();
    await site.buildWell();
    const before = await site.tree();
    await site.edit(article, sentence, `${sentence} Rồi trời mưa.`);
    const run = await site.build({ onProgress: (line, kill) => line.includes('Dựng trang') && kill('SIGINT') });
    expect(run).toMatchObject({ code: null, stdout: '' });
    expect(compareTrees(before, await site.tree())).toEqual(noDifference);
    await site.buildWell();
    expect(await site.read('2023/07/hoi-nghi-quy-hai/index.html')).toContain('Rồi trời mưa.');
    await expectAsCold(site);
  });
});

describe('two builds at once', () => {
  it('are one build, and one that says in Vietnamese that it has to wait', async () => {
    const site = await openSite();
    const runs = await Promise.all([site.build(), site.build()]);
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 3]);
    const refused = runs.find(({ code }) => code === 3);
    expect(refused?.stdout).toBe('');
    expect(refused?.stderr).toMatch(
      /^LỖI \[build-locked\] Một lần dựng khác đang ghi vào cùng thư mục này \(tiến trình \d+, /,
    );
    await expectAsCold(site);
  });
});

describe('a file that changes while the site is made from it', () => {
  let site: Site;
  let before: Tree;

  beforeAll(async () => {
    site = await openSite();
    await site.buildWell();
    before = await site.tree();
  });

  /** Photographs come after everything was read, and before the first page. */
  function buildWhile(change: () => Promise<void>): Promise<Run> {
    return site.build({ onProgress: (line) => void (line.includes('Xử lý ảnh') && change()) });
  }

  /** The page of an article is made, and while that is done the article says something else. */
  async function buildWhileArticleChanges(): Promise<Run> {
    await site.edit(article, sentence, `${sentence} Trời nổi gió.`);
    return buildWhile(() => site.edit(article, ' Trời nổi gió.', ' Rồi trời mưa.'));
  }

  it('fails the build in Vietnamese, and the next one publishes what it says now', async () => {
    const run = await buildWhileArticleChanges();
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr).toContain(
      `Tệp ${article} đã đổi trong lúc dựng trang: bản đã có được giữ nguyên. Hãy chạy lại.\n`,
    );
    expect(compareTrees(before, await site.tree())).toEqual(noDifference);
    await site.buildWell();
    await expectAsCold(site);
  });

  it('does not come back when the change is taken back', async () => {
    await site.edit(article, ' Rồi trời mưa.', '');
    await site.buildWell();
    await buildWhileArticleChanges();
    await site.edit(article, ' Rồi trời mưa.', '');
    await site.buildWell();
    expect(compareTrees(before, await site.tree())).toEqual(noDifference);
  });

  it('does not matter when it is a draft', async () => {
    const draft = 'bai-viet/2023/08/nhap.md';
    await site.write(draft, '---\ntitle: Nháp\ncategory: tin-tuc\ndate: 2023-08-09\ndraft: true\n---\n\nMột.\n');
    expect(await buildWhile(() => site.edit(draft, 'Một.', 'Một, hai.'))).toMatchObject({ code: 0 });
    expect(compareTrees(before, await site.tree())).toEqual(noDifference);
  });
});

describe('the list of what changed', () => {
  it('is all that a copy of the site needs to become the new one', async () => {
    const site = await openSite();
    const copy = join(dirname(site.outDir), 'máy chủ');
    const file = join(dirname(site.outDir), 'đưa lên/delta.json');
    await mkdir(copy);
    for (const change of [
      async () => {},
      () => site.edit('chuyen-muc.yaml', 'name: Tin tức', 'name: Tin mới'),
      () => site.remove('bai-viet/2023/08/tap-huan-bao-cao-vien'),
      () => site.edit(article, sentence, `${sentence} Rồi trời mưa.`),
    ]) {
      await change();
      const run = await site.buildWell({ flags: ['--delta', file, '--json'] });
      const { added, changed, removed } = JSON.parse(run.stdout);
      const delta = JSON.parse(await readFile(file, 'utf8'));
      expect(delta).toEqual({ added, changed, removed });
      for (const path of [...added, ...changed]) await cp(join(site.outDir, path), join(copy, path));
      for (const path of removed) await rm(join(copy, path));
      expect(compareTrees(await openPublished(site.outDir).tree(), await openPublished(copy).tree())).toEqual(
        noDifference,
      );
    }
  });

  it('tells the next time what could not be told this time', async () => {
    const site = await openSite();
    const file = join(dirname(site.outDir), 'delta.json');
    await mkdir(join(file, 'đứng vào chỗ'), { recursive: true });
    const run = await site.build({ flags: ['--delta', file] });
    expect(run.code).toBe(3);
    expect(run.stderr).toContain('Một thư mục đứng vào chỗ của tệp; hãy dời thư mục ấy đi rồi chạy lại');
    await rm(file, { recursive: true });
    await site.buildWell({ flags: ['--delta', file] });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      added: [...(await site.tree()).keys()],
      changed: [],
      removed: [],
    });
  });
});

describe('an output that cannot be written', () => {
  it('is named in Vietnamese with exit code 3', async () => {
    const site = await openSite();
    await writeFile(join(dirname(site.outDir), 'tệp'), '');
    const run = await site.build({ out: 'tệp/xuất bản' });
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr).toMatch(
      /Trên đường dẫn có một tệp đứng vào chỗ của thư mục; hãy chọn đường dẫn khác \(.+\)\.\n$/,
    );
  });

  it('is left as it was when its disk turns out to be full', async () => {
    const site = await openSite();
    await site.buildWell();
    const before = await site.tree();
    await site.edit(article, sentence, `${sentence} Rồi trời mưa.`);
    const full = withFault({ kind: 'ENOSPC', at: 10, below: [site.outDir] });
    const run = await site.build({ env: full });
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr).toContain('Đĩa đã hết chỗ; hãy dọn bớt rồi chạy lại (');
    expect(compareTrees(before, await site.tree())).toEqual(noDifference);
    await site.buildWell();
    await expectAsCold(site);
  });
});
