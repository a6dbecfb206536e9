import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pocketFiles } from '../../src/pack/pocket/pocket-files.ts';
import { type PocketFolder, unpackDemo } from '../browser/pocket-folder.ts';
import { builtDemo, demoOrigin } from '../demo.ts';
import { elements, parseHtml } from './html.ts';

const source = `${demoOrigin}/`;

describe.each(['full', 'small', 'none'] as const)('an edition whose photographs are %s', (images) => {
  let pocket: PocketFolder;
  let files: string[];

  beforeAll(async () => {
    pocket = await unpackDemo(images);
    const entries = await readdir(pocket.folder, { recursive: true, withFileTypes: true });
    files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(pocket.folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  });

  afterAll(() => pocket.remove());

  it('leads to files that are there, or to the archive on the network', async () => {
    const dead: string[] = [];
    for (const file of files.filter((each) => each.endsWith('.html'))) {
      const html = await readFile(join(pocket.folder, file), 'utf8');
      for (const address of addressesOf(html)) {
        const url = new URL(address, pathToFileURL(join(pocket.folder, file)));
        if (url.protocol !== 'file:') continue;
        url.search = '';
        url.hash = '';
        const isFile = !url.pathname.endsWith('/') && existsSync(fileURLToPath(url));
        if (!isFile || !fileURLToPath(url).startsWith(pocket.folder)) dead.push(`${file}: ${address}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('loads nothing that a page may not load from a file', async () => {
    const bad: string[] = [];
    for (const file of files.filter((each) => each.endsWith('.html'))) {
      const html = await readFile(join(pocket.folder, file), 'utf8');
      if (/type="module"|rel="(?:preload|modulepreload|manifest)"|crossorigin/.test(html)) bad.push(file);
    }
    expect(bad).toEqual([]);
    const script = await readFile(join(pocket.folder, '_vankho/bo-tui.js'), 'utf8');
    expect(script).not.toMatch(
      /(?:await|return|=|\()\s*fetch\(|new Worker|\bimport\s*\(|\bimport\.meta|^import |XMLHttpRequest|serviceWorker/m,
    );
  });

  it('holds nothing but what it needs', () => {
    const photographs = files.filter((file) => file.startsWith('_anh/'));
    const hashes = new Set(photographs.map((file) => file.split('-')[0]));
    if (images === 'none') expect(photographs).toEqual([]);
    else if (images === 'small') expect(photographs.length).toBe(hashes.size);
    else expect(photographs.length).toBeGreaterThan(8 * hashes.size);
    expect(files.filter((file) => /\.(?:xml|bin|jsonl|csv)$|^\.|_chia-se|404|sitemap|chuyen-huong/.test(file))).toEqual(
      [],
    );
  });
});

it('comes sorted, each path once, and twice the same', async () => {
  const digest = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const { path, data } of pocketFiles(await builtDemo('/'), { source, images: 'small' })) {
      found.push(`${path} ${typeof data === 'string' ? data.length : ''}`);
    }
    return found;
  };
  const paths = await digest();
  expect(paths).toEqual([...new Set(paths)].sort());
  expect(await digest()).toEqual(paths);
  expect(paths.some((path) => path.startsWith('van-ban/2023/08/03.js'))).toBe(true);
  expect(paths.some((path) => path.startsWith('manh/ngay-nay/08-03.js'))).toBe(true);
});

function addressesOf(html: string): string[] {
  return elements(parseHtml(html)).flatMap(({ properties }) => {
    const srcset = String(properties.srcSet ?? '');
    const single = [properties.href, properties.src, properties.poster, properties.action];
    const refresh = /url=(.*)/.exec(String(properties.content ?? ''))?.[1];
    return [...single, refresh, ...srcset.split(', ').map((candidate) => candidate.split(' ')[0])]
      .filter((address) => typeof address === 'string')
      .filter((address) => address !== '');
  });
}
