import type { BuildFigures } from './bench-build.ts';
import type { Amount, ChangedNames } from './changed-files.ts';
import type { ChangeFigures } from './measure.ts';
import type { Change } from './scenarios.ts';

/** The figures as two Markdown tables, ours and all generators', and under them the files that one more article wrote. */
export function formatBuild(figures: BuildFigures): string {
  const { articles, illustrated, isMade, runs, machine, changes, peers } = figures;
  const cold = changes.find(({ change }) => change === 'cold');
  const ordinary = changes.find(({ change }) => change === 'ordinary');
  return [
    `${whole(articles)} bài ${isMade ? 'máy viết' : 'từ kho thật'} (${whole(illustrated)} bài có ảnh), mỗi việc đo ${runs} lần, lấy trung vị; ${machine.cores} nhân, ${whole(machine.memory / 1e9)} GB bộ nhớ, ${machine.system}, Node ${machine.node}.`,
    '',
    ...table(
      [
        'Việc',
        'Giây',
        'Bộ nhớ, MB',
        'Trang dựng lại',
        'Tệp mới của bài',
        'Tệp mới khác',
        'Tệp viết lại',
        'Tệp bỏ đi',
        'Chỉ mục: mới',
        'viết lại',
        'bỏ đi',
      ],
      changes.map(changeRow),
    ),
    '',
    ...table(
      ['Bộ dựng', 'Lần đầu, giây', 'Bộ nhớ, MB', 'Thêm một bài, giây', 'Bộ nhớ, MB', 'Trang'],
      [
        ['Vankho', ...costCells(cold), ...costCells(ordinary), pageCell(cold?.pages)],
        ...peers.map(({ name, version = '', failed, cold, added, pages }) => [
          `${name} ${version}`.trim(),
          ...costCells(cold),
          ...(failed === undefined ? costCells(added) : [`không xong: ${failed}`, '']),
          pageCell(pages),
        ]),
      ],
    ),
    '',
    ...(peers.length > 0 ? [leftOut, ''] : []),
    ...changes.flatMap(addedLines),
  ].join('\n');
}

const leftOut =
  'Các bộ dựng khác chỉ làm trang bài, trang chuyên mục và trang đầu (50 bài mới nhất): không tìm kiếm, không ảnh, không tác giả, chủ đề, lịch, RSS, sơ đồ trang, dữ liệu mở; chúng dựng lại mọi trang khi thêm một bài.';

const changeNames: Record<Change, string> = {
  cold: 'Dựng lần đầu (ảnh có sẵn)',
  unchanged: 'Không có gì đổi',
  'newest-text': 'Sửa chữ bài mới nhất',
  'old-text': 'Sửa chữ bài giữa kho',
  ordinary: 'Thêm một bài, ngày thường',
  merge: 'Thêm một bài, ngày gộp gần nhất',
  heaviest: 'Thêm một bài, ngày gộp nặng nhất',
  template: 'Đổi khuôn của mọi trang',
};

function changeRow({ change, seconds, peakMemory, rendered, pages, files }: ChangeFigures): string[] {
  const { own, added, rewritten, removed, index } = files;
  return [
    changeNames[change],
    decimal(seconds),
    megabytes(peakMemory),
    `${whole(rendered)}/${whole(pages)}`,
    ...[own, added, rewritten].map(amount),
    `${removed}`,
    ...[index.added, index.rewritten].map(amount),
    `${index.removed}`,
  ];
}

function costCells(cost: { seconds: number; peakMemory?: number } | undefined): string[] {
  return cost === undefined ? ['', ''] : [decimal(cost.seconds), megabytes(cost.peakMemory)];
}

function pageCell(pages: number | undefined): string {
  return pages === undefined ? '' : whole(pages);
}

function addedLines({ change, added }: ChangeFigures): string[] {
  if (added === undefined) return [];
  const { date, merged, names } = added;
  const joined = merged.length > 0 ? `; các phần chỉ mục được gộp: ${merged.join(', ')}` : '';
  return [`${changeNames[change]} (${date.replace('T', ' ')}${joined}):`, ...nameLines(names), ''];
}

function nameLines({ own, added, rewritten, removed, index }: ChangedNames): string[] {
  const groups: [title: string, lines: string[]][] = [
    ['Tệp mới của bài', own],
    ['Tệp mới khác', added],
    ['Tệp viết lại', rewritten],
    ['Tệp bỏ đi', removed],
    ['Chỉ mục, mới', folderLines(index.added)],
    ['Chỉ mục, viết lại', folderLines(index.rewritten)],
    ['Chỉ mục, bỏ đi', folderLines(index.removed)],
  ];
  return groups.flatMap(([title, lines]) =>
    lines.length === 0 ? [] : [`  ${title}:`, ...lines.map((line) => `    ${line}`)],
  );
}

function folderLines(folders: Record<string, number>): string[] {
  return Object.entries(folders).map(([folder, files]) => (folder.endsWith('/') ? `${folder} ${files} tệp` : folder));
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function amount({ files, bytes }: Amount): string {
  return files === 0 ? '0' : `${whole(files)} (${whole(Math.ceil(bytes / 1000))} KB)`;
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? 'không đo được' : whole(bytes / 1e6);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('vi-VN');
}

function decimal(value: number): string {
  return value.toFixed(1).replace('.', ',');
}
