/** Every reason why a place of a source needs a look, in Vietnamese; `{name}` is filled in from the remark's details. */
export const reasons = {
  'not-utf8': { outcome: 'skipped', text: 'dòng không phải là văn bản UTF-8' },
  'not-json': { outcome: 'skipped', text: 'dòng không phải là JSON hợp lệ' },
  'wrong-type': { outcome: 'skipped', text: 'giá trị của “{key}” không đúng kiểu' },
  'too-long': { outcome: 'skipped', text: 'dòng nặng {size}, quá lớn để đọc: nhiều nhất là {limit}' },
  columns: {
    outcome: 'skipped',
    text: 'dòng có {found} cột, dòng tên cột có {expected}: có lẽ một dấu phân cách nằm ngoài ngoặc kép',
  },
  empty: { outcome: 'skipped', text: 'không có tiêu đề, mô tả lẫn nội dung' },
  repeated: { outcome: 'skipped', text: 'lặp lại nguyên văn một dòng trước (id “{id}”)' },
  changed: {
    outcome: 'skipped',
    text: 'id “{id}” đã nhập lần trước nhưng nội dung trong tệp nguồn nay đã khác; bài trong kho được giữ nguyên',
  },
  'bad-date': { outcome: 'uncertain', text: 'không hiểu ngày “{date}”; xếp vào {default}' },
  'no-date': { outcome: 'uncertain', text: 'không có ngày; xếp vào {default}' },
  'no-title': { outcome: 'uncertain', text: 'không có tiêu đề; tạm lấy câu đầu: “{title}”' },
  'no-body': { outcome: 'uncertain', text: 'không có nội dung; lấy mô tả làm nội dung' },
  media: { outcome: 'uncertain', text: 'có {count} ảnh hoặc video trong HTML không được nhập theo' },
  'title-only': { outcome: 'uncertain', text: 'chỉ có tiêu đề, không có nội dung' },
  'category-added': {
    outcome: 'uncertain',
    text: 'chuyên mục “{category}” không có trong tệp ánh xạ; tạo chuyên mục “{slug}”',
  },
  'category-unknown': {
    outcome: 'uncertain',
    text: 'chuyên mục “{category}” không có trong chuyen-muc.yaml; xếp vào “{slug}”',
  },
  'legacy-doubt': { outcome: 'uncertain', text: 'có lẽ viết bằng {encoding}, đã chuyển thành: “{text}”' },
  'legacy-case': {
    outcome: 'uncertain',
    text: 'chuyển từ TCVN3, {count} dòng có thể vốn viết hoa: {lines}',
  },
  'not-article': { outcome: 'skipped', text: 'không thấy bài viết nào trong trang' },
  'encoding-guessed': {
    outcome: 'uncertain',
    text: 'trang không phải UTF-8 và không ghi đúng bảng mã; đọc theo Windows-1252, hãy xem dấu có đúng không',
  },
  'date-guessed': { outcome: 'uncertain', text: 'lấy ngày “{date}” ở dòng gần tiêu đề; có thể là ngày khác' },
  'body-guessed': {
    outcome: 'uncertain',
    text: 'thân bài do máy đoán theo độ dài các đoạn; nếu sai hãy viết tệp mẫu (--pattern)',
  },
  'photo-missing': { outcome: 'uncertain', text: 'thiếu ảnh {address}' },
  'photo-unreadable': { outcome: 'uncertain', text: 'ảnh {file} không đọc được ({defect}), chỉ giữ chú thích' },
  'media-missing': { outcome: 'uncertain', text: 'thiếu video hay âm thanh {address}' },
  'attachment-missing': { outcome: 'uncertain', text: 'thiếu tệp đính kèm {address}' },
  'link-broken': { outcome: 'uncertain', text: 'liên kết “{address}” không dẫn tới đâu; chỉ giữ chữ' },
  dropped: { outcome: 'uncertain', text: 'đã bỏ một phần ngoài bài: “{text}”' },
  'letters-lost': { outcome: 'uncertain', text: 'bài trong kho thiếu {count} chữ cái so với nguồn; hãy đối chiếu' },
  'page-draft': { outcome: 'skipped', text: 'trang “{title}” chưa công bố; trang tĩnh không có bản nháp' },
  trashed: { outcome: 'skipped', text: 'bài “{title}” nằm trong thùng rác' },
  password: { outcome: 'uncertain', text: 'bài “{title}” đặt mật khẩu; nhập thành bản nháp' },
  shortcode: { outcome: 'uncertain', text: 'mã ngắn [{name}] không được thay' },
  moved: { outcome: 'skipped', text: 'bài đã nhập lần trước nay không còn ở {file}, nên không ghi đè' },
  'bad-url': { outcome: 'uncertain', text: 'địa chỉ cũ “{url}” không dùng để chuyển hướng được' },
  'alias-taken': { outcome: 'uncertain', text: 'địa chỉ cũ {alias} đã có trang khác dùng; bỏ chuyển hướng này' },
} as const satisfies Record<string, { outcome: 'skipped' | 'uncertain'; text: string }>;

export type Reason = keyof typeof reasons;

/** What is said about one place of a source. */
export interface Remark {
  /** Line of a dump, number of a page; from 1. */
  line: number;
  reason: Reason;
  details?: Record<string, string>;
}

/** How a report names the places of a source. */
export interface Places {
  /** What they are counted by: `dòng`. */
  unit: string;
  /** The name of one of them: `dòng 12`. */
  spell(line: number): string;
}

/** Of a dump, where each line is an article. */
export const dumpLines: Places = { unit: 'dòng', spell: (line) => `dòng ${line}` };

/** `dòng 12: không có ngày; xếp vào 2004-01-01`. */
export function describeRemark({ line, reason, details = {} }: Remark, places: Places): string {
  const text = reasons[reason].text.replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
  return `${places.spell(line)}: ${text}`;
}
