import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressesIn } from './addresses.ts';
import { attribute, elements, parseHtml } from './html.ts';
import { fixtureOrigin } from './inspect.ts';
import { closeSites, openSite, type Site } from './site.ts';

const address = '2023/08/bai-nam-tram-chu';
const words =
  'Sáng nay, ban tổ chức cho biết lớp học sẽ dành phần lớn thời gian để các đại biểu cùng trao đổi kinh nghiệm'.split(
    ' ',
  );

let site: Site;
/** Published files by the way the article loads them. */
let loaded: Record<'html' | 'styles' | 'scripts' | 'fonts', string[]>;

beforeAll(async () => {
  site = await openSite();
  await site.write(`bai-viet/${address}.md`, articleOf(500));
  await site.buildWell();
  loaded = await loadedBy(`${address}/index.html`);
});

afterAll(closeSites);

describe('an article of 500 syllables, with an author and two topics', () => {
  it('comes with its styles in 15 KB', async () => {
    const { bytes, figures } = await weigh('html', 'styles');
    expect(bytes, figures).toBeLessThanOrEqual(15_000);
  });

  it('starts with 6 KB of scripts, all that they import at once among them', async () => {
    const { bytes, figures } = await weigh('scripts');
    expect(loaded.scripts.length).toBeGreaterThan(1);
    expect(bytes, figures).toBeLessThanOrEqual(6_000);
  });

  it('is set in 45 KB of fonts', async () => {
    const { bytes, figures } = await weigh('fonts');
    expect(loaded.fonts.length).toBeGreaterThan(1);
    expect(bytes, figures).toBeLessThanOrEqual(45_000);
  });
});

/** Bytes as they travel: texts compressed, fonts as they are. */
async function weigh(...kinds: (keyof typeof loaded)[]): Promise<{ bytes: number; figures: string }> {
  const files = kinds.flatMap((kind) => loaded[kind]);
  const weights = await Promise.all(
    files.map(async (file) => {
      const content = await readFile(join(site.outDir, file));
      return file.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length;
    }),
  );
  const bytes = weights.reduce((sum, weight) => sum + weight, 0);
  return { bytes, figures: `${bytes}: ${files.map((file, index) => `${file} ${weights[index]}`).join(', ')}` };
}

async function loadedBy(page: string): Promise<typeof loaded> {
  const root = parseHtml(await site.read(page));
  const links = elements(root, 'link');
  const named = (rel: string): string[] =>
    links.filter((link) => attribute(link, 'rel') === rel).map((link) => fileOf(attribute(link, 'href'), page));
  const scripts = elements(root, 'script').map((script) => attribute(script, 'src'));
  const styles = named('stylesheet');
  const fonts = new Set(named('preload').filter((file) => file.endsWith('.woff2')));
  for (const style of styles) {
    for (const used of addressesIn(style, await site.read(style), fixtureOrigin)) fonts.add(fileOf(used, style));
  }
  return {
    html: [page],
    styles,
    scripts: await withImports(scripts.filter((src) => src !== '').map((src) => fileOf(src, page))),
    fonts: [...fonts].filter((file) => file.endsWith('.woff2')),
  };
}

/** Modules and what they import at once; what they import later is fetched when it is wanted. */
async function withImports(files: readonly string[]): Promise<string[]> {
  const found = new Set(files);
  for (const file of found) {
    const imports = (await site.read(file)).matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g);
    for (const [, address = ''] of imports) found.add(fileOf(address, file));
  }
  return [...found];
}

function fileOf(address: string, from: string): string {
  return decodeURIComponent(new URL(address, `${fixtureOrigin}/${from}`).pathname.slice(1));
}

function articleOf(syllables: number): string {
  const text = Array.from({ length: syllables }, (_, index) => words[index % words.length]);
  const paragraphs = Array.from(
    { length: syllables / 50 },
    (_, index) => `${text.slice(index * 50, index * 50 + 50).join(' ')}.`,
  );
  const head =
    'title: Lớp tập huấn dành phần lớn thời gian cho trao đổi\ncategory: bao-cao-vien\ndate: 2023-08-10 09:00';
  const more = 'author: Lê Thử\nsummary: Đại biểu mang câu chuyện của mình đến lớp.\ntags: [tập huấn, sách]';
  return `---\n${head}\n${more}\n---\n\n${paragraphs.join('\n\n')}\n`;
}
