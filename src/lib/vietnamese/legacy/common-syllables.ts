/**
 * Whether a syllable is among the commonest of written Vietnamese: a few hundred that make up most of any text. What decides
 * between two encodings that both give something that can be spelled.
 *
 * @param syllable small letters, NFC, with at least one mark: those without any are the same in every encoding
 */
export function isCommonSyllable(syllable: string): boolean {
  return COMMON.has(syllable);
}

/** Drawn up by hand, by the words of grammar, of the state, of the news, of places, of time and of names. */
const COMMON: ReadonlySet<string> = new Set(
  `
  và của là có được các những một người đã với để không này đến từ về ở đó vào cũng như tại nhiều bị rất còn nên phải
  sẽ đang thì mà bởi vì nếu nhưng hoặc trước giữa dưới ngoài cùng mỗi mọi đều lại nữa vẫn chỉ theo đây đấy thế nào gì
  ấy vậy chưa đâu ai hơn nhất quá cả sự việc cái chiếc lúc rồi nhằm bằng qua đối đầy đủ ít số hết mới cũ lớn nhỏ cao
  thấp dài tốt đẹp mạnh tổng gồm riêng chung khác giống
  nước nhà đảng bộ ủy uỷ hội hành chính phủ định quyết nghị nghị thông tư luật pháp quốc dân nhân đồng tỉnh thành phố
  xã huyện hộ quận phường thị trấn ấp thôn bản tổ chức cán đoàn thể trưởng phó chủ tịch thư ký bí giám đốc viên chiến sĩ sỹ
  quân đội công lực lượng bảo vệ đấu tranh cách mạng độc lập tự hạnh phúc cộng hòa hoà nghĩa việt đại biểu cử tri bầu
  quyền nghiệp vụ nhiệm trách sở ngành cấp cơ quan đơn vị thanh tra kiểm soát xét xử tòa toà án viện sát điều khoản
  căn cứ quy chế độ hiệu ngày tháng năm tuần giờ phút thời hạn đầu cuối kỳ lần thứ nhì hai bốn sáu bảy tám chín mười
  trăm nghìn triệu tỷ đồng phần
  kinh tế phát triển sản xuất kế hoạch dự đầu vốn tiền giá bán hàng hóa hoá thị trường chợ cửa doanh thương mại xuất nhập
  khẩu thuế ngân sách tài chính kho bạc nợ vay lãi lợi nhuận thu chi lương thưởng hợp hợp tác giao dịch mua đất rừng
  biển sông núi ruộng vườn cây lúa gạo giống chăn nuôi thủy thuỷ điện đường cầu cảng xe tàu máy thiết kỹ thuật nghệ
  xây dựng quản lý lí sử dụng bảo đảm thực hiện tiến trình tiếp tục tăng giảm đạt vượt mức chất lượng hiệu quả kết cải
  thiện đổi đề nghị đáp ứng yêu cầu cần thiết nội dung hình thức phương pháp hướng mục tiêu đích biện giải trợ giúp đỡ
  hỗ phối liên quan hệ tình trạng vấn ảnh hưởng ánh nguyên tắc điểm khó khăn thuận
  giáo dục học sinh thầy cô trường lớp đào tạo bồi dưỡng nghiên cứu khoa sách báo đài truyền hình tin bài viết đọc nói
  nghe thấy biết hiểu nghĩ làm đi về lên xuống ra đứng sống chết ăn uống ngủ mặc y tế bệnh viện thuốc sức khỏe khoẻ bác
  phụ nữ trẻ già lão mẹ bố cha chồng vợ gia đình bạn chị họ tên tuổi quê
  văn hóa nghệ thuật lễ tết hội thi đấu đua giải thưởng bóng đá thể thao múa hát nhạc phim ảnh lịch sử truyền thống
  dân tộc tôn thờ chùa đền đất trời mưa bão lũ lụt gió nắng lửa cháy nạn xảy vụ bắt giữ tội phạm
  nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đức văn thị hữu ngọc quốc minh tuấn dũng hùng
  sơn thắng thủy hương huệ hằng thảo phượng đình xuân trọng tấn đăng
  hà nội sài gòn huế đà nẵng hải phòng cần thơ cà mau cửu bắc trung đông tây á âu mỹ pháp đức nhật hàn lào thái sóc trăng
  bến tre đồng nghệ tĩnh bình định phước hậu vĩnh tiền giang kiên sa đéc lạng cao bằng điện biên lâm gia lai đắk lắk
  nhấn phát phát biểu tuyên tuyên truyền nghiêm túc chỉ đạo lãnh đạo xác định tham dự chúc mừng khen gặp mặt trao tặng
  chứng nhận bằng khen dịp kỷ niệm thăm hỏi động viên nhiệt tình tích cực góp ý kiến phát huy khắc tồn hạn chế
  `
    .trim()
    .split(/\s+/),
);
