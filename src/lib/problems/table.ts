/** From the gravest on. */
export const severities = ['error', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];

/**
 * Every mistake an editor can be told about: what it is and what to do, in Vietnamese. `{name}` is filled in from the
 * problem's details. An error would break a page; a warning would not; a note (`info`) need not be a mistake at all.
 */
export interface ProblemKind {
  severity: Severity;
  message: string;
  remedy: string;
}

export const problemKinds = {
  'file-missing': {
    severity: 'error',
    message: 'Không có tệp {file}.',
    remedy: 'Tạo tệp này; xem mẫu trong thư mục content/ của Vankho.',
  },
  'content-missing': {
    severity: 'error',
    message: 'Không có thư mục nội dung {folder}.',
    remedy: 'Kiểm tra lại đường dẫn sau --content.',
  },
  symlink: {
    severity: 'error',
    message: 'Liên kết tượng trưng “{file}” dẫn ra ngoài thư mục nội dung, tới {target}.',
    remedy:
      'Chép tệp hoặc thư mục thật vào chỗ của liên kết; liên kết chỉ được dẫn tới nơi nằm trong thư mục nội dung.',
  },
  'not-utf8': {
    severity: 'error',
    message: 'Tệp không được lưu bằng bảng mã UTF-8.',
    remedy: 'Mở tệp, chọn “Lưu thành…” (Save as) với bảng mã UTF-8 rồi lưu lại.',
  },
  'file-too-large': {
    severity: 'error',
    message: 'Tệp nặng {size}, quá lớn để đọc: nhiều nhất là {limit}.',
    remedy: 'Xem lại có chép nhầm tệp hay dán nhầm ảnh dạng chữ (base64) không; bài quá dài thì tách thành nhiều bài.',
  },
  'front-matter-long': {
    severity: 'error',
    message: 'Phần khai báo nặng {size}, quá lớn để đọc: nhiều nhất là {limit}.',
    remedy: 'Xem lại dòng “---” đóng phần khai báo có đúng chỗ không; thân bài đặt sau dòng ấy.',
  },
  'body-overloaded': {
    severity: 'error',
    message: 'Từ dòng này, thân bài nặng quá sức máy dựng trang: {what}.',
    remedy:
      'Xem lại chỗ này có dán nhầm mã hay dữ liệu không; bảng lớn thì đính kèm thành tệp, bài quá dài thì tách ra.',
  },
  'no-front-matter': {
    severity: 'error',
    message: 'Bài chưa có phần khai báo ở đầu tệp.',
    remedy: 'Thêm phần khai báo nằm giữa hai dòng “---”, ít nhất gồm title, category và date.',
  },
  'front-matter-open': {
    severity: 'error',
    message: 'Phần khai báo mở bằng “---” nhưng không có dòng “---” đóng lại.',
    remedy: 'Thêm một dòng “---” sau khóa cuối cùng của phần khai báo.',
  },
  'broken-yaml': {
    severity: 'error',
    message: 'Không đọc được YAML: {detail}.',
    remedy:
      'Xem lại dòng này: thụt đầu dòng bằng dấu cách, sau dấu hai chấm có một dấu cách, chuỗi chứa “: ” hay “#” đặt trong ngoặc kép.',
  },
  'missing-key': {
    severity: 'error',
    message: 'Thiếu khóa “{key}”.',
    remedy: 'Thêm dòng “{key}: …” vào phần khai báo.',
  },
  'bad-value': {
    severity: 'error',
    message: 'Giá trị của “{key}” không hợp lệ: {detail}.',
    remedy: 'Sửa lại giá trị của “{key}”.',
  },
  'unknown-key': {
    severity: 'warning',
    message: 'Khóa “{key}” không được dùng.{hint}',
    remedy: 'Sửa tên khóa hoặc bỏ dòng này.',
  },
  'bad-date': {
    severity: 'error',
    message: '“{value}” không phải là một ngày giờ có thật.',
    remedy: 'Viết ngày giờ theo dạng “2023-08-03 17:08” (năm-tháng-ngày giờ:phút).',
  },
  'unknown-section': {
    severity: 'error',
    message: 'Không có chuyên mục “{value}”.{hint}',
    remedy: 'Dùng một slug có trong chuyen-muc.yaml, hoặc thêm chuyên mục mới vào tệp đó.',
  },
  'unknown-parent': {
    severity: 'error',
    message: 'Chuyên mục “{slug}” có chuyên mục mẹ “{value}” không tồn tại hoặc tạo thành vòng.{hint}',
    remedy: 'Sửa “parent” thành slug của một chuyên mục khác trong chuyen-muc.yaml.',
  },
  'bad-path': {
    severity: 'error',
    message: 'Bài viết nằm sai chỗ: {file}.',
    remedy: 'Đặt bài tại bai-viet/<năm>/<tháng>/<tên-bài>.md hoặc bai-viet/<năm>/<tháng>/<tên-bài>/index.md.',
  },
  'bad-slug': {
    severity: 'error',
    message: 'Tên “{value}” không dùng làm địa chỉ được.',
    remedy: 'Đổi tên thành “{suggestion}”: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.',
  },
  'reserved-slug': {
    severity: 'error',
    message: 'Tên “{value}” trùng với một địa chỉ dành riêng ({reason}).',
    remedy: 'Đổi sang tên khác, ví dụ “{suggestion}”.',
  },
  'duplicate-address': {
    severity: 'error',
    message: 'Địa chỉ {address} đã có: {other}.',
    remedy: 'Đổi tên một trong hai.',
  },
  'duplicate-slug': {
    severity: 'error',
    message: 'Slug “{slug}” được khai báo hai lần.',
    remedy: 'Mỗi slug chỉ được dùng một lần trong tệp này.',
  },
  'name-clash': {
    severity: 'error',
    message: '“{name}” và “{other}” bỏ dấu thì trùng nhau, nên chung một địa chỉ.',
    remedy: 'Thêm vào {file} hai mục có slug khác nhau cho hai tên này; nếu là một người thì viết tên thống nhất.',
  },
  'name-unspellable': {
    severity: 'error',
    message: 'Tên “{name}” không có chữ cái La-tinh hay chữ số nào để làm địa chỉ.',
    remedy: 'Sửa lại tên, hoặc thêm vào {file} một mục có slug cho tên này.',
  },
  'name-reserved': {
    severity: 'error',
    message: 'Tên “{name}” bỏ dấu thành địa chỉ “{slug}”, là tên Windows giữ cho thiết bị.',
    remedy: 'Thêm vào {file} một mục có slug khác cho tên này, ví dụ “{suggestion}”.',
  },
  'date-outside-folder': {
    severity: 'warning',
    message: 'Bài ghi ngày {date} nhưng nằm trong thư mục {folder}.',
    remedy: 'Sửa “date”, hoặc chuyển bài sang đúng thư mục (địa chỉ của bài sẽ đổi theo).',
  },
  'image-missing': {
    severity: 'error',
    message: 'Không có tệp ảnh “{src}”.{hint}',
    remedy: 'Đặt ảnh cạnh bài viết và ghi đúng tên tệp, kể cả chữ hoa, chữ thường.',
  },
  'image-case': {
    severity: 'error',
    message: 'Bài gọi ảnh “{src}” nhưng tệp tên là “{name}”: máy chủ phân biệt chữ hoa, chữ thường.',
    remedy: 'Sửa trong bài thành “{name}”, hoặc đổi tên tệp cho khớp.',
  },
  'image-outside': {
    severity: 'error',
    message: 'Ảnh “{src}” nằm ngoài thư mục nội dung.',
    remedy: 'Chép ảnh vào thư mục của bài rồi chỉ ghi tên tệp.',
  },
  'image-unreadable': {
    severity: 'error',
    message: 'Không đọc được ảnh “{file}”: {detail}.',
    remedy: 'Mở ảnh bằng phần mềm xem ảnh rồi lưu lại thành JPEG hoặc PNG.',
  },
  'image-empty': {
    severity: 'error',
    message: 'Tệp ảnh “{file}” rỗng (0 byte).',
    remedy: 'Chép lại ảnh từ máy ảnh hoặc điện thoại; lần chép trước có thể bị ngắt giữa chừng.',
  },
  'image-heic': {
    severity: 'error',
    message: 'Ảnh “{file}” ở định dạng HEIC của điện thoại, chưa đọc được.',
    remedy: 'Mở ảnh rồi xuất thành JPEG; trên iPhone có thể chọn sẵn Cài đặt → Camera → Định dạng → Tương thích nhất.',
  },
  'image-too-large': {
    severity: 'error',
    message: 'Ảnh “{file}” quá lớn để xử lý: hơn {limit} triệu điểm ảnh.',
    remedy: 'Thu nhỏ ảnh rồi lưu lại; cạnh dài 4.000 điểm ảnh là đủ cho trang web.',
  },
  'weak-contrast': {
    severity: 'warning',
    message: 'Màu nhấn {value} khó đọc trên nền trang: độ tương phản chỉ {ratio} : 1, cần ít nhất 4,5 : 1.',
    remedy: 'Chọn màu {way} hơn.',
  },
  'photo-not-shown': {
    severity: 'warning',
    message: 'Ảnh “{file}” có trong danh sách “photos” nhưng không được đặt trong bài.{hint}',
    remedy: 'Ghi đúng tên tệp đã đặt trong bài, hoặc bỏ mục này.',
  },
  'image-remote': {
    severity: 'warning',
    message: 'Ảnh “{src}” ở trang khác nên không được hiển thị, chỉ để lại liên kết.',
    remedy: 'Tải ảnh về, đặt cạnh bài viết và ghi tên tệp.',
  },
  'image-uncaptioned': {
    severity: 'warning',
    message: 'Ảnh “{src}” không có chú thích.',
    remedy:
      'Thêm chú thích trong ngoặc kép sau tên tệp, ở danh sách “photos” của phần khai báo, hoặc trong phần mô tả (caption) của chính tệp ảnh.',
  },
  'media-missing': {
    severity: 'error',
    message: 'Không có tệp video hay âm thanh “{src}”.{hint}',
    remedy: 'Đặt tệp cạnh bài viết và ghi đúng tên, kể cả chữ hoa, chữ thường.',
  },
  'media-outside': {
    severity: 'error',
    message: 'Tệp “{src}” nằm ngoài thư mục bai-viet/ nên không phát được trong bài.',
    remedy: 'Chép tệp vào thư mục của bài rồi chỉ ghi tên tệp.',
  },
  'media-empty': {
    severity: 'error',
    message: 'Tệp video hay âm thanh “{file}” rỗng (0 byte).',
    remedy: 'Chép lại video hay bản ghi âm từ máy; lần chép trước có thể bị ngắt giữa chừng.',
  },
  'media-unreadable': {
    severity: 'error',
    message: 'Không phát được tệp “{file}”: {detail}.',
    remedy: 'Xuất lại thành MP4 (video) hay MP3 (âm thanh); đổi đuôi tên tệp không đổi được định dạng.',
  },
  'media-elsewhere': {
    severity: 'warning',
    message: 'Tệp “{src}” không được hiển thị: video và âm thanh chỉ đặt được trong bài viết.',
    remedy: 'Chuyển video hay bản ghi âm sang một bài trong bai-viet/, rồi dẫn đến bài ấy.',
  },
  'unknown-related': {
    severity: 'warning',
    message: 'Bài liên quan “{value}” không có trong kho.',
    remedy: 'Ghi địa chỉ dạng “2023/07/ten-bai”, hoặc bỏ mục này.',
  },
  'bad-redirect': {
    severity: 'error',
    message: 'Dòng chuyển hướng không hợp lệ: {detail}.',
    remedy: 'Mỗi dòng gồm địa chỉ cũ, dấu phẩy, địa chỉ mới; địa chỉ cũ bắt đầu bằng “/”.',
  },
  'redirect-clash': {
    severity: 'error',
    message: 'Địa chỉ cũ {from} {reason}.',
    remedy: 'Bỏ bớt một chỗ khai báo địa chỉ này.',
  },
  'redirect-loop': {
    severity: 'error',
    message: 'Chuyển hướng thành vòng: {from} dẫn đến {to}, cuối cùng lại về chính nó.',
    remedy: 'Sửa địa chỉ mới thành địa chỉ của một trang có thật, hoặc bỏ dòng này.',
  },
  'static-clash': {
    severity: 'error',
    message: 'Tệp tĩnh {file} trùng với một trang do Vankho tạo ra.',
    remedy: 'Đổi tên tệp trong thư mục tep-tinh/.',
  },
  // What follows is looked for by `check` alone; nothing of it stops a build.
  'date-ahead': {
    severity: 'info',
    message: 'Bài ghi ngày {date}, chưa tới: bài chỉ ra ở lần dựng trang đầu tiên sau giờ ấy.',
    remedy: 'Nếu không định hẹn giờ, sửa lại “date”.',
  },
  'security-expired': {
    severity: 'warning',
    message: 'Thông tin bảo mật đã hết hiệu lực từ {date}.',
    remedy: 'Xem lại “contact” còn dùng không, rồi gia hạn “expires” thêm một năm.',
  },
  'empty-article': {
    severity: 'warning',
    message: 'Bài chưa có nội dung.',
    remedy: 'Viết thân bài, hoặc đặt “draft: true” cho tới khi viết xong.',
  },
  'near-duplicate': {
    severity: 'warning',
    message: 'Bài gần như giống hệt {other}.',
    remedy: 'Nếu là một bài, giữ một tệp và ghi địa chỉ của tệp kia vào “aliases”.',
  },
  'unused-section': {
    severity: 'info',
    message: 'Chuyên mục “{name}” chưa có bài nào.',
    remedy: 'Nếu không dùng nữa, bỏ mục này khỏi chuyen-muc.yaml.',
  },
  'unused-name': {
    severity: 'warning',
    message: '“{name}” được khai báo nhưng không bài nào nhắc tới.{hint}',
    remedy: 'Viết tên đúng như trong các bài, hoặc bỏ mục này.',
  },
  'dead-link': {
    severity: 'warning',
    message: 'Liên kết “{href}” không dẫn tới trang nào trong kho.{hint}',
    remedy: 'Sửa địa chỉ; địa chỉ một bài là /năm/tháng/tên-bài/, đúng như chỗ đặt tệp.',
  },
  'dead-anchor': {
    severity: 'warning',
    message: 'Trang có, nhưng không có chỗ “{anchor}” mà liên kết “{href}” trỏ tới.{hint}',
    remedy: 'Sửa phần sau dấu “#”: ảnh là #anh-tên-tệp, không có đuôi; hoặc bỏ phần ấy.',
  },
  'link-unpublished': {
    severity: 'warning',
    message: 'Liên kết “{href}” dẫn tới một bài chưa công bố.',
    remedy: 'Công bố bài ấy cùng lúc, hoặc tạm bỏ liên kết.',
  },
  'link-slash': {
    severity: 'info',
    message: 'Liên kết “{href}” thiếu dấu “/” ở cuối: có nơi đặt trang và bản đọc không cần mạng không mở được.',
    remedy: 'Viết “{address}”.',
  },
  'link-scheme': {
    severity: 'warning',
    message: 'Liên kết “{href}” thiếu “https://” nên bị hiểu là một trang trong kho.',
    remedy: 'Viết đủ địa chỉ: “https://{href}”.',
  },
  'link-forbidden': {
    severity: 'warning',
    message: 'Liên kết “{href}” bị bỏ khi dựng trang: chỉ nhận địa chỉ web, thư điện tử và số điện thoại.',
    remedy: 'Chép tệp vào thư mục của bài rồi dẫn tới tệp ấy, hoặc bỏ liên kết.',
  },
  'link-mail': {
    severity: 'warning',
    message: 'Liên kết thư “{href}” bị bỏ bớt khi dựng trang: {what}.',
    remedy:
      'Chỉ để lại “subject” (tiêu đề, trên một dòng) và “body” (nội dung); mọi người nhận ghi ngay sau “mailto:”.',
  },
  'link-empty': {
    severity: 'warning',
    message: 'Liên kết tới “{href}” không có chữ nào để bấm.',
    remedy: 'Viết chữ vào giữa hai dấu ngoặc vuông, hoặc bỏ liên kết.',
  },
  'link-broken': {
    severity: 'warning',
    message: 'Liên kết hay ảnh viết chưa đúng nên trang hiện nguyên dấu ngoặc: “{text}”.',
    remedy: 'Viết đủ “[chữ](địa-chỉ)”; địa chỉ có dấu cách thì đặt trong ngoặc nhọn: “(<ảnh 1.jpg>)”.',
  },
  'link-split': {
    severity: 'warning',
    message: 'Giữa “]” và “(” có khoảng trắng hay dấu xuống dòng nên không thành liên kết: “{text}”.',
    remedy: 'Viết liền: “[chữ](địa-chỉ)”.',
  },
  'redirect-dead': {
    severity: 'warning',
    message: 'Địa chỉ mới “{to}” không dẫn tới trang nào trong kho.{hint}',
    remedy: 'Sửa cột thứ hai của dòng này thành địa chỉ của một trang đang có.',
  },
  'image-small': {
    severity: 'warning',
    message: 'Ảnh “{file}” chỉ rộng {width} điểm ảnh, hiện trong bài sẽ nhỏ hoặc mờ.',
    remedy: 'Xin lại ảnh gốc, rộng ít nhất {least} điểm ảnh; đừng tự phóng to.',
  },
  'file-heavy': {
    severity: 'warning',
    message: 'Tệp “{file}” nặng {size}: người đọc tải lâu, và có nơi đặt trang không nhận tệp quá {limit}.',
    remedy: 'Nén lại cho nhẹ hơn, hoặc đặt ở nơi khác rồi dẫn tới.',
  },
  'heading-jump': {
    severity: 'warning',
    message: 'Tiêu mục nhảy từ bậc {from} xuống thẳng bậc {to}.',
    remedy: 'Dùng “{marks}” cho tiêu mục này; tiêu mục đầu tiên trong bài là “##”.',
  },
  'heading-empty': {
    severity: 'warning',
    message: 'Tiêu mục không có chữ.',
    remedy: 'Viết tên tiêu mục sau dấu “#”, hoặc bỏ dòng này.',
  },
  'heading-glued': {
    severity: 'warning',
    message: 'Sau “{marks}” thiếu dấu cách nên dòng này không thành tiêu mục.',
    remedy: 'Thêm một dấu cách sau “{marks}”.',
  },
  'emphasis-broken': {
    severity: 'warning',
    message: 'Cặp dấu “{marks}” ở đây không có tác dụng mà hiện nguyên trên trang: “{text}”.',
    remedy: 'Bỏ dấu cách sát bên trong cặp dấu; nếu trong cặp có ngoặc kép, đưa ngoặc kép ra ngoài.',
  },
  'emphasis-open': {
    severity: 'warning',
    message: 'Dấu “{marks}” không có dấu đi cặp nên hiện nguyên trên trang: “{text}”.',
    remedy: 'Thêm dấu còn thiếu trong cùng đoạn, hoặc bỏ dấu này; muốn hiện đúng dấu ấy thì viết “\\” đằng trước.',
  },
  'html-removed': {
    severity: 'warning',
    message: 'HTML bị bỏ khi dựng trang: {what}.',
    remedy: 'Bỏ phần này đi, hoặc viết lại bằng Markdown; chữ bên trong các thẻ khác vẫn được giữ.',
  },
  'footnote-missing': {
    severity: 'warning',
    message: 'Không có lời chú cho “[^{label}]”.',
    remedy: 'Thêm một dòng “[^{label}]: …” ở cuối bài, hoặc bỏ dấu chú này.',
  },
  'footnote-unused': {
    severity: 'warning',
    message: 'Lời chú “[^{label}]” không được nhắc tới trong bài nên không hiện.',
    remedy: 'Đặt “[^{label}]” vào chỗ cần chú, hoặc bỏ lời chú này.',
  },
  'not-nfc': {
    severity: 'warning',
    message: 'Tệp có {count} chữ ở dạng Unicode tổ hợp, chỗ đầu tiên là “{text}”: tìm trong tệp có thể không thấy.',
    remedy: 'Chạy “vankho check --fix” để đổi sang dạng dựng sẵn; chữ nhìn vẫn như cũ.',
  },
  'icelandic-d': {
    severity: 'warning',
    message: 'Tệp có {count} chữ dùng “Ð” của tiếng Iceland thay cho “Đ”, chỗ đầu tiên là “{text}”.',
    remedy: 'Chạy “vankho check --fix” để sửa, hoặc gõ lại bằng bộ gõ tiếng Việt.',
  },
  'invisible-mark': {
    severity: 'warning',
    message: 'Tệp có {count} ký tự vô hình, ký tự đầu tiên là {text}.',
    remedy: 'Chạy “vankho check --fix” để bỏ đi.',
  },
  'foreign-letter': {
    severity: 'warning',
    message: 'Trong “{text}” có chữ {script} trông giống chữ Việt: {letters}.',
    remedy: 'Gõ lại cả từ bằng bộ gõ tiếng Việt.',
  },
  'mixed-tone': {
    severity: 'warning',
    message: 'Trong một bài có cả hai kiểu bỏ dấu: “{text}” và “{other}” (kiểu này có {count} chữ, kiểu kia {others}).',
    remedy: 'Chọn một kiểu cho cả bài; tên riêng thì theo cách viết của người ấy.',
  },
  'legacy-text': {
    severity: 'warning',
    message: 'Chữ gõ bằng phông cũ hoặc sai bảng mã ({encoding}), người đọc không đọc được: “{text}”.',
    remedy: 'Chuyển đoạn này sang Unicode bằng công cụ chuyển mã rồi dán lại.',
  },
  'trailing-space': {
    severity: 'info',
    message: 'Tệp có {count} dòng thừa dấu cách ở cuối.',
    remedy: 'Chạy “vankho check --fix” để bỏ đi.',
  },
  'curly-quotes': {
    severity: 'warning',
    message: 'Giá trị của “{key}” nằm trong ngoặc cong nên dấu ngoặc bị hiểu là một phần của giá trị.',
    remedy: 'Chạy “vankho check --fix”, hoặc gõ lại bằng nháy thẳng: "…".',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemKinds;
