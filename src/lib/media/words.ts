import { type CaptionParts, splitCredit } from '../photo/credit.ts';

/**
 * What stands below a video or sound: its title, else the words that describe it; the credit apart.
 *
 * @example mediaWords('Phỏng vấn', 'Phỏng vấn ông A. Nguồn: Đài B') // { caption: 'Phỏng vấn ông A.', credit: 'Nguồn: Đài B' }
 */
export function mediaWords(alt: string, title: string): CaptionParts {
  const { caption, credit } = splitCredit(title, labels);
  const shown = caption ?? (alt.trim() === '' ? undefined : alt.trim());
  return { ...(shown === undefined ? {} : { caption: shown }), ...(credit === undefined ? {} : { credit }) };
}

const labels = ['Nguồn', 'Quay phim', 'Ghi hình', 'Ghi âm', 'Thu thanh', 'Video', 'Clip', 'Âm thanh'];
