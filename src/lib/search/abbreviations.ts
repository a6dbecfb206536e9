import { placeTone } from '../vietnamese/tone.ts';

/** A short form and what it stands for, both as newspapers write them. */
export interface Abbreviation {
  short: string;
  long: string;
}

/**
 * The built-in abbreviations, then the newsroom's own. What is there already, in whatever case and tone placement, is
 * not there again; a short form may stand for several long ones.
 */
export function addAbbreviations(own: readonly Abbreviation[]): Abbreviation[] {
  const keyOf = ({ short, long }: Abbreviation): string => placeTone(`${short}\n${long}`).toLowerCase();
  const all = new Map<string, Abbreviation>();
  for (const abbreviation of [...builtInAbbreviations, ...own]) {
    const key = keyOf(abbreviation);
    if (!all.has(key)) all.set(key, abbreviation);
  }
  return [...all.values()];
}

/** Long form → its short forms, by the body of public life that uses them. */
const SHORT_FORMS: Record<string, string> = {
  // Đảng
  'Trung ương': 'TW TƯ',
  'Ban Chấp hành': 'BCH',
  'Ban Chấp hành Trung ương': 'BCHTW BCHTƯ',
  'Ban Thường vụ': 'BTV',
  'Bộ Chính trị': 'BCT',
  'Ban Bí thư': 'BBT',
  'Ban Tuyên giáo': 'BTG',
  'Ban Tổ chức': 'BTC',
  'Ban Chỉ đạo': 'BCĐ',
  'Ủy ban Kiểm tra': 'UBKT',
  'Đảng Cộng sản Việt Nam': 'ĐCSVN',
  'chủ nghĩa xã hội': 'CNXH',
  'xã hội chủ nghĩa': 'XHCN',
  // Nhà nước
  'Quốc hội': 'QH',
  'đại biểu Quốc hội': 'ĐBQH',
  'Ủy ban Thường vụ Quốc hội': 'UBTVQH',
  'Hội đồng nhân dân': 'HĐND',
  'Ủy ban nhân dân': 'UBND',
  'Chính phủ': 'CP',
  'Thủ tướng Chính phủ': 'TTCP',
  'Tòa án nhân dân': 'TAND',
  'Viện kiểm sát nhân dân': 'VKSND',
  'cải cách hành chính': 'CCHC',
  // Văn bản
  'Nghị quyết': 'NQ',
  'Chỉ thị': 'CT',
  'Quyết định': 'QĐ',
  'Nghị định': 'NĐ',
  'Thông tư': 'TT',
  'Kế hoạch': 'KH',
  'Hướng dẫn': 'HD',
  'Kết luận': 'KL',
  'Quy định': 'QĐ QyĐ',
  'Chương trình': 'CTr',
  // Mặt trận và đoàn thể
  'Mặt trận Tổ quốc': 'MTTQ',
  'Ủy ban Mặt trận Tổ quốc': 'UBMTTQ',
  'Liên đoàn Lao động': 'LĐLĐ',
  'Hội Liên hiệp Phụ nữ': 'HLHPN',
  'Liên hiệp Phụ nữ': 'LHPN',
  'Hội Nông dân': 'HND',
  'Cựu chiến binh': 'CCB',
  'Đoàn Thanh niên': 'ĐTN',
  'Thanh niên Cộng sản': 'TNCS',
  // Ngành
  'Giáo dục và Đào tạo': 'GD&ĐT GDĐT GD-ĐT',
  'Văn hóa, Thể thao và Du lịch': 'VHTTDL VH,TT&DL VHTT&DL',
  'Thông tin và Truyền thông': 'TT&TT TTTT',
  'Lao động - Thương binh và Xã hội': 'LĐTBXH LĐ-TB&XH LĐTB&XH',
  'Tài nguyên và Môi trường': 'TNMT TN&MT',
  'Nông nghiệp và Phát triển nông thôn': 'NN&PTNT NNPTNT',
  'Kế hoạch và Đầu tư': 'KH&ĐT KHĐT',
  'Khoa học và Công nghệ': 'KH&CN KHCN',
  'Giao thông vận tải': 'GTVT',
  'công nghệ thông tin': 'CNTT',
  'trung học phổ thông': 'THPT',
  'trung học cơ sở': 'THCS',
  'đại học': 'ĐH',
  'cao đẳng': 'CĐ',
  // Lực lượng vũ trang, trật tự
  'Công an nhân dân': 'CAND',
  'Quân đội nhân dân': 'QĐND',
  'lực lượng vũ trang': 'LLVT',
  'Cảnh sát giao thông': 'CSGT',
  'quốc phòng, an ninh': 'QPAN QP-AN',
  'an ninh trật tự': 'ANTT',
  'an toàn giao thông': 'ATGT',
  'phòng cháy chữa cháy': 'PCCC',
  'phòng, chống thiên tai': 'PCTT',
  // Kinh tế, xã hội
  'kinh tế - xã hội': 'KT-XH KTXH',
  'doanh nghiệp': 'DN',
  'hợp tác xã': 'HTX',
  'khu công nghiệp': 'KCN',
  'xây dựng cơ bản': 'XDCB',
  'giải phóng mặt bằng': 'GPMB',
  'nông thôn mới': 'NTM',
  'ngân sách nhà nước': 'NSNN',
  'bảo hiểm xã hội': 'BHXH',
  'bảo hiểm y tế': 'BHYT',
  'an toàn thực phẩm': 'ATTP',
  'dân tộc thiểu số': 'DTTS',
  // Nơi chốn
  'Thành phố': 'TP',
  'Thành phố Hồ Chí Minh': 'TPHCM TP.HCM',
};

/** Abbreviations of Vietnamese public life that any archive's readers may type. */
export const builtInAbbreviations: readonly Abbreviation[] = Object.entries(SHORT_FORMS).flatMap(([long, shorts]) =>
  shorts.split(' ').map((short) => ({ short, long })),
);
