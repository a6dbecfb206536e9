import { Refusal } from '../../lib/refusals.ts';

/** One sentence for each reason why a slice cannot be built or slices cannot be joined; `{…}` stands for a detail. */
const sentences = {
  foreign: 'Thư mục {folders} không phải là một lát do “vankho build --part K/N” dựng ra.',
  unreadable: 'Không đọc được bản kê của lát trong {folders}: hãy dựng lại lát ấy.',
  missing: 'Thiếu lát {slices}: phải đủ mọi lát mới ghép được.',
  twice: 'Lát {slices} có hai lần: {folders}.',
  'dealt-otherwise': '{folders} không được chia thành cùng một số lát.',
  generator: '{folders} do hai phiên bản Vankho hoặc Node khác nhau dựng.',
  content: '{folders} được dựng từ hai nội dung khác nhau.',
  site: '{folders} được dựng cho hai địa chỉ trang khác nhau (--site).',
  base: '{folders} được dựng cho hai đường dẫn con khác nhau (--base).',
  until:
    '{folders} được dựng ở hai thời điểm mà giữa đó có bài đến giờ đăng hoặc ảnh hết hạn: hãy dựng mọi lát với cùng một --now.',
  incomplete: 'Lát trong {folders} không còn nguyên vẹn (tệp {file}): hãy dựng lại lát ấy.',
  whole: 'Thư mục {folders} đang chứa cả trang, không phải một lát: hãy chọn thư mục khác sau --out.',
  clash: 'Tệp tep-tinh/{file} trùng địa chỉ với một tệp của trang: hãy đổi tên tệp ấy.',
};

interface Details {
  folders?: readonly string[];
  /** `2/5`. */
  slices?: readonly string[];
  file?: string;
}

/** A slice cannot be built, or slices cannot be joined; its message is one sentence that says why. */
export class SliceRefusal extends Refusal {
  constructor(reason: keyof typeof sentences, { folders = [], slices = [], file = '' }: Details) {
    const details: Record<string, string> = { folders: folders.join(' và '), slices: slices.join(', '), file };
    const message = sentences[reason].replace(/\{(\w+)\}/g, (_, name) => details[name] ?? '');
    // The content is to be mended, or other slices are wanted.
    super(`slice-${reason}`, message, reason === 'clash' ? 1 : 2);
  }
}
