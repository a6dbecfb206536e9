import type { ImagesFigures } from './bench-images.ts';

/** The figures as two Markdown tables: what they cost the newsroom, and the reader. */
export function formatImages(figures: ImagesFigures): string {
  const { photographs, coldSeconds, perSecond, unchangedSeconds, peakMemory, screens } = figures;
  const { originalBytes, publishedBytes, publishedFiles, articleOriginalBytes } = figures;
  return [
    `${photographs} ảnh, Chromium ${figures.chromium}.`,
    '',
    '| Lần đầu, giây | Ảnh mỗi giây | Không đổi, giây | Bộ nhớ cao nhất, MB | Ảnh gốc, MB | Đã xuất bản, MB | Tệp |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    `| ${decimal(coldSeconds)} | ${decimal(perSecond, 2)} | ${decimal(unchangedSeconds, 2)} | ${decimal(peakMemory / 1e6, 0)} | ${decimal(originalBytes / 1e6)} | ${decimal(publishedBytes / 1e6)} | ${publishedFiles} |`,
    '',
    '| Màn hình | Ảnh một bài, KB | Ảnh gốc của bài, KB | Điểm ảnh nhận / hiện | Xê dịch bố cục |',
    '| --- | --- | --- | --- | --- |',
    ...screens.map(
      ({ name, width, density, imageBytes, mostPixels, layoutShift }) =>
        `| ${name}, ${width} px × ${density} | ${decimal(imageBytes / 1000, 0)} | ${decimal(articleOriginalBytes / 1000, 0)} | ${decimal(mostPixels, 2)} | ${decimal(layoutShift, 3)} |`,
    ),
    '',
  ].join('\n');
}

function decimal(value: number, digits = 1): string {
  return value.toFixed(digits).replace('.', ',');
}
