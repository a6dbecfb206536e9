/** What a reader writes down to cite a photograph. */
export interface CitedPhoto {
  /** With its label: `Ảnh: Giao Tuyến`. */
  credit?: string;
  caption: string;
  site: string;
  /** `3/8/2023`. */
  day: string;
  /** Absolute. */
  address: string;
}

/**
 * How to cite a photograph: credit, caption, site, date, address.
 *
 * @example
 * // 'Ảnh: Giao Tuyến. “Bến đò buổi sáng”. Báo Ví Dụ, 3/8/2023. https://vidu.vn/2023/08/bai/anh/ben-do/'
 */
export function citePhoto({ credit, caption, site, day, address }: CitedPhoto): string {
  const parts = [credit, `“${caption.replace(/(?<![.\s])[.\s]+$/, '')}”`, `${site}, ${day}`, address];
  return parts.filter((part) => part !== undefined).join('. ');
}
