/** What an editor is told of a key of a content file, in whichever program they write. */
export interface KeyText {
  /** Its name in Vietnamese. */
  label: string;
  /** What it does. */
  about: string;
  /** Keys below it. */
  keys?: KeyTexts;
}

/** Keys of a file, or of what stands under a key. */
export type KeyTexts = Record<string, KeyText>;

const dateForms = 'Viết “2023-08-03 17:08”, theo đồng hồ của tòa soạn.';

const photos: KeyText = {
  label: 'Ảnh',
  about: 'Khai báo thêm cho từng ảnh: chú thích, nguồn, nơi chụp, giấy phép, thời hạn sử dụng, gỡ ảnh.',
  keys: {
    file: { label: 'Tên tệp', about: 'Tên tệp ảnh đặt cạnh bài, đúng cả chữ hoa, chữ thường.' },
    alt: { label: 'Mô tả', about: 'Mô tả ảnh cho người khiếm thị; lời viết trong bài được ưu tiên.' },
    caption: { label: 'Chú thích', about: 'Chú thích ảnh; lời viết trong bài được ưu tiên.' },
    credit: { label: 'Nguồn ảnh', about: 'Người chụp hoặc nơi cấp ảnh.' },
    taken: { label: 'Ngày chụp', about: `Ngày giờ chụp ảnh. ${dateForms}` },
    place: { label: 'Nơi chụp', about: 'Nơi chụp ảnh.' },
    copyright: { label: 'Bản quyền', about: 'Chủ bản quyền.' },
    licence: { label: 'Giấy phép sử dụng', about: 'Một địa chỉ web hoặc vài chữ.' },
    rights_until: { label: 'Hạn sử dụng', about: 'Ngày cuối còn được dùng; qua ngày này ảnh tự thôi hiển thị.' },
    withdrawn: { label: 'Gỡ ảnh', about: 'Lý do gỡ ảnh; ghi vào là ảnh thôi hiển thị ngay.' },
  },
};

/** Front matter of an article. */
export const articleKeys: KeyTexts = {
  title: { label: 'Tiêu đề', about: 'Tiêu đề bài. Đổi tiêu đề không làm đổi địa chỉ.' },
  category: { label: 'Chuyên mục', about: 'Slug của một chuyên mục trong chuyen-muc.yaml.' },
  date: {
    label: 'Ngày giờ đăng',
    about: `${dateForms} Không ghi giờ thì trang chỉ hiện ngày. Ghi ngày giờ ở tương lai là hẹn giờ đăng.`,
  },
  updated: { label: 'Cập nhật', about: `Ngày giờ cập nhật, hiện cuối bài. ${dateForms}` },
  author: { label: 'Tác giả', about: 'Tên tác giả; nhiều người thì viết [Tên một, Tên hai].' },
  summary: { label: 'Sapo', about: 'Một, hai câu mở đầu: hiện dưới tiêu đề, trong danh sách bài, RSS và khi chia sẻ.' },
  tags: { label: 'Chủ đề', about: 'Danh sách chủ đề, ví dụ [báo cáo viên, tập huấn]. Mỗi chủ đề có trang riêng.' },
  aliases: { label: 'Địa chỉ cũ', about: 'Các địa chỉ cũ của bài, mỗi địa chỉ bắt đầu bằng “/”.' },
  related: { label: 'Tin liên quan', about: 'Các bài nên đọc thêm, ghi dạng 2023/07/ten-bai.' },
  draft: { label: 'Bản nháp', about: 'true: bài chỉ hiện khi xem trước, chưa công bố.' },
  pinned: { label: 'Ghim', about: 'true: đưa bài lên đầu trang nhất.' },
  withdrawn: { label: 'Rút bài', about: 'Lý do rút bài; địa chỉ của bài chỉ còn lời báo này.' },
  source: {
    label: 'Nguồn',
    about: 'Nguồn, nếu dẫn lại bài của nơi khác: một cái tên, hoặc hai dòng con name và url.',
    keys: {
      name: { label: 'Tên nguồn', about: 'Tên cơ quan, tờ báo.' },
      url: { label: 'Địa chỉ nguồn', about: 'Địa chỉ web của bài gốc.' },
    },
  },
  corrections: {
    label: 'Đính chính',
    about: 'Các lời đính chính, hiện cuối bài, mỗi lần một mục.',
    keys: {
      date: { label: 'Ngày đính chính', about: dateForms },
      text: { label: 'Lời đính chính', about: 'Bản trước ghi gì, đúng là gì.' },
    },
  },
  photos,
};

/** Front matter of an album. */
export const albumKeys: KeyTexts = {
  title: { label: 'Tên album', about: 'Tên album ảnh.' },
  date: { label: 'Ngày giờ đăng', about: dateForms },
  summary: { label: 'Sapo', about: 'Một, hai câu giới thiệu album.' },
  draft: { label: 'Bản nháp', about: 'true: album chỉ hiện khi xem trước, chưa công bố.' },
  photos,
};

/** Front matter of a page such as Giới thiệu. */
export const pageKeys: KeyTexts = {
  title: { label: 'Tiêu đề', about: 'Tên trang, hiện ở chân trang và trong bảng chọn.' },
  description: { label: 'Giới thiệu', about: 'Một câu giới thiệu, cho kết quả tìm kiếm.' },
};

/** `trang-web.yaml`. */
export const settingsKeys: KeyTexts = {
  name: { label: 'Tên trang', about: 'Tên trang, hiện ở đầu trang, chân trang và kết quả tìm kiếm.' },
  tagline: { label: 'Khẩu hiệu', about: 'Một dòng dưới tên trang.' },
  description: { label: 'Giới thiệu', about: 'Một câu giới thiệu trang.' },
  url: { label: 'Địa chỉ trang', about: 'Chỉ gồm tên miền, ví dụ https://vidu.vn.' },
  timeZone: { label: 'Múi giờ', about: 'Múi giờ của tòa soạn; mặc định Asia/Ho_Chi_Minh.' },
  publisher: {
    label: 'Cơ quan chủ quản',
    about: 'Thông tin ở chân trang.',
    keys: {
      name: { label: 'Tên cơ quan', about: 'Tên cơ quan chủ quản.' },
      licence: { label: 'Giấy phép', about: 'Số và ngày của giấy phép; chữ “Giấy phép:” có sẵn.' },
      editorInChief: { label: 'Chịu trách nhiệm nội dung', about: 'Người chịu trách nhiệm nội dung.' },
      address: { label: 'Địa chỉ', about: 'Địa chỉ tòa soạn.' },
      phone: { label: 'Điện thoại', about: 'Số điện thoại.' },
      email: { label: 'Thư điện tử', about: 'Hộp thư của tòa soạn.' },
    },
  },
  feedback: { label: 'Phản hồi', about: 'Hộp thư nhận “Phản hồi” dưới mỗi bài; không ghi thì không có nút ấy.' },
  logo: { label: 'Biểu trưng', about: 'Tên tệp biểu trưng trong tep-tinh/.' },
  theme: { label: 'Giao diện', about: 'co-quan: dải màu đậm dưới đầu trang; nhat-bao: tên báo ở giữa, nét mảnh.' },
  colours: {
    label: 'Màu nhấn',
    about: 'Không ghi thì dùng màu của giao diện. Mã màu đặt trong ngoặc kép.',
    keys: {
      accent: { label: 'Màu trên nền sáng', about: 'Màu đậm, ví dụ "#a6192e".' },
      accentDark: { label: 'Màu trên nền tối', about: 'Màu sáng, ví dụ "#ff8a8a".' },
    },
  },
  menu: { label: 'Thanh điều hướng', about: 'Slug các chuyên mục, theo thứ tự muốn hiện.' },
  links: {
    label: 'Liên kết website',
    about: 'Mỗi mục một tên và một địa chỉ.',
    keys: {
      name: { label: 'Tên', about: 'Tên trang được dẫn tới.' },
      url: { label: 'Địa chỉ', about: 'Địa chỉ web, bắt đầu bằng https://.' },
    },
  },
  offline: {
    label: 'Đọc ngoại tuyến',
    about: 'false: trình duyệt của người đọc không giữ trang để đọc khi không có mạng, và xóa những gì đã giữ.',
  },
  security: {
    label: 'Báo lỗ hổng bảo mật',
    about: 'Thành tệp /.well-known/security.txt.',
    keys: {
      contact: { label: 'Liên hệ', about: 'Hộp thư, hoặc địa chỉ web bắt đầu bằng https://.' },
      expires: { label: 'Hiệu lực đến', about: 'Ngày hết hiệu lực, ví dụ 2027-12-31; nên gia hạn mỗi năm.' },
    },
  },
  editor: {
    label: 'Trang soạn bài',
    about: 'Đưa trang soạn bài /bien-tap/ lên trang công bố, ghi vào kho git của tòa soạn.',
    keys: {
      backend: { label: 'Nơi giữ kho', about: 'github, gitlab hoặc gitea (cả Forgejo).' },
      repo: { label: 'Kho', about: 'Tổ chức và tên kho, ví dụ to-bao/kho-bai.' },
      branch: { label: 'Nhánh', about: 'Nhánh nhận bài; không ghi thì là nhánh mặc định của kho.' },
      folder: { label: 'Thư mục nội dung', about: 'Thư mục nội dung trong kho; không ghi thì là gốc kho.' },
      server: { label: 'Máy chủ riêng', about: 'Địa chỉ máy chủ giữ kho của tòa soạn, ví dụ https://git.vidu.vn.' },
      signIn: { label: 'Máy chủ đăng nhập', about: 'GitHub: địa chỉ máy chủ đăng nhập trung gian.' },
      appId: { label: 'Mã ứng dụng', about: 'GitLab, Gitea: mã ứng dụng OAuth công khai.' },
    },
  },
};

const slug: KeyText = {
  label: 'Slug',
  about: 'Phần cuối của địa chỉ: chữ thường không dấu, chữ số, gạch nối. Đã công bố thì đừng đổi.',
};

/** `chuyen-muc.yaml`. */
export const sectionKeys: KeyTexts = {
  slug,
  name: { label: 'Tên chuyên mục', about: 'Tên hiện trên trang; đổi lúc nào cũng được.' },
  parent: { label: 'Chuyên mục mẹ', about: 'Slug của chuyên mục mẹ, nếu đây là chuyên mục con.' },
  description: { label: 'Giới thiệu', about: 'Một câu giới thiệu chuyên mục.' },
  formerSlugs: { label: 'Slug cũ', about: 'Các slug cũ; địa chỉ cũ tự chuyển về đây.' },
};

/** `tac-gia.yaml` and `chu-de.yaml`. */
export const termKeys: KeyTexts = {
  slug,
  name: { label: 'Tên', about: 'Viết giống như trong bài.' },
  description: { label: 'Giới thiệu', about: 'Đôi dòng giới thiệu.' },
};

/** `viet-tat.yaml`. */
export const abbreviationKeys: KeyTexts = {
  short: { label: 'Chữ viết tắt', about: 'Một chữ, hoặc nhiều cách viết tắt: [NVH, NVHCĐ].' },
  long: { label: 'Viết đủ', about: 'Cụm từ đầy đủ.' },
};
