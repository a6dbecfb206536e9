import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, element, elements, parseHtml, textOf } from './html.ts';
import { inspectPages } from './inspect.ts';
import { readSearchIndex, readWholeIndex } from './search-index.ts';
import { filesThatHold, sharedPhoto } from './shared.ts';
import { closeSites, compareTrees, noDifference, openSite, runVankho, type Site } from './site.ts';

afterAll(closeSites);

/** A word that stands nowhere else, in every place where an article is told of. */
function article(word: string, date: string, more = ''): string {
  return `---
title: Bài ${word}
category: bao-cao-vien
date: ${date}
author: Người ${word}
summary: Tóm tắt ${word}.
tags: [${word}]
aliases: [/cu/${word}/, "/?id=${word}"]
${more}---

Thân bài ${word}.

![Ảnh ${word}](anh-${word}.jpg "Chú thích ${word}. Ảnh: Người ${word}")
`;
}

describe('articles that are not to be seen yet', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
    const picture = await readFile(join(site.contentDir, 'thu-vien-anh/ben-do/chuyen-dau.jpg'));
    const hidden = {
      hengio: article('hengio', '2023-09-01 00:01'),
      nhap: article('nhap', '2023-08-01', 'draft: true\n'),
    };
    for (const [word, text] of Object.entries(hidden)) {
      const folder = `bai-viet/2023/${word === 'nhap' ? '08' : '09'}/bai-${word}`;
      await site.write(`${folder}/index.md`, text);
      // Bytes of their own, so that a published size could not be that of another picture.
      await site.write(`${folder}/anh-${word}.jpg`, Buffer.concat([picture, Buffer.from(word)]));
      await site.write(`${folder}/tep-${word}.txt`, `${word}\n`);
    }
    await site.write(
      'thu-vien-anh/album-hengio/index.md',
      '---\ntitle: Album hengio\ndate: 2023-09-02\n---\n\nhengio\n',
    );
    await site.edit(
      'bai-viet/2023/08/ngay-hoi-doc-sach.md',
      'related: [',
      'related: [2023/09/bai-hengio, 2023/08/bai-nhap, ',
    );
    await site.buildWell();
  });

  it.each(['hengio', 'nhap'])('are in no file and in no name of a file: %s', async (word) => {
    const files = [...(await site.tree()).keys()];
    expect(files.filter((file) => file.includes(word))).toEqual([]);
    const telling: string[] = [];
    for (const file of files.filter((each) => !/\.(?:jpg|webp|bin)$/.test(each))) {
      if ((await site.read(file)).includes(word)) telling.push(file);
    }
    expect(telling).toEqual([]);
    expect(await readWholeIndex(site.outDir)).not.toContain(word);
  });

  it('have no photograph published', async () => {
    const files = [...(await site.tree()).keys()];
    // Eleven sizes of the picture of the one article that has one, eleven of the album's.
    expect(files.filter((file) => file.startsWith('_anh/'))).toHaveLength(22);
  });

  it('leave no dead link behind', async () => {
    expect(await inspectPages(site)).toEqual([]);
  });

  it('come out when their time has come, as in a site built anew', async () => {
    const later = '2023-09-01T00:01:00+07:00';
    await site.buildWell({ now: later });
    expect(textOf(parseHtml(await site.read('2023/09/bai-hengio/index.html')))).toContain('Thân bài hengio.');
    expect(await site.read('rss.xml')).toContain('Bài hengio');
    expect([...(await site.tree()).keys()]).not.toContain('2023/08/bai-nhap/index.html');
    await site.buildWell({ now: later, out: 'dựng mới' });
    expect(compareTrees(await site.tree('dựng mới'), await site.tree())).toEqual(noDifference);
  });
});

describe('an article that was withdrawn', () => {
  let site: Site;
  const address = '/2023/08/tap-huan-bao-cao-vien/';
  /** What a device takes along of a month, from `client/offline/page/plan.ts`, and what it keeps from the start. */
  const takenAlong = ['du-lieu/2023/08.jsonl', 'sw.js', 'tim-kiem/chi-muc/muc-luc.json'];
  const shown = '2023/08/tap-huan-bao-cao-vien/index.html';
  let photo: string | undefined;
  let before: string;

  beforeAll(async () => {
    site = await openSite();
    await site.buildWell();
    photo = await sharedPhoto(site, shown);
    before = await site.read('du-lieu/2023/08.jsonl');
    await site.edit(
      'bai-viet/2023/08/tap-huan-bao-cao-vien/index.md',
      'aliases:',
      'withdrawn: Số liệu chưa được kiểm chứng\naliases:',
    );
    await site.edit('bai-viet/2023/08/ngay-hoi-doc-sach.md', 'related: [', 'related: [2023/08/tap-huan-bao-cao-vien, ');
    await site.buildWell();
  });

  it('leaves a notice at its address, which search engines forget', async () => {
    const page = parseHtml(await site.read('2023/08/tap-huan-bao-cao-vien/index.html'));
    expect(textOf(element(page, 'section', 'withdrawn'))).toContain('Lý do: Số liệu chưa được kiểm chứng');
    const robots = elements(page, 'meta').find((meta) => attribute(meta, 'name') === 'robots');
    expect(robots && attribute(robots, 'content')).toBe('noindex');
    const text = await site.read('2023/08/tap-huan-bao-cao-vien/index.html');
    expect(text).not.toContain('45 tổ chức đảng');
    expect(text).not.toContain('Lớp học dành một nửa thời gian cho thực hành');
    expect(text).not.toContain('NewsArticle');
    expect(text).not.toContain('_anh/');
  });

  it('is gone from every list, feed, map and gallery', async () => {
    const telling: string[] = [];
    for (const file of (await site.tree()).keys()) {
      // Its own page, and the old addresses that lead to it, stay.
      if (/^2023\/08\/tap-huan|^chuyen-huong\/|^cu\/|^_redirects$|\.(?:jpg|webp|bin)$/.test(file)) continue;
      const text = await site.read(file);
      if (text.includes(address) || text.includes('tham-quan')) telling.push(file);
    }
    expect(telling).toEqual([]);
    expect((await readSearchIndex(site.outDir)).map(({ url }) => `/${url}`)).not.toContain(address);
    expect(await readWholeIndex(site.outDir)).not.toContain('khai mạc với 45');
  });

  it('takes its photograph and its attachment along', async () => {
    const files = [...(await site.tree()).keys()];
    expect(files.filter((file) => file.startsWith('_anh/'))).toHaveLength(11);
    expect(files.filter((file) => file.startsWith('2023/08/tap-huan'))).toEqual([
      '2023/08/tap-huan-bao-cao-vien/index.html',
    ]);
  });

  it('is no longer shared with its photograph, of which nothing is left under any name', async () => {
    expect(photo).toMatch(/^[0-9a-f]{8,}$/);
    expect(await sharedPhoto(site, shown)).toBeUndefined();
    expect(await filesThatHold(site, photo ?? '')).toEqual([]);
    expect(await filesThatHold(site, 'tham-quan')).toEqual([]);
  });

  it('is in nothing that devices take along', async () => {
    expect(before).toContain(address);
    for (const file of takenAlong) expect(await site.read(file)).not.toContain('tap-huan-bao-cao-vien');
    expect(await filesThatHold(site, 'khai mạc với 45')).toEqual([]);
  });

  it('leaves nothing of it for readers of older pages either', async () => {
    expect(await readdir(join(site.outDir, '_anh'))).toHaveLength(11);
    const [shown, standing] = await Promise.all([site.tree(), readdir(site.outDir, { recursive: true })]);
    expect(standing.filter((path) => path.endsWith('.bin')).length).toBe(
      [...shown.keys()].filter((path) => path.endsWith('.bin')).length,
    );
    const lists = [...shown.keys()].filter((path) => path.startsWith('du-lieu/ma-bam/'));
    expect((await readdir(join(site.outDir, 'du-lieu/ma-bam'))).map((name) => `du-lieu/ma-bam/${name}`).sort()).toEqual(
      lists,
    );
    const run = await runVankho(['verify', site.outDir], { cwd: site.contentDir });
    expect(run.stdout).toBe(`${site.outDir} nguyên vẹn: ${shown.size - 1} tệp đúng như du-lieu/SHA256SUMS.\n`);
  });

  it('is still where its old addresses lead', async () => {
    expect(await site.read('cu/bai-1.html')).toContain(`url=${address}`);
  });

  it('leaves no dead link behind, and nothing that a site built anew has not', async () => {
    expect(await inspectPages(site)).toEqual([]);
    await site.buildWell({ out: 'dựng mới' });
    expect(compareTrees(await site.tree('dựng mới'), await site.tree())).toEqual(noDifference);
  });
});
