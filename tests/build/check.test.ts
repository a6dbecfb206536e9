import { readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { addressesOf } from '../../src/check/addresses.ts';
import { workFolder } from '../../src/cli/site-options.ts';
import { readArchive } from '../../src/content/read/archive.ts';
import { openInventory } from '../../src/images/inventory.ts';
import { catalogue } from '../../src/lib/archive/catalogue.ts';
import type { ProblemsJson } from '../../src/lib/problems/json.ts';
import { builtDemo } from '../demo.ts';
import { writeLongList } from './long-list.ts';
import { closeSites, openPublished, openSite, type Run, runVankho, type Site, type Tree } from './site.ts';

afterAll(closeSites);

const demo = resolve(import.meta.dirname, '../../content');
const now = '2023-09-01T00:00:00+07:00';

/** `vankho check`, run from the folder above the content. */
function check(contentDir: string, ...flags: string[]): Promise<Run> {
  onTestFinished(() => rm(workFolder(['check', contentDir]), { recursive: true, force: true }));
  return runVankho(['check', '--content', contentDir, ...(flags.includes('--now') ? [] : ['--now', now]), ...flags], {
    cwd: dirname(contentDir),
  });
}

describe('the command', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
  });

  it('ends well and says so where there is nothing to say', async () => {
    expect(await check(site.contentDir)).toEqual({ code: 0, stdout: '0 lỗi, 0 cảnh báo.\n', stderr: '' });
    expect(await check(demo, '--now', '2024-06-01')).toEqual({ code: 0, stdout: '0 lỗi, 0 cảnh báo.\n', stderr: '' });
  });

  it('tells what deserves a look and still ends well', async () => {
    await site.edit('bai-viet/2023/08/ngay-hoi-doc-sach.md', '---\n\n', '---\n\n##Một\n\n');
    const { code, stdout } = await check(site.contentDir);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'bai-viet/2023/08/ngay-hoi-doc-sach.md:9:1: CẢNH BÁO [heading-glued] Sau “##” thiếu dấu cách nên dòng này không thành tiêu mục.',
        '    → Thêm một dấu cách sau “##”.',
        '',
        '0 lỗi, 1 cảnh báo.',
        '',
      ].join('\n'),
    );
  });

  it('ends with exit code 1 when there is an error, in each of its formats', async () => {
    await site.edit('bai-viet/2023/07/hoi-nghi-quy-hai.md', 'title:', 'tilte:');
    const file = 'bai-viet/2023/07/hoi-nghi-quy-hai.md';
    const text = await check(site.contentDir);
    expect(text.code).toBe(1);
    expect(text.stderr).toBe('');
    expect(text.stdout.split('\n')[0]).toMatch(`${file}:2:1: LỖI [missing-key]`);

    const json = await check(site.contentDir, '--format', 'json');
    expect(json.code).toBe(1);
    const report = JSON.parse(json.stdout) as ProblemsJson;
    expect(report).toMatchObject({ version: 1, counts: { error: 1, warning: 3, info: 0 }, mended: [] });
    expect(report.problems.map(({ code, line }) => [code, line])).toEqual([
      ['missing-key', 2],
      ['unknown-key', 2],
      ['unknown-related', 6],
      ['heading-glued', 9],
    ]);

    const github = await check(site.contentDir, '--format', 'github');
    expect(github.code).toBe(1);
    expect(github.stdout.trimEnd().split('\n')).toHaveLength(4);
    expect(github.stdout).toContain(`::error file=nội dung/${file},line=2,col=1,title=missing-key::Thiếu khóa`);
  });

  it('mends what is safe, says what, and tells what is left', async () => {
    const file = 'bai-viet/2023/08/ngay-hoi-doc-sach.md';
    await site.edit(file, '##Một', '##Một \u00d0ồng');
    const { code, stdout } = await check(site.contentDir, '--fix');
    expect(code).toBe(1);
    expect(stdout.split('\n')[0]).toBe(`Đã sửa ${file}: “Ð” thành “Đ” 1 chỗ.`);
    expect(stdout).not.toContain('icelandic-d');
    expect(await readFile(join(site.contentDir, file), 'utf8')).toContain('##Một Đồng');
  });

  it('refuses a format that it does not know', async () => {
    const { code, stderr } = await check(site.contentDir, '--format', 'xml');
    expect(code).toBe(2);
    expect(stderr).toContain('chọn text, json, github');
  });
});

describe('a check', () => {
  it.each([
    ['every mistake of the content', async (site: Site) => site.replaceContent('du-loi')],
    [
      'what shows when all pages are known',
      async (site: Site) => {
        await site.edit('bai-viet/2023/07/hoi-nghi-quy-hai.md', 'tags:', 'aliases: [/moi-nhat/]\ntags:');
        await site.write('chuyen-huong.csv', '/2023/08/,/gioi-thieu/\n');
        await site.write('tep-tinh/rss.xml', '<rss/>\n');
      },
    ],
  ])('finds the errors that a build refuses, the same and no others: %s', async (_, spoil) => {
    const site = await openSite();
    await spoil(site);
    const errors = (text: string) => text.split('\n').filter((line) => line.includes(': LỖI ['));
    const built = errors((await site.build()).stderr);
    expect(built.length).toBeGreaterThan(2);
    expect(errors((await check(site.contentDir)).stdout)).toEqual(built);
  });
});

describe('the addresses that links are looked up in', () => {
  /** Those worked out, and those that stand in an output. */
  async function compare(contentDir: string, until: string, tree: Tree): Promise<[worked: string[], built: string[]]> {
    const cache = workFolder(['check', 'ảnh của bài kiểm']);
    onTestFinished(() => rm(cache, { recursive: true, force: true }));
    const { archive } = await readArchive(contentDir, await openInventory(cache));
    if (archive === undefined) throw new Error('The archive cannot be read.');
    const old = new Set(archive.redirects.map(({ from }) => from));
    const built = [...tree.keys()]
      .filter((path) => !own.test(path))
      .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);
    return [addressesOf(catalogue(archive, until)).all().sort(), built.filter((path) => !old.has(path)).sort()];
  }

  /** What only pages are made of, and what editors have put there. */
  const own =
    /^(?:_|chuyen-huong\/|may-chu\/|tim-kiem\/chi-muc\/|du-lieu\/ma-bam\/|\.|favicon\.svg|humans\.txt|logo\.svg|google)/;

  it('are those of a build, neither more nor fewer', async () => {
    const [worked, built] = await compare(demo, '2024-06-01T00:00', await openPublished(await builtDemo('/')).tree());
    expect(worked).toEqual(built);
  });

  it('are those of a build where lists are long, too', async () => {
    const site = await openSite();
    await writeLongList(site);
    await site.buildWell();
    const [worked, built] = await compare(site.contentDir, '2023-09-01T00:00', await site.tree());
    expect(worked).toEqual(built);
  });
});
