/**
 * Every visible string of the site, by area. An area is a constant of its own so that a browser script which needs one
 * area does not carry the others.
 */

/** Strings used by browser scripts on the search page, and by its form. */
export const searchText = {
  title: 'Tìm kiếm',
  label: 'Tìm trong kho tin bài',
  placeholder: 'Gõ có dấu hoặc không dấu',
  hint: 'Đặt trong ngoặc kép để tìm nguyên cụm: “hòa bình”. Thêm dấu trừ để loại một từ: -chiến.',
  submit: 'Tìm',
  kinds: 'Tìm trong',
  articles: 'Bài viết',
  photos: 'Ảnh',
  section: 'Chuyên mục',
  allSections: 'Tất cả chuyên mục',
  year: 'Năm',
  allYears: 'Mọi năm',
  author: 'Tác giả',
  allAuthors: 'Mọi tác giả',
  sort: 'Thứ tự',
  byRelevance: 'Sát nhất',
  newestFirst: 'Mới nhất trước',
  oldestFirst: 'Cũ nhất trước',
  moreFilters: 'Khoảng ngày, bài có ảnh',
  from: 'Từ ngày',
  to: 'Đến ngày',
  hasPhoto: 'Chỉ bài có ảnh',
  inArchive: (site: string) => `Tìm trong kho tin bài ${site}`,
  inBrackets: (count: number) => `(${groupDigits(count)})`,
  results: 'Kết quả tìm kiếm',
  invite: 'Nhập từ khóa để tìm. Gõ không dấu cũng được: “dang uy” tìm thấy “Đảng ủy”.',
  recent: 'Đã tìm gần đây trên máy này',
  forget: 'Xóa danh sách này',
  searching: 'Đang tìm…',
  searchingOn: 'Đang tìm tiếp trong những năm trước…',
  showAll: 'Hiện kết quả đầy đủ',
  count: (found: number) => `Tìm thấy ${groupDigits(found)} bài.`,
  countPhotos: (found: number) => `Tìm thấy ${groupDigits(found)} ảnh.`,
  countFor: (found: number, query: string) => `Tìm thấy ${groupDigits(found)} bài cho “${query}”.`,
  countPhotosFor: (found: number, query: string) => `Tìm thấy ${groupDigits(found)} ảnh cho “${query}”.`,
  nothing: 'Không tìm thấy gì hợp với lựa chọn này.',
  nothingFor: (query: string) => `Không tìm thấy gì cho “${query}”.`,
  wordless: 'Hãy gõ ít nhất một chữ hoặc một số.',
  missing: (words: readonly string[]) => `Trong kho không có ${words.map((word) => `“${word}”`).join(', ')}.`,
  missingInPhotos: (words: readonly string[]) =>
    `Không có ảnh nào chú thích ${words.map((word) => `“${word}”`).join(', ')}.`,
  unquoted: 'Không có bài nào chứa đúng cụm trong ngoặc kép; dưới đây là kết quả khi bỏ ngoặc.',
  didYouMean: 'Ý bạn là',
  understoodAs: (query: string) => `Hiểu theo cách gõ Telex hoặc VNI là “${query}”.`,
  tooLong: 'Câu tìm dài quá: chỉ những từ đầu được tìm.',
  advice: ['Thử ít từ hơn, hoặc chỉ giữ lại tên riêng.', 'Xem lại chính tả; có thể gõ không dấu.'],
  adviceOnFilters: 'Bỏ bớt bộ lọc.',
  clearFilters: 'Bỏ bộ lọc',
  looser: 'Cũng tìm thấy, không đúng dấu',
  lookLooser: 'Tìm cả những bài không đúng dấu',
  partial: 'Chỉ có một phần các từ',
  more: 'Xem thêm',
  failed: 'Chưa tải được bộ tìm kiếm. Có thể đường truyền đang gián đoạn.',
  failedParts: 'Một phần của kho chưa tải được, nên kết quả có thể thiếu.',
  republished: 'Kho vừa được cập nhật. Hãy tải lại trang này rồi tìm lại.',
  reload: 'Tải lại trang',
  retry: 'Thử lại',
  withoutScript:
    'Trình duyệt đang tắt JavaScript nên chưa tìm được theo từ khóa. Bạn vẫn có thể tra theo chuyên mục hoặc theo ngày đăng:',
};

/** Strings of the list below a small search box. */
export const suggestText = {
  label: 'Gợi ý',
  search: (text: string) => `Tìm “${text}” trong kho tin bài`,
  found: (count: number) => (count === 0 ? 'Không có tiêu đề nào khớp.' : `Có ${count} tiêu đề khớp.`),
  recent: 'Tìm kiếm gần đây',
  forget: 'Xóa các tìm kiếm gần đây',
  forgotten: 'Đã xóa các tìm kiếm gần đây.',
};

/** Strings of an article opened from a search result. */
export const markText = {
  remove: 'Bỏ đánh dấu',
};

/** What a reader is told who copies the address of an article. */
export const copyText = {
  copied: 'Đã sao chép địa chỉ bài viết.',
  notCopied: (address: string) => `Trình duyệt không cho sao chép. Địa chỉ bài viết: ${address}`,
};

/** Strings of the tool that reads an article aloud. */
export const listenText = {
  listen: 'Nghe bài',
  pause: 'Tạm dừng',
  goOn: 'Nghe tiếp',
  stop: 'Dừng nghe',
  reading: 'Đang đọc bài.',
  paused: 'Đã tạm dừng đọc.',
  stopped: 'Đã dừng đọc.',
  ended: 'Đã đọc hết bài.',
  failed: 'Thiết bị không đọc được bài này.',
};

/** Strings of the photograph viewer. */
export const viewerText = {
  close: 'Đóng',
  zoom: 'Phóng to, thu nhỏ',
  previous: 'Ảnh trước',
  next: 'Ảnh sau',
  separator: ' / ',
  failed: 'Không tải được ảnh này.',
  page: 'Trang của ảnh',
};

/** Strings of the form that opens a day. */
export const jumpText = {
  label: 'Xem tin theo ngày',
  submit: 'Xem',
  nothing: (day: string) => `Ngày ${day} không có bài nào.`,
  nothingInMonth: (day: string) => `Không có bài nào vào ngày ${day} và trong cả tháng đó.`,
  openMonth: (month: string) => `Xem cả tháng ${month}`,
};

/** Names of the tasks in VS Code, and the line by which the live preview says that it has read the content again. */
export const taskText = {
  check: 'Vankho: kiểm tra bài',
  dev: 'Vankho: xem trước',
  new: 'Vankho: bài mới',
  build: 'Vankho: dựng trang',
  reading: 'Đã đọc nội dung:',
};

/** Snippets of VS Code by what is typed: name, what it writes. */
export const snippetText: Record<string, [name: string, about: string]> = {
  'bai-viet': ['Bài viết', 'Phần khai báo của một bài mới.'],
  album: ['Album ảnh', 'Phần khai báo của một album và tấm ảnh đầu tiên.'],
  anh: ['Ảnh', 'Một ảnh đặt cạnh bài: mô tả, tên tệp, chú thích, nguồn.'],
  'anh-cap': ['Hai ảnh cạnh nhau', 'Hai ảnh viết liền dòng thì đứng cạnh nhau.'],
  video: ['Video, âm thanh', 'Một tệp video hay âm thanh đặt cạnh bài.'],
  bang: ['Bảng', 'Bảng hai cột, cột sau canh phải cho số.'],
  trich: ['Trích dẫn', 'Lời trích đứng riêng một đoạn.'],
  muc: ['Tiêu mục', 'Tiêu đề của một phần trong bài.'],
  'chu-thich': ['Chú thích cuối bài', 'Dấu chú thích trong đoạn và lời chú.'],
  'lien-ket': ['Liên kết đến bài khác', 'Liên kết đến một bài trong kho.'],
  'chuyen-muc': ['Chuyên mục', 'Một mục của chuyen-muc.yaml.'],
  'chuyen-muc-con': ['Chuyên mục con', 'Một mục của chuyen-muc.yaml, dưới một chuyên mục khác.'],
  'tac-gia': ['Tác giả, chủ đề', 'Một mục của tac-gia.yaml hay chu-de.yaml.'],
  'viet-tat': ['Chữ viết tắt', 'Một mục của viet-tat.yaml.'],
  'lien-ket-web': ['Liên kết website', 'Một mục “links” của trang-web.yaml.'],
};

export const vi = {
  site: {
    skip: 'Đến nội dung chính',
    printSource: (site: string, address: string, day?: string) =>
      `Nguồn: ${site}, ${address}${day === undefined ? '' : `, đăng ${day}`}`,
    menu: 'Chuyên mục',
    dark: 'Nền tối',
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
    untitled: (position: number, home: string) => `Ảnh ${position} trong “${home}”`,
    inAlbum: 'Trong album',
    inArticleText: 'Trong bài',
    published: 'Ngày đăng',
    taken: 'Ngày chụp',
    place: 'Nơi chụp',
    download: 'Tải ảnh',
    downloadSize: (width: number, height: number) => `JPEG, ${width} × ${height} điểm ảnh`,
    cite: 'Cách dẫn nguồn',
    neighbours: 'Ảnh trước và ảnh sau',
    previous: 'Ảnh trước',
    next: 'Ảnh sau',
    position: (position: number, count: number) => `${position} / ${count}`,
    copyright: 'Bản quyền',
    licence: 'Giấy phép sử dụng',
    withheld: 'Ảnh không còn được hiển thị',
    /** `reason` when the photograph was taken back, else the last day of its rights. */
    withheldNotice: (reason: string | undefined, day: string) =>
      reason === undefined
        ? `Ảnh không còn được hiển thị: quyền sử dụng đã hết hạn ngày ${day}.`
        : `Ảnh đã được gỡ. Lý do: ${reason}`,
    positionInWords: (position: number, count: number) => `Ảnh ${position} trong số ${count} ảnh`,
  },
  media: {
    captions: 'Tiếng Việt',
    download: (kind: 'video' | 'audio', format: string, size: string) =>
      `Tải ${kind === 'video' ? 'video' : 'tệp âm thanh'} (${format}, ${size})`,
    untitled: 'Video',
    watch: (host: string) => (host === 'soundcloud.com' ? `Nghe trên ${host}` : `Xem trên ${host}`),
  },
  article: {
    unpublished: {
      draft: 'Bản nháp: bài này chưa được đăng.',
      scheduled: 'Bài hẹn giờ: chưa đến ngày giờ ghi trong bài nên chưa được đăng.',
    },
    readingTime: (minutes: number) => `Đọc khoảng ${groupDigits(minutes)} phút`,
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
    cite: 'Cách dẫn nguồn',
    bibtex: 'BibTeX',
    ris: 'RIS',
  },
  listing: {
    empty: 'Chưa có bài nào.',
    unpublished: { draft: 'Bản nháp', scheduled: 'Hẹn giờ' },
    articles: (count: number) => `${groupDigits(count)} bài`,
    periods: 'Tin theo thời gian',
    periodNav: 'Khoảng thời gian liền kề',
    subsections: 'Chuyên mục con',
    featured: 'Tin nổi bật',
    onThisDay: 'Ngày này năm xưa',
    openCalendar: 'Mở lịch tin',
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
    libraryBySection: 'Ảnh theo chuyên mục',
    latestPhotos: 'Ảnh mới',
    photosOf: (year: string) => `Ảnh năm ${year}`,
    photosIn: (name: string) => `Ảnh: ${name}`,
    search: 'Tìm kiếm',
    links: 'Liên kết website',
    data: 'Dữ liệu mở',
    dataIntro: 'Nguồn tin và dữ liệu cho phần mềm đọc: RSS, JSON Feed, sơ đồ trang và danh mục bài viết theo tháng.',
    feeds: 'Nguồn tin RSS',
    feedsOfTerms:
      'Mỗi tác giả, mỗi chủ đề cũng có RSS riêng: thêm rss.xml vào sau địa chỉ trang của tác giả hay chủ đề ấy.',
    jsonFeed: 'JSON Feed',
    dataByMonth: (format: 'jsonl' | 'csv') =>
      format === 'csv' ? 'Danh mục bài viết theo tháng (CSV)' : 'Danh mục bài viết theo tháng (JSON Lines)',
    dataColumns:
      'Mỗi tháng có hai tệp cùng nội dung: JSON Lines cho phần mềm, CSV để mở bằng bảng tính. Mỗi dòng là một bài, gồm địa chỉ, tiêu đề, sapo, ngày đăng, chuyên mục, tác giả, chủ đề và mã băm SHA-256 của tệp bài gốc mà tòa soạn lưu giữ.',
    checksums: 'Mã băm để đối chiếu',
    checksumsBefore: 'Tệp',
    checksumsAfter:
      ' ghi mã băm SHA-256 của mọi tệp dữ liệu theo tháng, để người đã chép về biết chắc các tệp còn nguyên vẹn, không bị sửa hay thiếu. Cách kiểm tra: tải các tệp về cùng một thư mục như ở đây rồi chạy',
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
  humans: {
    team: 'TÒA SOẠN',
    site: 'TRANG WEB',
    generator: 'Phần mềm dựng trang',
  },
  search: searchText,
  suggest: suggestText,
  mark: markText,
  tools: {
    label: 'Nghe, in, chia sẻ bài viết',
    copy: 'Sao chép địa chỉ',
    mail: 'Gửi qua thư',
    print: 'In bài',
    share: 'Chia sẻ…',
    textSize: 'Cỡ chữ',
    textSizes: [
      { step: -1, sign: 'A−', name: 'Chữ nhỏ hơn' },
      { step: 0, sign: 'A', name: 'Chữ cỡ thường' },
      { step: 1, sign: 'A+', name: 'Chữ lớn hơn' },
    ],
  },
  listen: listenText,
  viewer: viewerText,
  jump: jumpText,
  preview: {
    counts: (errors: number, warnings: number) =>
      [errors > 0 ? `${errors} lỗi` : '', warnings > 0 ? `${warnings} cảnh báo` : ''].filter(Boolean).join(', '),
    here: 'Trong trang này',
    elsewhere: 'Ở tệp khác',
    more: (count: number) => `… và ${count} chỗ nữa; xem đủ trong cửa sổ lệnh.`,
  },
};

/** `12345` → `12.345`, as Vietnamese writes it. */
function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
