import { vi } from '../i18n/vi.ts';
import { yearsInWords } from '../lib/archive/edition.ts';
import type { EditionFacts } from '../lib/archive/edition-facts.ts';
import { formatSize } from '../lib/file-size.ts';
import type { PackPlan, PackReport } from '../pack/pack-edition.ts';

/** Bytes of the largest file that FAT32 holds, one less than 4 GiB. */
const largestOnFat32 = 2 ** 32 - 1;

/** What is about to be written, for the user to think about. */
export function describePlan({ place, format, facts, estimate, room }: PackPlan): string {
  // Kiwix's format packs neighbours together.
  const near = format === 'zim' ? 'dưới' : 'khoảng';
  const file =
    format === 'folder' ? [] : [row(`Tệp ${format.toUpperCase()}`, `${near} ${formatSize(estimate.packed)}`)];
  const isTooLarge = format !== 'folder' && estimate.packed > largestOnFat32;
  return [
    `Sắp đóng gói “${facts.name}”`,
    ...contents(facts),
    row('Số tệp', `khoảng ${number(estimate.files)}`),
    row('Khi bung ra', `khoảng ${formatSize(estimate.bytes)}`),
    ...file,
    row('Chỗ trống', formatSize(room)),
    row('Ghi vào', place),
    ...(isTooLarge
      ? ['Tệp lớn hơn 4 GB: USB dạng FAT32 không chứa được. Hãy dùng USB dạng exFAT, hoặc --format folder.']
      : []),
    '',
  ].join('\n');
}

/** What was written. */
export function describeReport(report: PackReport): string {
  const { place, format, files, bytes, size, seconds, peakMemory, build, facts } = report;
  return [
    `Đã đóng gói vào ${place}`,
    ...contents(facts),
    row('Số tệp', number(files)),
    row('Khi bung ra', formatSize(bytes)),
    ...(format === 'folder' ? [] : [row(`Tệp ${format.toUpperCase()}`, formatSize(size))]),
    row('Thời gian', `${decimal(seconds)} giây, dựng trang ${decimal(build.seconds)} giây`),
    row('Bộ nhớ cao nhất', `${formatSize(peakMemory)}, dựng trang ${formatSize(build.peakMemory)}`),
    row('Cách mở', format === 'zim' ? 'bằng ứng dụng Kiwix' : 'xem DOC-TRUOC.txt trong gói'),
    '',
  ].join('\n');
}

function contents({ section, years, articles, photos, images }: EditionFacts): string[] {
  return [
    row('Phạm vi', vi.edition.scopeOf(section?.name, years && yearsInWords(years))),
    row('Nội dung', `${vi.listing.articles(articles)}, ${vi.photos.count(photos)}`),
    row('Cỡ ảnh', vi.edition.picturesOf[images]),
  ];
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(15)} ${value}`;
}

function number(value: number): string {
  return value.toLocaleString('vi-VN');
}

function decimal(value: number): string {
  return value.toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
