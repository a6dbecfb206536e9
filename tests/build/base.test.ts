import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressesOf } from './addresses.ts';
import { parseHtml } from './html.ts';
import { fixtureOrigin, inspectFiles, inspectPages, verificationFile } from './inspect.ts';
import { readSearchIndex } from './search-index.ts';
import { closeSites, openSite, type Site } from './site.ts';
import { parseXml, textsOf } from './xml.ts';

afterAll(closeSites);

const origin = fixtureOrigin;
const base = '/luu-tru/';

describe('a site that lives under a path of its host', () => {
  let site: Site;
  let files: string[];

  beforeAll(async () => {
    site = await openSite();
    await site.buildWell({ base });
    files = [...(await site.tree()).keys()];
  });

  it('has the files of a site at the root', () => {
    expect(files).toContain('2023/08/tap-huan-bao-cao-vien/index.html');
    expect(files.filter((file) => file.startsWith('luu-tru'))).toEqual([]);
  });

  it('never leads out of its path, and everywhere to something', async () => {
    expect(await inspectPages(site, { base })).toEqual([]);
    expect(await inspectFiles(site, { base })).toEqual([]);
  });

  it('writes the path into every address of its own', async () => {
    const strays: string[] = [];
    for (const file of files.filter((each) => each.endsWith('.html') && each !== verificationFile)) {
      for (const { address } of addressesOf(parseHtml(await site.read(file)), origin)) {
        const isOwn = address.startsWith('/') || address.startsWith(origin);
        if (isOwn && !address.replace(origin, '').startsWith(base)) strays.push(`${file}: ${address}`);
      }
    }
    expect(strays).toEqual([]);
  });

  it('writes it into links that editors wrote without it', async () => {
    expect(await site.read('2023/08/tap-huan-bao-cao-vien/index.html')).toContain(
      'href="/luu-tru/2023/07/hoi-nghi-quy-hai/">hội nghị quý\u00a0II</a>',
    );
    expect(await site.read('gioi-thieu/index.html')).toContain('href="/luu-tru/chuyen-muc/tin-tuc/"');
  });

  it('writes it into feeds, sitemaps, robots.txt and the data of each month', async () => {
    const root = `${origin}${base}`;
    const [part = '', ...parts] = textsOf(parseXml(await site.read('sitemap-index.xml')), 'sitemap/loc');
    const addresses = [
      part,
      ...parts,
      ...textsOf(parseXml(await site.read(part.slice(root.length))), 'url/loc'),
      ...textsOf(parseXml(await site.read('rss.xml')), 'channel/link'),
      ...textsOf(parseXml(await site.read('rss.xml')), 'item/link'),
      ...[...(await site.read('feed.json')).matchAll(/"(https?:[^"]*?)"/g)]
        .map(([, address = '']) => address)
        .filter((address) => address.startsWith(origin)),
      ...(await site.read('du-lieu/2023/08.jsonl'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).url),
    ];
    expect(addresses.filter((address) => !address.startsWith(root))).toEqual([]);
    const robots = await site.read('robots.txt');
    for (const path of ['sitemap-index.xml', 'sitemap/tin-moi.xml'])
      expect(robots).toContain(`Sitemap: ${root}${path}\n`);
    expect(robots).toContain(`Disallow: ${base}manh/\n`);
    expect(await site.read('opensearch.xml')).toContain(`template="${root}tim-kiem/?q={searchTerms}"`);
    expect(await site.read('humans.txt')).toContain(root);
  });

  it('writes it into the addresses that a search finds', async () => {
    const found = await readSearchIndex(site.outDir);
    expect(found.map(({ url }) => url)).toEqual([
      '2023/07/hoi-nghi-quy-hai/',
      '2023/08/tap-huan-bao-cao-vien/',
      '2023/08/ngay-hoi-doc-sach/',
    ]);
  });

  it('writes it into both ends of the redirects', async () => {
    expect(await site.read('_redirects')).toContain(
      '/luu-tru/cu/bai-1.html /luu-tru/2023/08/tap-huan-bao-cao-vien/ 301',
    );
    expect(await site.read('chuyen-huong/nginx.map')).toContain(
      '"/luu-tru/?id=1" "/luu-tru/2023/08/tap-huan-bao-cao-vien/";',
    );
    expect(await site.read('cu/bai-1.html')).toContain('url=/luu-tru/2023/08/tap-huan-bao-cao-vien/');
  });

  it('loads nothing from outside its path in scripts and styles', async () => {
    for (const file of files.filter((each) => /^_vankho\/.*\.(?:css|js)$/.test(each))) {
      const text = await site.read(file);
      const loaded = [...text.matchAll(/(?:url\(|\bfrom|\bimport\(?)\s*["'`]?((?:\/|https?:|data:)[^"'`)\s]*)/g)];
      const strays = loaded.map(([, address = '']) => address).filter((address) => !address.startsWith(base));
      expect(strays, file).toEqual([]);
    }
  });
});
