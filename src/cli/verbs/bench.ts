import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { usageError } from '../arguments.ts';

const resultsDir = resolve(import.meta.dirname, '../../../bench/results');

export default defineCommand({
  meta: { name: 'bench', description: 'Đo chất lượng và tốc độ tìm kiếm (search); tạo kho lớn để đo (corpus).' },
  args: {
    subject: {
      type: 'positional',
      required: true,
      valueHint: 'search|corpus',
      description: 'search: đo tìm kiếm; corpus: nhân một kho nhỏ thành kho lớn.',
    },
    corpus: { type: 'string', valueHint: 'TỆP[.gz]', description: 'Kho bài dạng JSON Lines (bắt buộc).' },
    queries: {
      type: 'string',
      valueHint: 'TỆP[.gz]',
      description: 'search: câu hỏi và id các bài phải tìm thấy, JSON Lines (bắt buộc).',
    },
    limit: { type: 'string', valueHint: 'SỐ', description: 'Chỉ hỏi chừng này câu, lấy đều trong tệp.' },
    stock: {
      type: 'boolean',
      default: true,
      description: 'Đo cả Pagefind nguyên bản để so sánh (mặc định; --no-stock để bỏ).',
    },
    articles: { type: 'string', valueHint: 'SỐ', description: 'corpus: số bài của kho lớn.' },
    burst: { type: 'string', valueHint: 'SỐ', description: 'corpus: chừng này bài rơi vào một tháng.' },
    out: { type: 'string', valueHint: 'TỆP', description: 'corpus: tệp JSON Lines được tạo.' },
    json: { type: 'boolean', description: 'In kết quả dạng JSON cho máy đọc.' },
  },
  run: async ({ args }) => {
    if (args.subject !== 'search' && args.subject !== 'corpus') {
      throw usageError(`Không đo được “${args.subject}”: chỉ có search và corpus.`);
    }
    const corpus = readFilePath('--corpus', args.corpus);
    if (args.subject === 'corpus') return grow(corpus, args);
    const queries = readFilePath('--queries', args.queries);
    const limit = readCount('--limit', args.limit);
    // Loaded now: it brings a browser's driver along, which those who only publish do not have.
    const { benchSearch } = await import('../../../bench/search/bench-search.ts');
    const { formatFigures, roundFigures } = await import('../../../bench/search/report.ts');
    const say = (step: string): void => void process.stderr.write(`${step}\n`);
    const figures = roundFigures(await benchSearch({ corpus, queries, limit, withStock: args.stock, say }));
    const name = basename(corpus).replace(/\.jsonl(?:\.gz)?$/, '');
    const json = { date: new Date().toISOString().slice(0, 10), corpus: name, ...figures };
    await mkdir(resultsDir, { recursive: true });
    await writeFile(join(resultsDir, `search-${name}.json`), `${JSON.stringify(json, null, 2)}\n`);
    process.stdout.write(args.json ? `${JSON.stringify(json)}\n` : formatFigures(name, figures));
  },
});

async function grow(corpus: string, flags: { articles?: string; burst?: string; out?: string }): Promise<void> {
  const articles = readCount('--articles', flags.articles);
  if (articles === undefined) throw usageError('Thiếu --articles SỐ.');
  if (flags.out === undefined) throw usageError('Thiếu --out TỆP.');
  const { growCorpus } = await import('../../../bench/corpus/grow.ts');
  const burst = readCount('--burst', flags.burst) ?? 0;
  await growCorpus({ corpus, articles, burst, out: resolve(flags.out) });
  process.stdout.write(`Đã tạo ${articles} bài: ${resolve(flags.out)}\n`);
}

function readFilePath(flag: string, text: string | undefined): string {
  if (text === undefined) throw usageError(`Thiếu ${flag} TỆP.`);
  const path = resolve(text);
  if (!existsSync(path)) throw usageError(`Không có tệp ${path} (${flag}).`);
  return path;
}

function readCount(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw usageError(`${flag} “${text}” không phải là số nguyên dương.`);
  return Number(text);
}
