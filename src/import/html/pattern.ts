import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { z } from 'zod';
import { decodeUtf8 } from '../../content/read/source-file.ts';
import { parseYaml, validate } from '../../content/read/yaml.ts';
import { formatProblems } from '../../lib/problems/format.ts';
import { collectProblems, sortProblems } from '../../lib/problems/problem.ts';
import { optionalText, text, texts } from '../../schemas/fields.ts';
import { ImportStop } from '../stop.ts';

const selector = text.refine(isSelector, { error: 'không phải là bộ chọn CSS' });
const selectors = texts.refine((each) => each.every(isSelector), { error: 'có bộ chọn CSS không đúng' });

const patternSchema = z.object({
  name: optionalText,
  match: selector,
  title: selectors,
  date: selectors,
  author: selectors,
  category: selectors,
  summary: selectors,
  tags: selectors,
  body: selectors,
  remove: selectors,
  quote: selectors,
});

/** Where the pages of one site hold what; each part the first of its CSS selectors that finds something. */
export type Pattern = z.output<typeof patternSchema>;

const ownFolder = join(import.meta.dirname, 'patterns');

/** The patterns that come with the importer. */
export async function ownPatterns(): Promise<Pattern[]> {
  const files = (await readdir(ownFolder)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(files.map((file) => readPattern(join(ownFolder, file))));
}

/** Reads the file of `--pattern`. Throws `ImportStop` with every mistake, its line and its remedy. */
export async function readPattern(file: string): Promise<Pattern> {
  const { problems, report } = collectProblems();
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new ImportStop('import-guide', `Không đọc được tệp mẫu trang ${file} (${error.code ?? error.message}).`);
  });
  const content = decodeUtf8(bytes, file, report);
  const source = content === undefined ? undefined : parseYaml(content, file, 1, report);
  const pattern = source && validate(source, patternSchema, Object.keys(patternSchema.shape), report);
  if (pattern === undefined || problems.length > 0) {
    throw new ImportStop('import-guide', `Tệp mẫu trang có lỗi:\n${formatProblems(sortProblems(problems))}`);
  }
  return pattern;
}

/** The first of the patterns that a page is made after. */
export function patternOf(page: Root, patterns: readonly Pattern[]): Pattern | undefined {
  return patterns.find((pattern) => select(pattern.match, page) !== undefined);
}

function isSelector(value: string): boolean {
  try {
    select(value, { type: 'root', children: [] });
    return true;
  } catch {
    return false;
  }
}
