import type { SearchFigures } from './bench-search.ts';
import type { ColdFigures, EngineFigures, SetFigures } from './measure.ts';

/** The figures as two Markdown tables: warm, one row a set; and cold, one row an engine. */
export function formatFigures(corpus: string, figures: SearchFigures): string {
  const { articles, queries, index, indexFiles, chromium, engines } = figures;
  const names = engines[0]?.sets.map(({ name }) => name) ?? [];
  return [
    `${corpus}: ${articles} bài, ${queries} câu hỏi, chỉ mục ${decimal(index / 1e6, 1)} MB trong ${indexFiles} tệp, Chromium ${chromium}.`,
    '',
    ...table(
      [
        'Bộ câu hỏi',
        'Máy tìm',
        'Câu',
        'Đúng trong 10',
        'So với dạng gốc',
        'MRR',
        'Trống',
        'p50 ms',
        'p95 ms',
        'đầu p95 ms',
      ],
      names.flatMap((name) => engines.map((engine) => [name, engine.name, ...warmCells(engine, name)])),
    ),
    '',
    ...table(
      ['Bộ đệm trống', 'Câu', 'ms của câu hỏi', 'KB', 'Lượt tải', 'ms cả trang', 'KB cả trang', 'Lượt tải cả trang'],
      engines.map(({ name, cold }) => [name, ...coldCells(cold)]),
    ),
    '',
  ].join('\n');
}

/** The figures for machines and for the repository: rounded, so that a run differs from the last where something did. */
export function roundFigures(figures: SearchFigures): SearchFigures {
  const text = JSON.stringify(figures, (key, value) => {
    if (typeof value !== 'number') return value;
    return Number(value.toFixed(inThousandths.has(key) ? 3 : 0));
  });
  return JSON.parse(text);
}

const inThousandths = new Set<string>(['share', 'reciprocalRank', 'difference'] satisfies (keyof SetFigures)[]);

function warmCells(engine: EngineFigures, name: string): string[] {
  const set = engine.sets.find((each) => each.name === name);
  if (set === undefined) return [];
  const { queries, share, difference, reciprocalRank, empty, p50, p95, firstP95 } = set;
  const versus = difference === undefined ? '' : decimal(difference, 3);
  const quality = [`${queries}`, decimal(share, 3), versus, decimal(reciprocalRank, 3), `${empty}`];
  return [...quality, ...[p50, p95, firstP95].map((value) => decimal(value))];
}

function coldCells({ queries, milliseconds, bytes, requests, ...total }: ColdFigures): string[] {
  const kilobytes = (value: number): string => decimal(value / 1000);
  return [
    `${queries}`,
    decimal(milliseconds),
    kilobytes(bytes),
    `${requests}`,
    decimal(total.totalMilliseconds),
    kilobytes(total.totalBytes),
    `${total.totalRequests}`,
  ];
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function decimal(value: number, digits = 0): string {
  return value.toFixed(digits);
}
