import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inspectFiles, inspectPages } from './inspect.ts';
import { closeSites, openSite } from './site.ts';
import { validatePages } from './validate.ts';

afterAll(closeSites);

/** What the other tests lean on must itself be able to complain. */
it('complains of all that a strict browser would', async () => {
  const site = await openSite();
  await mkdir(site.outDir);
  const body = [
    '<a href="/khong-co/">',
    '<a href="#khong-co">',
    '<a href="/#co">',
    '<a href="https://noi-khac.example/">',
    '<a href="https://baothu.example/khong-co.html">',
    '<a href="javascript:alert(1)">',
    '<img src="https://noi-khac.example/a.gif" alt="" width="1" height="1">',
    '<img src="data:image/gif;base64,R0lG" alt="" width="1" height="1">',
    '<img srcset="/a.jpg 1x, /b.jpg 2x">',
    '<p style="color: red" onclick="alert(1)" id="co"></p><p id="co"></p>',
    '<script>alert(1)</script><style>p { color: red }</style>',
    '<script type="application/ld+json">{"url":"https://baothu.example/khong-dau/","sameAs":"https://noi-khac.example/"}</script>',
    '<script type="application/ld+json">{"@id":"https://baothu.example/#ten"}</script>',
  ];
  await writeFile(join(site.outDir, 'index.html'), `<!doctype html><title>Trang</title>${body.join('</a>')}`);
  expect((await inspectPages(site)).sort()).toEqual(
    [
      '/khong-co/ leads to nothing',
      '#khong-co leads to an id that is not there',
      'https://baothu.example/khong-co.html leads to nothing',
      'javascript:alert(1) has a scheme that a strict policy blocks',
      'https://noi-khac.example/a.gif is asked of another origin',
      'data:image/gif;base64,R0lG has a scheme that a strict policy blocks',
      'https://baothu.example/khong-dau/ leads to nothing',
      '/a.jpg leads to nothing',
      '/b.jpg leads to nothing',
      'picture  without alt, width, height',
      'style written into <p>',
      'onClick on <p>',
      'id “co” twice',
      'script written into the page',
      'style written into <style>',
      'does not say first what it may load',
    ]
      .map((what) => `index.html: ${what}`)
      .sort(),
  );
  expect(await inspectPages(site, { base: '/luu-tru/' })).toContain('index.html: /khong-co/ leads out of the base');
});

it('complains of files that name what is not there', async () => {
  const site = await openSite();
  await mkdir(site.outDir);
  const files: Record<string, string> = {
    'a.css': '@font-face { src: url(co.woff2) } p { background: url("khong-co.png") }',
    'a.js': 'import"./a.js";import("./khong-co.js");fetch("https://baothu.example/khong-doc")',
    'a.xml': '<loc>https://baothu.example/</loc><loc>https://baothu.example/co.woff2?a=b&amp;c=d</loc>',
    'b.xml':
      '<loc>https://baothu.example/khong-co/?a=b&amp;c=d</loc><content>&lt;a href=&quot;https://baothu.example/#dau&quot;&gt;',
    'a.jsonl': '{"url":"https://baothu.example/khong-co/"}\n',
    'a.csv': 'https://baothu.example/khong-co/,Hội\n',
    'robots.txt': 'Sitemap: https://baothu.example/khong-co.xml\n',
    'co.woff2': '',
    'index.html': '<!doctype html><title>Trang</title>',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(site.outDir, name), text);
  expect(await inspectFiles(site)).toEqual([
    'a.css: khong-co.png leads to nothing',
    'a.csv: https://baothu.example/khong-co/ leads to nothing',
    'a.js: ./khong-co.js leads to nothing',
    'a.jsonl: https://baothu.example/khong-co/ leads to nothing',
    'b.xml: https://baothu.example/khong-co/?a=b&c=d leads to nothing',
    'b.xml: https://baothu.example/#dau leads to an id that is not there',
    'robots.txt: https://baothu.example/khong-co.xml leads to nothing',
  ]);
});

it('complains of HTML that is not valid, and lets a template wait for its script', async () => {
  const site = await openSite();
  await mkdir(site.outDir);
  const page = (body: string): string =>
    `<!DOCTYPE html><html lang="vi"><head><title>Trang</title></head><body>${body}</body></html>`;
  await writeFile(
    join(site.outDir, 'dung.html'),
    page('<ul role="list"></ul><template><h2><img alt=""></h2></template>'),
  );
  await writeFile(join(site.outDir, 'sai.html'), page('<p><div></div></p><h2></h2>'));
  const complaints = await validatePages(site);
  expect(complaints.filter((each) => each.startsWith('dung.html'))).toEqual([]);
  expect(complaints.filter((each) => each.startsWith('sai.html: '))).toHaveLength(3);
});
