import type { PocketFigures } from './bench-pocket.ts';

/** The figures as sentences and a Markdown table. */
export function formatPocket({ packing, queries, chromium, first, complete, still }: PocketFigures): string {
  const whole = (value: number): string => Math.round(value).toLocaleString('vi');
  const { seconds, files, bytes } = packing;
  const row = (name: string, { median, most }: PocketFigures['first']): string =>
    `| ${name} | ${whole(median)} | ${whole(most)} |`;
  return [
    `Đóng gói: ${whole(seconds)} giây, ${whole(files)} tệp, ${whole(bytes / 1e6)} MB.`,
    `${queries} câu, mỗi câu mở trang tìm kiếm từ file:// trong một thẻ mới, Chromium ${chromium}.`,
    '',
    '| ms | giữa | nhiều nhất |',
    '| --- | --- | --- |',
    row('Kết quả đầu tiên', first),
    row('Đủ trích đoạn', complete),
    row('Trang đứng lâu nhất', still),
    '',
  ].join('\n');
}
