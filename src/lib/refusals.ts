/**
 * Every reason why a command ends without what it was asked for, mistakes in the content apart (those are `problems/table.ts`): code → what it
 * means. What to do about each stands in docs/trien-khai.md, “Mã từ chối”.
 */
export const refusals = {
  usage: 'Gõ sai lệnh, tùy chọn hay giá trị.',
  'content-errors': 'Nội dung có lỗi; từng lỗi có mã riêng của nó.',
  'not-found': 'Không có tệp hay thư mục đã chỉ.',
  'out-entangled': 'Nơi ghi ra và nơi đọc vào nằm trong nhau.',
  'out-forbidden': 'Nơi ghi ra là gốc ổ đĩa, thư mục cá nhân hoặc mã nguồn của Vankho.',
  'out-foreign': 'Nơi ghi ra có sẵn tệp không phải do Vankho tạo.',
  'build-locked': 'Một lần dựng khác đang ghi vào cùng thư mục.',
  'content-changed': 'Tệp nội dung đổi trong lúc đang dựng hay đóng gói.',
  interrupted: 'Đã dừng theo yêu cầu.',
  'entry-name': 'Tên của bài hay album mới không dùng làm địa chỉ được.',
  'entry-taken': 'Địa chỉ của bài hay album mới đã có.',
  'import-option': 'Tùy chọn của lệnh nhập có giá trị không dùng được.',
  'import-source': 'Nguồn để nhập không có, hoặc không có gì trong đó.',
  'import-damaged': 'Tệp nguồn hỏng, bị cắt cụt, hoặc không đúng loại.',
  'import-guide': 'Tệp chỉ dẫn kèm theo (ánh xạ chuyên mục, mẫu trang, danh mục trang) không đọc được hoặc có lỗi.',
  'import-columns': 'Không biết cột nào của bảng chứa gì.',
  'import-undated': 'Có bài không có ngày mà chưa biết xếp vào đâu.',
  'import-archive': 'Kho nhận bài đang có lỗi.',
  'pack-empty': 'Phần kho được chọn không có bài nào.',
  'pack-names': 'Có tên tệp mà không phải máy nào cũng dùng được.',
  'pack-place': 'Không đặt được gói vào nơi đã chọn.',
  'pack-room': 'Không đủ chỗ cho gói.',
  'pack-zimwriterfs': 'Chương trình ghi tệp ZIM chưa cài, hoặc dừng giữa chừng.',
  'slice-foreign': 'Thư mục không phải là một lát.',
  'slice-unreadable': 'Bản kê của lát không đọc được.',
  'slice-missing': 'Thiếu lát.',
  'slice-twice': 'Một lát có hai lần.',
  'slice-dealt-otherwise': 'Các lát không được chia thành cùng một số.',
  'slice-generator': 'Các lát do hai phiên bản Vankho hoặc Node khác nhau dựng.',
  'slice-content': 'Các lát được dựng từ hai nội dung khác nhau.',
  'slice-site': 'Các lát được dựng cho hai địa chỉ trang khác nhau.',
  'slice-base': 'Các lát được dựng cho hai đường dẫn con khác nhau.',
  'slice-until': 'Giữa lúc dựng các lát có bài đến giờ đăng hoặc ảnh hết hạn.',
  'slice-incomplete': 'Lát thiếu tệp, hoặc có tệp đã đổi.',
  'slice-whole': 'Nơi định đặt lát đang chứa cả trang.',
  'slice-clash': 'Tệp tĩnh trùng địa chỉ với một tệp của trang.',
  'verify-list': 'Bản sao không có danh sách mã băm đọc được để đối chiếu.',
  'verify-signature': 'Chữ ký của bản sao không có, không đọc được, hoặc không phải của khóa đã nêu.',
  'verify-zip': 'Tệp không phải ZIP, hoặc đã hỏng.',
  'verify-network': 'Không tải được trang cần kiểm tra.',
  'machine-install': 'Không cài được các gói Vankho cần để chạy.',
  'machine-node': 'Máy không có Node đủ mới.',
  'machine-browser': 'Không có Chromium để chạy kiểm thử.',
  'machine-rights': 'Hệ điều hành không cho đọc hoặc ghi.',
  'machine-full': 'Đĩa hết chỗ, hoặc đã dùng hết hạn mức.',
  'machine-limit': 'Vượt giới hạn của hệ điều hành về số tệp mở, cỡ tệp hay bộ nhớ.',
  'machine-busy': 'Tệp hoặc cổng đang được chương trình khác dùng.',
  'machine-disk': 'Đĩa gặp lỗi khi đọc hoặc ghi.',
  'machine-path': 'Có thứ đứng chắn trên đường dẫn, hoặc đường dẫn không dùng được.',
  'machine-missing': 'Một tệp hay thư mục đang cần bỗng không còn.',
  unexpected: 'Vankho gặp lỗi ngoài dự kiến.',
} as const;

export type RefusalCode = keyof typeof refusals;

/** A command ends without what it was asked for; the message is what the user reads: why, and what to do. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** 1: the content, or what was handed over, is to be mended; 2: the command; 3: the machine. A signal has 128 and its number. */
  readonly exitCode: number;

  constructor(code: RefusalCode, message: string, exitCode = 1) {
    super(message);
    this.code = code;
    this.exitCode = exitCode;
  }
}
