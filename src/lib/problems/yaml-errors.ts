import type { ErrorCode } from 'yaml';

/** What the parser calls a mistake; `ALIASES` is ours, for references that are too many or turn in a circle. */
export type YamlErrorCode = ErrorCode | 'ALIASES';

const sentences: Partial<Record<YamlErrorCode, string>> = {
  ALIASES: 'quá nhiều tham chiếu (“*” và “&”), hoặc tham chiếu thành vòng; viết thẳng giá trị ra',
  BAD_ALIAS: 'dấu “*” mở đầu một chuỗi bị hiểu là tham chiếu; đặt chuỗi trong ngoặc kép',
  BAD_INDENT: 'thụt đầu dòng chưa đúng, hoặc thiếu dấu ngoặc đóng',
  BAD_SCALAR_START: 'chuỗi bắt đầu bằng một ký tự đặc biệt; đặt chuỗi trong ngoặc kép',
  BAD_DQ_ESCAPE: 'dấu “\\” trong ngoặc kép không đúng',
  BLOCK_AS_IMPLICIT_KEY: 'trong chuỗi có dấu hai chấm; đặt chuỗi trong ngoặc kép',
  BLOCK_IN_FLOW: 'danh sách trong ngoặc vuông bị viết tràn dòng',
  DUPLICATE_KEY: 'một khóa được viết hai lần',
  KEY_OVER_1024_CHARS: 'tên khóa quá dài; có thể dấu hai chấm nằm trong một câu, hãy đặt chuỗi trong ngoặc kép',
  MISSING_CHAR: 'thiếu dấu ngoặc, dấu nháy hoặc dấu hai chấm',
  MULTILINE_IMPLICIT_KEY: 'một dòng không có dạng “khóa: giá trị”',
  MULTIPLE_DOCS: 'có một dòng “...” cắt ngang',
  NON_STRING_KEY: 'tên khóa không phải là chữ; bỏ dấu ngoặc ở đầu dòng hoặc đặt chuỗi trong ngoặc kép',
  RESOURCE_EXHAUSTION: 'các dấu ngoặc lồng nhau quá sâu',
  TAB_AS_INDENT: 'dùng phím Tab để thụt đầu dòng',
  UNEXPECTED_TOKEN: 'có ký tự thừa',
};

/** What is wrong with the YAML, for an editor. */
export function describeYamlError(code: YamlErrorCode): string {
  return sentences[code] ?? 'cú pháp không đúng';
}
