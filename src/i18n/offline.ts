/** Strings of what is kept for when there is no network: a file of their own, for each page loads the first of them. */
import { groupDigits } from './group-digits.ts';

/** What a reader is told by the pages' script that registers the service worker. */
export const offlineNotice = {
  updated: 'Trang đã có bản mới, từ nay bạn đọc bản này.',
};

/** Strings of the page of what the device keeps, and of the page that stands in for what it does not. */
export const offlineText = {
  title: 'Đọc ngoại tuyến',
  intro:
    'Trang bạn đã đọc được giữ lại trên thiết bị để mở khi không có mạng. Bạn cũng có thể tải sẵn một năm, một chuyên mục hay cả kho.',
  withoutScript: 'Trình duyệt đang tắt JavaScript nên không giữ được trang nào để đọc khi không có mạng.',
  unsupported:
    'Trình duyệt này không giữ được trang để đọc khi không có mạng. Hãy mở bằng bản mới của Chrome, Edge, Firefox hay Safari, ở địa chỉ bắt đầu bằng https, không phải trong cửa sổ riêng tư.',
  off: 'Trang này hiện không cho đọc ngoại tuyến.',
  onDevice: 'Trên thiết bị này',
  counting: 'Đang xem thiết bị giữ những gì…',
  nothing: 'Chưa giữ trang nào. Trang bạn đọc từ bây giờ sẽ được giữ lại.',
  total: (pages: number, size: string) => `Đang giữ ${groupDigits(pages)} trang, ${size}.`,
  read: (pages: number) => `${groupDigits(pages)} trang đã đọc`,
  readNote: 'Trang đọc lâu nhất được bỏ trước khi đầy chỗ; nội dung tải về thì giữ đến khi bạn xóa.',
  forgetRead: 'Xóa các trang đã đọc',
  take: 'Tải về để đọc ngoại tuyến',
  what: 'Tải phần nào',
  all: 'Cả kho',
  everything: 'Toàn bộ kho tin bài',
  byYear: 'Theo năm',
  year: (year: string) => `Năm ${year}`,
  bySection: 'Theo chuyên mục',
  withPictures: 'Kèm ảnh, một cỡ vừa với màn hình này',
  takeNote: 'Video, âm thanh và tệp đính kèm không được tải theo. Hãy để trang này mở cho đến khi tải xong.',
  weighing: 'Đang tính dung lượng…',
  estimate: (name: string, pages: number, size: string) =>
    `${name}: ${groupDigits(pages)} trang, khoảng ${size} (ước tính từ một số trang).`,
  parts: (text: string, pictures: string, index: string) =>
    `Trong đó chữ ${text}, ảnh ${pictures}, phần để tìm kiếm ${index}.`,
  begin: 'Bắt đầu tải',
  cancel: 'Thôi',
  empty: 'Phần này không có bài nào.',
  noRoom: (name: string, needed: string) =>
    `Thiết bị không đủ chỗ cho “${name}”: cần khoảng ${needed}. Hãy bỏ ảnh, chọn phần nhỏ hơn, hoặc xóa bớt những gì đã tải.`,
  noLine: 'Chưa lấy được danh sách từ máy chủ. Hãy xem lại đường truyền rồi thử lần nữa.',
  oldPage: 'Trang vừa có bản mới. Hãy tải lại trang này rồi thử lần nữa.',
  downloads: 'Đã tải về',
  states: {
    running: (done: number, total: number) =>
      total === 0 ? 'Đang lấy danh sách…' : `Đang tải: ${groupDigits(done)} / ${groupDigits(total)} tệp`,
    elsewhere: 'Đang tải ở một thẻ khác.',
    paused: (done: number, total: number) =>
      total === 0 ? 'Đã tạm dừng.' : `Đã tạm dừng: ${groupDigits(done)} / ${groupDigits(total)} tệp.`,
    full: 'Dừng giữa chừng vì thiết bị hết chỗ. Hãy xóa bớt rồi bấm “Tải tiếp”.',
    failed: 'Dừng giữa chừng vì đường truyền. Phần đã tải vẫn còn; có mạng lại thì bấm “Tải tiếp”.',
    broken: 'Có tệp đã hỏng trên thiết bị. Bấm “Cập nhật” khi có mạng để tải lại tệp ấy.',
    done: (day: string) => `Đã đủ, tải xong ngày ${day}.`,
  },
  pause: 'Tạm dừng',
  resume: 'Tải tiếp',
  update: 'Cập nhật',
  remove: 'Xóa',
  progress: (name: string) => `Tiến độ tải ${name}`,
  actionOn: (action: string, name: string) => `${action}: ${name}`,
  removed: (name: string) => `Đã xóa: ${name}.`,
  calendar: 'Lịch các bài đang giữ',
  calendarMonth: (month: string, count: number) => `Tháng ${month} (${groupDigits(count)} bài)`,
  recent: 'Mới đọc gần đây',
  otherPages: 'Các trang khác',
  refused: 'Thiết bị không cho trang này lưu trữ, nên không giữ được gì để đọc khi không có mạng.',
  offerTitle: 'Trang này chưa được giữ trên thiết bị',
  offerIntro: 'Thiết bị đang không có mạng, hoặc máy chủ không trả lời. Dưới đây là những gì đọc được ngay.',
  offerBroken: 'Bản giữ trên thiết bị của trang này đã hỏng nên không mở được; trang sẽ được tải lại khi có mạng.',
  offerAgain: 'Thử mở lại',
  offerOnline: 'Đã có mạng trở lại.',
  offerSearch: 'Tìm trong phần đã tải',
  offerNothing: 'Thiết bị chưa giữ bài nào.',
  manage: 'Quản lý nội dung ngoại tuyến',
};
