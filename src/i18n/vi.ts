/**
 * Every visible string of the site, by area. An area is a constant of its own so that a browser script which needs one
 * area does not carry the others.
 */

/** Strings used by browser scripts on the search page, and by its form. */
export const searchText = {
  title: 'Tìm kiếm',
  label: 'Tìm trong kho tin bài',
  placeholder: 'Gõ có dấu hoặc không dấu',
  submit: 'Tìm',
  section: 'Chuyên mục',
  allSections: 'Tất cả chuyên mục',
  year: 'Năm',
  allYears: 'Mọi năm',
  sort: 'Thứ tự',
  byRelevance: 'Sát nhất',
  byDate: 'Mới nhất trước',
  results: 'Kết quả tìm kiếm',
  invite: 'Nhập từ khóa để tìm. Gõ không dấu cũng được: “dang uy” tìm thấy “Đảng ủy”.',
  searching: 'Đang tìm…',
  count: (found: number) => (found === 1 ? 'Tìm thấy 1 bài.' : `Tìm thấy ${groupDigits(found)} bài.`),
  countFor: (found: number, query: string) => `Tìm thấy ${groupDigits(found)} bài cho “${query}”.`,
  nothing: 'Không tìm thấy bài nào hợp với lựa chọn này.',
  nothingFor: (query: string) => `Không tìm thấy bài nào cho “${query}”.`,
  advice: ['Thử ít từ hơn, hoặc chỉ giữ lại tên riêng.', 'Xem lại chính tả; có thể gõ không dấu.'],
  adviceOnFilters: 'Bỏ bớt bộ lọc chuyên mục và năm.',
  clearFilters: 'Bỏ bộ lọc',
  looser: 'Kết quả gần giống, chỉ khớp khi bỏ dấu',
  more: 'Xem thêm',
  failed: 'Chưa tải được bộ tìm kiếm. Có thể đường truyền đang gián đoạn.',
  retry: 'Thử lại',
  withoutScript:
    'Trình duyệt đang tắt JavaScript nên chưa tìm được theo từ khóa. Bạn vẫn có thể tra theo chuyên mục hoặc theo ngày đăng:',
};

/** Strings of the photograph viewer. */
export const viewerText = {
  close: 'Đóng',
  zoom: 'Phóng to, thu nhỏ',
  previous: 'Ảnh trước',
  next: 'Ảnh sau',
  separator: ' / ',
  failed: 'Không tải được ảnh này.',
};

/** Strings of the form that opens a day. */
export const jumpText = {
  label: 'Xem tin theo ngày',
  submit: 'Xem',
  nothing: (day: string) => `Ngày ${day} không có bài nào.`,
  nothingInMonth: (day: string) => `Không có bài nào vào ngày ${day} và trong cả tháng đó.`,
  openMonth: (month: string) => `Xem cả tháng ${month}`,
};

export const vi = {
  site: {
    skip: 'Đến nội dung chính',
    menu: 'Chuyên mục',
    mainMenu: 'Chuyên mục chính',
    allSections: 'Tất cả chuyên mục',
    search: 'Tìm kiếm',
    quickSearch: 'Tìm nhanh',
    breadcrumb: 'Vị trí trong trang',
    aside: 'Tin mới và liên kết',
    footer: 'Chân trang',
    publisher: 'Cơ quan chủ quản',
    licence: 'Giấy phép',
    editorInChief: 'Chịu trách nhiệm nội dung',
    address: 'Địa chỉ',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    imprint: (site: string) => `Ghi rõ nguồn “${site}” khi dẫn lại nội dung từ trang này.`,
    links: 'Liên kết website',
    machine: 'Theo dõi',
    about: 'Thông tin',
    rss: 'RSS',
    rssFor: (name: string) => `RSS: ${name}`,
    sitemap: 'Sơ đồ trang',
    data: 'Dữ liệu mở',
    authors: 'Tác giả',
    topics: 'Chủ đề',
  },
  latest: {
    title: 'Mới nhất',
    open: 'Xem các tin mới nhất',
  },
  photos: {
    title: 'Thư viện ảnh',
    open: 'Mở thư viện ảnh',
    inArticle: 'Xem trong',
    none: 'Chưa có ảnh nào.',
    count: (count: number) => `${groupDigits(count)} ảnh`,
  },
  article: {
    draft: 'Bản nháp: bài này chưa được đăng.',
    updated: 'Cập nhật',
    author: 'Tác giả',
    source: 'Nguồn',
    corrections: 'Đính chính',
    attachments: 'Tệp đính kèm',
    topics: 'Chủ đề',
    feedback: 'Phản hồi',
    feedbackHint: 'Gửi ý kiến về bài này cho tòa soạn',
    related: 'Tin liên quan',
    others: 'Các tin khác',
    neighbours: 'Bài trước và bài sau',
    previous: 'Bài trước',
    next: 'Bài sau',
    withdrawn: 'Bài đã được rút',
    withdrawnReason: 'Lý do',
    withdrawnNote: 'Địa chỉ này được giữ lại để người đọc theo đường dẫn cũ biết bài không còn hiệu lực.',
    address: 'Địa chỉ bài viết',
  },
  listing: {
    empty: 'Chưa có bài nào.',
    articles: (count: number) => `${groupDigits(count)} bài`,
    periods: 'Tin theo thời gian',
    periodNav: 'Khoảng thời gian liền kề',
    subsections: 'Chuyên mục con',
    featured: 'Tin nổi bật',
  },
  calendar: {
    weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'],
    weekdaysShort: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
    month: (month: number) => `Tháng ${month}`,
    dayWithCount: (day: number, count: number) => `Ngày ${day}: ${count} bài`,
  },
  pages: {
    sections: 'Chuyên mục',
    authors: 'Tác giả',
    topics: 'Chủ đề',
    latest: 'Mới nhất',
    library: 'Thư viện ảnh',
    albums: 'Phóng sự ảnh',
    libraryByYear: 'Ảnh theo năm',
    photosOf: (year: string) => `Ảnh năm ${year}`,
    search: 'Tìm kiếm',
    links: 'Liên kết website',
    data: 'Dữ liệu mở',
    dataIntro: 'Nguồn tin và dữ liệu cho phần mềm đọc: RSS, sơ đồ trang và danh mục bài viết theo tháng (JSON Lines).',
    feeds: 'Nguồn tin RSS',
    dataByMonth: 'Danh mục bài viết theo tháng',
    byYear: 'Theo năm',
    byMonth: 'Theo tháng',
    byDay: 'Theo ngày',
    allPeriods: 'Lịch tin',
    sectionIn: (section: string, period: string) => `${section} – ${period}`,
    articlesBy: (name: string) => `Các bài của ${name}`,
    articlesAbout: (name: string) => `Các bài về ${name}`,
    notFound: 'Không tìm thấy trang',
    notFoundIntro: 'Địa chỉ này không có trong kho. Có thể bài đã đổi địa chỉ hoặc đường dẫn bị gõ sai.',
    notFoundAdvice: 'Bạn có thể tìm theo từ khóa, chọn ngày đăng, hoặc mở một chuyên mục:',
    moved: 'Đang mở địa chỉ mới…',
  },
  search: searchText,
  viewer: viewerText,
  jump: jumpText,
};

/** `12345` → `12.345`, as Vietnamese writes it. */
function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
