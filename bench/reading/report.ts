import type { ReadingFigures } from './bench-reading.ts';

/** The figures as a Markdown table, and under it what cost points. */
export function formatReading({ articles, runs, lighthouse, chromium, pages }: ReadingFigures): string {
  const failed = pages.filter((page) => page.failed.length > 0);
  return [
    `${articles} bài, mỗi trang đo ${runs} lần, Lighthouse ${lighthouse}, Chromium ${chromium}.`,
    '',
    '| Trang | Tốc độ | Trợ năng | Thông lệ tốt | SEO | LCP, giây | CLS | TBT, ms | KB |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...pages.map(
      ({ kind, performance, accessibility, bestPractices, seo, largestPaint, layoutShift, blockingTime, bytes }) =>
        `| ${kind} | ${performance} | ${accessibility} | ${bestPractices} | ${seo} | ${decimal(largestPaint / 1000, 2)} | ${decimal(layoutShift, 3)} | ${decimal(blockingTime, 0)} | ${decimal(bytes / 1000, 0)} |`,
    ),
    '',
    ...failed.map(({ kind, failed }) => `- ${kind}: ${failed.join(', ')}`),
    ...(failed.length > 0 ? [''] : []),
  ].join('\n');
}

function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', ',');
}
