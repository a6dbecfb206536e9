import { encodingNames, type LegacyEncoding, legacyEncodings } from '../../lib/vietnamese/legacy/encodings.ts';
import { describeRemark, dumpLines, type Places, type Reason, type Remark, reasons } from './reasons.ts';

/** What an import did. */
export interface ImportReport {
  /** As the keeper named it. */
  source: string;
  /** Lines of a dump, unless said otherwise. */
  places?: Places;
  imported: number;
  /** Articles that were written over, as asked for. */
  overwritten?: number;
  /** Articles that an earlier import had brought already. */
  known: number;
  /** New articles of which something was in an old encoding. */
  decoded?: Partial<Record<LegacyEncoding, number>>;
  /** Names of sections that were added to `chuyen-muc.yaml`. */
  sections: readonly string[];
  /** Names that were given lines in `tac-gia.yaml`. */
  authors: readonly string[];
  /** Articles that had no category, and the section they went to. */
  uncategorised: { articles: number; section: string };
  /** Addresses of files that did not come along, and the list that names them. */
  missing?: { count: number; file: string };
  remarks: readonly Remark[];
}

const number = new Intl.NumberFormat('vi');

/**
 * The report of an import in Vietnamese, one line each.
 *
 * @param limit how many lines are shown of each reason; all without it
 */
export function describeImport(report: ImportReport, limit = Number.POSITIVE_INFINITY): string[] {
  const skipped = report.remarks.filter((remark) => reasons[remark.reason].outcome === 'skipped');
  const uncertain = report.remarks.filter((remark) => reasons[remark.reason].outcome === 'uncertain');
  const lines = [`Nhập từ ${report.source}: ${count(report.imported, 'bài mới')}.`];
  if (report.overwritten) lines.push(`Ghi đè bài đã nhập (--force): ${count(report.overwritten, 'bài')}.`);
  if (report.known > 0) lines.push(`Đã có từ lần nhập trước, giữ nguyên: ${count(report.known, 'bài')}.`);
  for (const encoding of legacyEncodings) {
    const articles = report.decoded?.[encoding];
    if (articles) lines.push(`Chuyển mã từ ${encodingNames[encoding]}: ${count(articles, 'bài')}.`);
  }
  if (report.sections.length > 0) lines.push(`Chuyên mục mới (chuyen-muc.yaml): ${report.sections.join(', ')}.`);
  if (report.authors.length > 0)
    lines.push(`Tác giả trùng tên không dấu (tac-gia.yaml): ${report.authors.join(', ')}.`);
  if (report.uncategorised.articles > 0) {
    const { articles, section } = report.uncategorised;
    lines.push(`Không ghi chuyên mục, xếp vào “${section}”: ${count(articles, 'bài')}.`);
  }
  if (report.missing?.count) {
    lines.push(`Còn thiếu ${count(report.missing.count, 'ảnh và tệp')}; địa chỉ ghi ở ${report.missing.file}.`);
  }
  const { places = dumpLines } = report;
  lines.push(...describeList('Bỏ qua', skipped, places, limit));
  lines.push(...describeList('Cần xem lại', uncertain, places, limit));
  return lines;
}

const damages: ReadonlySet<Reason> = new Set(['not-utf8', 'not-json', 'wrong-type', 'too-long', 'columns']);

/** Whether lines of the dump could not be read: the command must not look like a full success. */
export function isDamaged(report: ImportReport): boolean {
  return report.remarks.some(({ reason }) => damages.has(reason));
}

/** The lines of each reason together, so that a frequent one does not hide the others. */
function describeList(heading: string, remarks: readonly Remark[], places: Places, limit: number): string[] {
  if (remarks.length === 0) return [];
  const groups = Map.groupBy(remarks, (remark) => remark.reason);
  const lines = [...groups.values()].flatMap((group) => {
    const shown = group.slice(0, limit).map((remark) => `  ${describeRemark(remark, places)}`);
    const rest = group.length - shown.length;
    return rest > 0 ? [...shown, `  … và ${count(rest, `${places.unit} nữa như thế`)}`] : shown;
  });
  return [`${heading}: ${count(remarks.length, places.unit)}`, ...lines];
}

function count(value: number, unit: string): string {
  return `${number.format(value)} ${unit}`;
}
