import type { ImportFigures } from './bench-import.ts';

/** The figures as a Markdown table. */
export function formatImport(figures: readonly ImportFigures[]): string {
  const rows = figures.map(
    ({ shape, pages, imported, titles, dates, authors, photographs, letters, tablesLeft, seconds }) => [
      shape,
      `${imported}/${pages}`,
      `${titles}`,
      `${dates}`,
      `${authors}`,
      `${photographs.result}/${photographs.source}`,
      `${photographs.captionsRight}/${photographs.withCaption}`,
      `${letters.source}`,
      `${letters.missing}`,
      `${letters.added}`,
      `${tablesLeft}`,
      seconds.toFixed(1),
    ],
  );
  const head = [
    'Dạng trang',
    'Bài',
    'Tiêu đề',
    'Ngày',
    'Tác giả',
    'Ảnh',
    'Chú thích',
    'Chữ nguồn',
    'Thiếu',
    'Thừa',
    'Bảng còn lại',
    'Giây',
  ];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
