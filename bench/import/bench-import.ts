import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toString as markdownText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/content/read/front-matter.ts';
import { importHtml } from '../../src/import/html/import-html.ts';
import { foldKey } from '../../src/lib/vietnamese/fold.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { pageShapes, type Truth } from './made-pages.ts';
import { lacking, lettersOf, readSource } from './source-facts.ts';

/** How well bodies of one shape came in. */
export interface ImportFigures {
  shape: string;
  pages: number;
  imported: number;
  titles: number;
  dates: number;
  authors: number;
  photographs: { source: number; withCaption: number; result: number; captionsRight: number };
  letters: { source: number; missing: number; added: number };
  tablesLeft: number;
  seconds: number;
}

/**
 * Imports the bodies of a folder, alone with their list and inside made pages without it, and compares with what the list
 * and the bodies say.
 *
 * @param folder holds HTML files and `index.json`
 */
export async function benchImport({
  folder,
  say,
}: {
  folder: string;
  say(step: string): void;
}): Promise<ImportFigures[]> {
  const list = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as Partial<Truth>[];
  const truths = list.filter((entry): entry is Truth =>
    [entry.title, entry.date, entry.author, entry.url].every((value) => typeof value === 'string'),
  );
  const figures: ImportFigures[] = [];
  const shapes = [{ name: 'thân bài + danh mục', wrap: (body: string) => body }, ...pageShapes];
  for (const shape of shapes) {
    say(`Nhập ${truths.length} bài dạng “${shape.name}”…`);
    const place = await mkdtemp(join(tmpdir(), 'vankho-do-nhap-'));
    try {
      await mkdir(join(place, 'trang'));
      for (const truth of truths) {
        const body = await readFile(join(folder, truth.file), 'utf8');
        await writeFile(join(place, 'trang', truth.file), shape.wrap(body, truth));
      }
      const index = shape === shapes[0] ? join(folder, 'index.json') : undefined;
      figures.push(await measure(shape.name, place, folder, truths, index));
    } finally {
      await rm(place, { recursive: true });
    }
  }
  return figures;
}

async function measure(
  shape: string,
  place: string,
  folder: string,
  truths: readonly Truth[],
  index: string | undefined,
): Promise<ImportFigures> {
  const contentDir = join(place, 'kho');
  const start = performance.now();
  const report = await importHtml({ paths: [join(place, 'trang')], contentDir, index, defaultDate: '1999-01-01' });
  const seconds = (performance.now() - start) / 1000;
  const files = await writtenFiles(contentDir);
  const figures: ImportFigures = {
    shape,
    pages: truths.length,
    imported: report.imported,
    titles: 0,
    dates: 0,
    authors: 0,
    photographs: { source: 0, withCaption: 0, result: 0, captionsRight: 0 },
    letters: { source: 0, missing: 0, added: 0 },
    tablesLeft: 0,
    seconds,
  };
  for (const truth of truths) {
    const file = files.get(truth.url);
    if (file === undefined) continue;
    compare(
      figures,
      truth,
      await readFile(join(folder, truth.file), 'utf8'),
      await readFile(join(contentDir, file), 'utf8'),
    );
  }
  return figures;
}

/** The files of articles by their old addresses. */
async function writtenFiles(contentDir: string): Promise<Map<string, string>> {
  const lines = (await readFile(join(contentDir, 'nguon/jsonl-index.jsonl'), 'utf8')).trim().split('\n');
  return new Map(
    lines
      .map((line) => JSON.parse(line))
      .map(({ address, file }) => [String(address).replace(/^http:/, 'https:'), String(file)]),
  );
}

function compare(figures: ImportFigures, truth: Truth, html: string, markdown: string): void {
  const parts = splitFrontMatter(markdown);
  if ('problem' in parts) throw new Error(parts.problem);
  const data = parse(parts.frontMatter, { schema: 'failsafe' }) as Record<string, unknown>;
  const isAlike = (a: unknown, b: string): boolean =>
    foldKey(String(a)).replace(/[^a-z0-9]/g, '') === foldKey(b).replace(/[^a-z0-9]/g, '');
  if (data.title === truth.title) figures.titles++;
  if (String(data.date).startsWith(truth.date.replaceAll('/', '-'))) figures.dates++;
  if (isAlike(data.author, truth.author)) figures.authors++;

  const source = readSource(html);
  const tree = parseMarkdown(parts.body);
  const captions: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'image') captions.push((node.title ?? '').replace(/\s+/g, ' '));
    if (node.type === 'table') figures.tablesLeft++;
  });
  if (/<\/?(?:table|td|tr)/i.test(parts.body)) figures.tablesLeft++;
  figures.photographs.source += source.captions.length;
  figures.photographs.withCaption += source.captions.filter((caption) => caption !== '').length;
  figures.photographs.result += captions.length;
  figures.photographs.captionsRight += source.captions.filter(
    (caption) => caption !== '' && captions.some((each) => isAlike(each, caption)),
  ).length;

  const written = lettersOf(
    [data.summary ?? '', markdownText(tree, { includeImageAlt: false }), ...captions].join(' '),
  );
  figures.letters.source += [...source.letters.values()].reduce((sum, count) => sum + count, 0);
  figures.letters.missing += lacking(source.letters, written);
  figures.letters.added += lacking(written, source.letters);
}
