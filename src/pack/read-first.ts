import { vi } from '../i18n/vi.ts';
import { yearsInWords } from '../lib/archive/edition.ts';
import type { EditionFacts } from '../lib/archive/edition-facts.ts';
import { formatDay } from '../lib/date/format.ts';

/** Where the text stands in an edition: the first thing in it. */
export const readFirstPath = 'DOC-TRUOC.txt';

/** Columns of a line: old Windows shows a text as it is broken. */
const width = 76;

/**
 * What whoever gets an edition reads first: how to open it, what telephones need, what it holds, how to verify it. With a byte order
 * mark and line ends of Windows, so that its oldest editor shows the letters and the lines.
 */
export function readFirstText(facts: EditionFacts): string {
  const { name, made, source, articles, photos, section, years, images } = facts;
  const parts = [
    [name.toUpperCase(), `Ấn bản dùng ngoại tuyến, đóng gói ngày ${formatDay(made)}`],
    [
      'CÁCH MỞ',
      '1. Nếu đang xem trong tệp ZIP, hãy bung (giải nén) toàn bộ ra một thư mục trên máy hay trên USB trước. Trong Windows: bấm chuột phải vào tệp ZIP, chọn “Extract All…” (Giải nén tất cả). Mở thẳng trong tệp ZIP thì ảnh và tìm kiếm không chạy.',
      '2. Vào thư mục vừa bung, bấm đúp vào tệp index.html. Kho mở ra trong trình duyệt (Chrome, Edge, Cốc Cốc hay Firefox bản mới); không cần mạng, không cần cài đặt gì.',
      '3. Để tìm, gõ vào ô tìm kiếm ở đầu trang, có dấu hay không dấu đều được. Kết quả lọc được theo chuyên mục, năm và tác giả.',
      'Có thể chép cả thư mục sang máy hay USB khác; đừng tách riêng từng tệp.',
    ],
    [
      'ĐIỆN THOẠI, MÁY TÍNH BẢNG',
      'Trình duyệt trên iPhone, iPad không mở được trang nằm trong máy; trên Android thì tùy máy, thường chỉ mở được trang đầu. Hãy xin tòa soạn bản ZIM (một tệp có đuôi .zim), mở bằng ứng dụng Kiwix: miễn phí, có cho Android, iPhone và iPad, đọc và tìm được khi không có mạng. Tòa soạn tạo bản ấy bằng lệnh: vankho pack --format zim',
    ],
    [
      'GỒM NHỮNG GÌ',
      `Phạm vi: ${vi.edition.scopeOf(section?.name, years && yearsInWords(years))}.`,
      `Số lượng: ${vi.listing.articles(articles)}, ${vi.photos.count(photos)}. ${vi.edition.picturesOf[images]}.`,
      'Xem đầy đủ ở trang “Về ấn bản này” (an-ban/index.html), có đường dẫn ở cuối mỗi trang.',
      'Đường dẫn tới bài không có trong ấn bản mở ra trang nguồn trên mạng.',
    ],
    [
      'KIỂM TRA CÒN NGUYÊN VẸN',
      'Tệp KIEM-TRA.sha256 ghi mã băm SHA-256 của mọi tệp. Có Vankho thì chạy: vankho verify THƯ-MỤC. Trên Linux hay macOS, vào thư mục này rồi chạy: sha256sum -c KIEM-TRA.sha256. Tệp nào bị sửa, thiếu hay thêm vào sẽ được nêu tên.',
    ],
    ['NGUỒN', source],
  ];
  const lines = parts.map((part) => part.flatMap(wrap).join('\r\n'));
  return `\uFEFF${lines.join('\r\n\r\n')}\r\n`;
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
