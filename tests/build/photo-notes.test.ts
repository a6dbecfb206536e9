import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeset } from '../../src/lib/vietnamese/typeset.ts';
import { annotatedPicture, byline, caption } from '../unit/images/annotated-picture.ts';
import { attribute, element, elements, parseHtml, textOf } from './html.ts';
import { closeSites, openSite, type Run, type Site } from './site.ts';

afterAll(closeSites);

const folder = 'bai-viet/2023/08/cho-que';
const words = 'Chợ quê <script>alert(1)</script> & "phiên sớm".';

/** Scripts that came from the photograph. */
const scriptsOf = (page: ReturnType<typeof parseHtml>) =>
  elements(page, 'script').filter((script) => textOf(script).includes('alert('));

describe('a photograph that carries its words in its file', () => {
  let site: Site;
  let run: Run;

  beforeAll(async () => {
    site = await openSite();
    const article =
      '---\ntitle: Chợ quê\ncategory: tuyen-giao-cac-cap\ndate: 2023-08-20\n---\n![](cho.jpg)\n\n![](trong.jpg)\n';
    await site.write(`${folder}/index.md`, article);
    await site.write(
      `${folder}/cho.jpg`,
      await annotatedPicture({
        iptc: [
          [caption, words],
          [byline, 'Mai Hòa'],
        ],
      }),
    );
    await site.write(
      `${folder}/trong.jpg`,
      await annotatedPicture({ exif: { description: 'OLYMPUS DIGITAL CAMERA' } }),
    );
    run = await site.buildWell();
  });

  it('shows them below the picture, and reads them to who cannot see it', async () => {
    const page = parseHtml(await site.read('2023/08/cho-que/index.html'));
    expect(textOf(element(page, 'figcaption'))).toBe(`${typeset(words)} Ảnh: Mai Hòa`);
    expect(attribute(element(element(page, 'figure'), 'img'), 'alt')).toBe(words);
    expect(scriptsOf(page)).toEqual([]);
  });

  it('shows them in the library, and is found by them', async () => {
    const library = await site.read('thu-vien-anh/2023/08/index.html');
    expect(library).toContain('phiên sớm');
    expect(library).toContain('Ảnh: Mai Hòa');
    expect(scriptsOf(parseHtml(library))).toEqual([]);
    const index = join(site.outDir, 'tim-kiem/chi-muc/anh');
    const files = await readdir(index, { recursive: true });
    const headings = files.filter((file) => file.endsWith('.json')).map((file) => readFile(join(index, file), 'utf8'));
    expect((await Promise.all(headings)).join()).toContain('phiên sớm');
  });

  it('is told apart from one without any words, which is a warning', () => {
    const warnings = (run.stdout + run.stderr).match(/^.*image-uncaptioned.*$/gm) ?? [];
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`${folder}/index.md:8:1`);
    expect(warnings[0]).toContain('trong.jpg');
  });
});
