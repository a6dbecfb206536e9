import type { Site } from './site.ts';

/** 80 articles of June 2022, two of July, and the ten of 2023 that first pages hold: a section and an author with pages of years. */
export async function writeLongList(site: Site): Promise<void> {
  const dates = [
    ...Array.from({ length: 80 }, (_, n) => `2022-06-${String(1 + (n % 28)).padStart(2, '0')}`),
    ...['2022-07-01', '2022-07-02'],
    ...Array.from({ length: 10 }, (_, n) => `2023-05-${10 + n}`),
  ];
  for (const [n, date] of dates.entries()) {
    const [year, month] = date.split('-');
    await site.write(`bai-viet/${year}/${month}/dai-${n}.md`, articleOf(n, date));
  }
}

function articleOf(n: number, date: string): string {
  return `---\ntitle: Bài dài thứ ${n}\ncategory: bao-cao-vien\ndate: ${date}\nauthor: Giao Tuyến\n---\n\nMột câu.\n`;
}
