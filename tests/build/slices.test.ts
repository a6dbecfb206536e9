import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeLongList } from './long-list.ts';
import { type BuildChoices, closeSites, compareTrees, noDifference, openSite, type Site } from './site.ts';

afterAll(closeSites);

const slices = ['lát 1', 'lát 2', 'lát 3'];

describe.each([undefined, '/luu-tru/'])('three slices of a site under %s', (base) => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
    await writeLongList(site);
    await site.write('chuyen-huong.csv', '/cu/147.html,/2023/07/hoi-nghi-quy-hai/\n');
    await site.write('tep-tinh/robots-cua-toi.txt', 'Chào máy.\n');
  });

  it('are joined into the bytes of a single build, and nothing else', async () => {
    const reports = await buildSlices(site, { base });
    const { pages } = await report(site.buildWell({ base, flags: ['--json'] }));
    expect(reports.reduce((sum, each) => sum + each.pages, 0)).toBe(pages);
    for (const each of reports) expect(each.rendered, 'not the whole').toBeLessThan(pages * 0.6);
    expect(await report(site.join(slices.toReversed(), { out: 'ghép', flags: ['--json'] }))).toMatchObject({
      slices: 3,
      pages,
      changed: [],
      removed: [],
    });
    expect(compareTrees(await site.tree(), await site.tree('ghép'))).toEqual(noDifference);
  });

  it('render for one article more what a single build renders, and joining rewrites only that', async () => {
    const before = await site.tree('ghép');
    await site.write('bai-viet/2023/08/hoi-thi.md', contest);
    const reports = await buildSlices(site, { base });
    const whole = await report(site.buildWell({ base, flags: ['--json'] }));
    expect(reports.reduce((sum, { rendered }) => sum + rendered, 0)).toBe(whole.rendered);
    const joined = await report(site.join(slices, { out: 'ghép', flags: ['--json'] }));
    expect(compareTrees(await site.tree(), await site.tree('ghép'))).toEqual(noDifference);
    expect(joined.added).toEqual(whole.added);
    expect(joined.changed).toEqual(whole.changed);
    expect(compareTrees(before, await site.tree('ghép')).changed).toEqual(whole.changed);
  });
});

describe('slices of machines that differ', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
    await site.write('bai-viet/2023/10/hen-gio.md', contest.replace('2023-08-10 09:00', '2023-10-01 06:00'));
    await buildSlices(site, {});
  });

  /** Joins these folders, which has to fail. */
  async function refusal(folders: readonly string[]): Promise<string> {
    const run = await site.join(folders, { out: 'ghép' });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    return run.stderr;
  }

  const folderOf = (name: string): string => join(site.outDir, '..', name);

  it('are joined when their clocks differ but nothing came out in between, from caches old and new', async () => {
    // Built again from what the cache remembers of the content.
    await rm(folderOf('lát 1'), { recursive: true });
    await site.buildWell({ part: '1/3', out: 'lát 1' });
    await site.buildWell({ part: '2/3', out: 'lát 2 sau', now: '2023-09-30T23:59:00+07:00' });
    expect((await site.join(['lát 1', 'lát 2 sau', 'lát 3'], { out: 'ghép' })).code).toBe(0);
    await site.buildWell();
    expect(compareTrees(await site.tree(), await site.tree('ghép'))).toEqual(noDifference);
  });

  it('are refused when an article came out in between, and what was published stays', async () => {
    const before = await site.tree('ghép');
    await site.buildWell({ part: '2/3', out: 'lát 2 khác', now: '2023-10-01T06:00:00+07:00' });
    expect(await refusal(['lát 1', 'lát 2 khác', 'lát 3'])).toContain('hãy dựng mọi lát với cùng một --now');
    expect(compareTrees(before, await site.tree('ghép'))).toEqual(noDifference);
  });

  it('are refused when one is missing, is there twice or is no slice', async () => {
    expect(await refusal(['lát 1', 'lát 3'])).toBe(
      'LỖI [slice-missing] Thiếu lát 2/3: phải đủ mọi lát mới ghép được.\n',
    );
    expect(await refusal([...slices, 'lát 2'])).toContain('Lát 2/3 có hai lần');
    await site.buildWell();
    expect(await refusal(['lát 1', 'xuất bản', 'lát 3'])).toContain('không phải là một lát');
  });

  it('are refused when they are of another address, base or content', async () => {
    await site.buildWell({ part: '2/3', out: 'lát 2 khác', flags: ['--site', 'https://khac.vn'] });
    expect(await refusal(['lát 1', 'lát 2 khác', 'lát 3'])).toContain('hai địa chỉ trang khác nhau (--site)');
    await site.buildWell({ part: '2/3', out: 'lát 2 khác', base: '/x/' });
    expect(await refusal(['lát 1', 'lát 2 khác', 'lát 3'])).toContain('hai đường dẫn con khác nhau (--base)');
    await site.edit('bai-viet/2023/07/hoi-nghi-quy-hai.md', 'Hội trường', 'Căn phòng');
    await site.buildWell({ part: '2/3', out: 'lát 2 khác' });
    expect(await refusal(['lát 1', 'lát 2 khác', 'lát 3'])).toContain('hai nội dung khác nhau');
    await site.edit('bai-viet/2023/07/hoi-nghi-quy-hai.md', 'Căn phòng', 'Hội trường');
  });

  it('are refused when a file was lost on the way, was cut off, or the list of them was', async () => {
    const slice = folderOf('lát 3');
    const { files } = JSON.parse(await readFile(join(slice, '.vankho-phan.json'), 'utf8'));
    const [page] = files.find(([path]: [string]) => path.endsWith('index.html'));
    const text = await readFile(join(slice, page));
    await writeFile(join(slice, page), text.subarray(0, -1));
    expect(await refusal(slices)).toContain(`không còn nguyên vẹn (tệp ${page})`);
    await rm(join(slice, page));
    expect(await refusal(slices)).toContain(`không còn nguyên vẹn (tệp ${page})`);
    await writeFile(join(slice, '.vankho-phan.json'), '{"number":3,');
    expect(await refusal(slices)).toContain('Không đọc được bản kê');
  });

  it('are refused a list of files that leads out of its folder', async () => {
    await site.buildWell({ part: '3/3', out: 'lát 3' });
    const file = join(folderOf('lát 3'), '.vankho-phan.json');
    const description = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...description, files: [['../nội dung/trang-web.yaml', 1]] }));
    expect(await refusal(slices)).toContain('Không đọc được bản kê');
  });

  it('do not take the place of a site', async () => {
    const before = await site.tree();
    const run = await site.build({ part: '1/3' });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('đang chứa cả trang, không phải một lát');
    expect(compareTrees(before, await site.tree())).toEqual(noDifference);
  });

  it('are not joined into one of them', async () => {
    const run = await site.join(slices, { out: 'lát 1' });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('không được nằm trong nhau');
  });
});

describe('what an editor put where a page is', () => {
  it('is told by every slice, whichever makes the page', async () => {
    const site = await openSite();
    await site.write('tep-tinh/2023/08/index.html', 'Trang của tôi');
    for (const part of ['1/3', '2/3', '3/3']) {
      const run = await site.build({ part, out: `lát ${part[0]}` });
      expect(run.code).toBe(1);
      expect(run.stderr).toContain('[static-clash]');
    }
  });

  it('is told when slices are joined, where only the whole has such a file', async () => {
    const site = await openSite();
    await site.write('tep-tinh/tim-kiem/chi-muc/muc-luc.json', '{}');
    await buildSlices(site, {});
    const run = await site.join(slices, { out: 'ghép' });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('Tệp tep-tinh/tim-kiem/chi-muc/muc-luc.json trùng địa chỉ');
  });
});

interface Report {
  pages: number;
  rendered: number;
  added: string[];
  changed: string[];
}

async function report(run: ReturnType<Site['build']>): Promise<Report> {
  const { code, stdout, stderr } = await run;
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function buildSlices(site: Site, choices: BuildChoices): Promise<Report[]> {
  const reports: Report[] = [];
  for (const [index, out] of slices.entries()) {
    const part = `${index + 1}/${slices.length}`;
    reports.push(await report(site.buildWell({ ...choices, out, part, flags: ['--json'] })));
  }
  return reports;
}

const contest = `---
title: Hội thi báo cáo viên giỏi
category: bao-cao-vien
date: 2023-08-10 09:00
author: Giao Tuyến
---

Mười hai thí sinh bước vào vòng cuối.
`;
