import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'hast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, element, elements, parseHtml, textOf } from './html.ts';
import { inspectPages } from './inspect.ts';
import { closeSites, compareTrees, openSite, type Site, type Tree } from './site.ts';

afterAll(closeSites);

const folder = 'bai-viet/2023/08/tap-huan-bao-cao-vien';
const address = '2023/08/tap-huan-bao-cao-vien';
const mp4 = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0', 'latin1');
const lines = [
  '![Phỏng vấn học viên](phong-van.mp4 "Học viên nói về lớp học. Nguồn: Đài Ví Dụ")',
  '<iframe src="https://www.youtube.com/embed/abc123" title="Khai mạc"></iframe>',
].join('\n\n');

describe('an article with a video of its own and one of another site', () => {
  let site: Site;
  let before: Tree;
  let after: Tree;
  let page: Root;

  beforeAll(async () => {
    site = await openSite();
    await site.buildWell();
    before = await site.tree();
    const photograph = await readFile(join(site.contentDir, 'thu-vien-anh/ben-do/chuyen-dau.jpg'));
    await site.write(`${folder}/phong-van.mp4`, mp4);
    await site.write(`${folder}/phong-van.vtt`, 'WEBVTT\n');
    // Bytes of their own, so that they are other photographs.
    await site.write(`${folder}/phong-van.jpg`, Buffer.concat([photograph, Buffer.from('bia')]));
    await site.write(`${folder}/abc123.jpg`, Buffer.concat([photograph, Buffer.from('ảnh')]));
    await site.edit(`${folder}/index.md`, 'Buổi chiều,', `${lines}\n\nBuổi chiều,`);
    await site.buildWell();
    after = await site.tree();
    page = parseHtml(await site.read(`${address}/index.html`));
  });

  it('publishes video and subtitles beside its page, as they are', async () => {
    expect(await site.read(`${address}/phong-van.mp4`)).toBe(mp4.toString());
    expect(after.has(`${address}/phong-van.vtt`)).toBe(true);
  });

  it('plays the one, with its poster, and links to the other', () => {
    const video = element(page, 'video');
    expect(attribute(video, 'src')).toBe(`/${address}/phong-van.mp4`);
    expect(after.has(attribute(video, 'poster').slice(1))).toBe(true);
    const embed = element(page, 'figure', 'nhung');
    expect(attribute(element(embed, 'a'), 'href')).toBe('https://www.youtube.com/watch?v=abc123');
    expect(after.has(attribute(element(embed, 'img'), 'src').slice(1))).toBe(true);
    expect(elements(page, 'iframe')).toEqual([]);
  });

  it('lists the video for search engines and not among the attachments', () => {
    const data = elements(page, 'script')
      .filter((script) => attribute(script, 'type') === 'application/ld+json')
      .flatMap((script) => JSON.parse(textOf(script)));
    expect(data).toContainEqual(
      expect.objectContaining({
        '@type': 'VideoObject',
        contentUrl: `https://baothu.example/${address}/phong-van.mp4`,
      }),
    );
    expect(textOf(element(page, 'section', 'attachments'))).not.toContain('phong-van');
  });

  it('adds nothing to the library of photographs', () => {
    const { added } = compareTrees(before, after);
    expect(added.filter((file) => file.endsWith('.html'))).toEqual([]);
    expect(added.filter((file) => file.startsWith(address)).sort()).toEqual([
      `${address}/phong-van.mp4`,
      `${address}/phong-van.vtt`,
    ]);
  });

  it('leaves no address that leads nowhere, and asks nothing of another site', async () => {
    expect(await inspectPages(site)).toEqual([]);
  });

  it('is made again when a poster is taken away, and no other page with it', async () => {
    await site.remove(`${folder}/phong-van.jpg`);
    await site.buildWell();
    const { changed } = compareTrees(after, await site.tree());
    expect(changed.filter((file) => file.endsWith('.html'))).toEqual([`${address}/index.html`]);
    expect(attribute(element(parseHtml(await site.read(`${address}/index.html`)), 'video'), 'poster')).toBe('');
  });

  it('is refused at its line when the file is not what its name says', async () => {
    await site.write(`${folder}/phong-van.mp4`, 'chữ');
    const { code, stderr } = await site.build();
    expect(code).toBe(1);
    expect(stderr).toContain(`${folder}/index.md:15:1: LỖI [media-unreadable]`);
  });
});
