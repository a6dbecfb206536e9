import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inspectPages } from './inspect.ts';
import { closeSites, openSite } from './site.ts';

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
    '<script type="application/ld+json">{}</script>',
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
      '/a.jpg leads to nothing',
      '/b.jpg leads to nothing',
      'picture  without alt, width, height',
      'style written into <p>',
      'onClick on <p>',
      'id “co” twice',
      'script written into the page',
      'style written into <style>',
    ]
      .map((what) => `index.html: ${what}`)
      .sort(),
  );
  expect(await inspectPages(site, { base: '/luu-tru/' })).toContain('index.html: /khong-co/ leads out of the base');
});
