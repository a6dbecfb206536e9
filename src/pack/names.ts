import { foldCase, forbiddenIn, longestPath, type NameProblem, nameProblem } from '../lib/portable-name.ts';
import { Refusal } from '../lib/refusals.ts';

/** A path that cannot be handed on to every system. */
export interface BadName {
  path: string;
  problem: NameProblem | 'collision';
  /** The path that it is taken for where case is ignored. */
  other?: string;
}

/** Finds all paths that some system refuses, and those that two files would share, in their order. */
export function findBadNames(paths: readonly string[]): BadName[] {
  const taken = new Map<string, string>();
  const bad: BadName[] = [];
  for (const path of paths) {
    const problem = nameProblem(path);
    const other = taken.get(foldCase(path));
    if (problem !== undefined) bad.push({ path, problem });
    else if (other !== undefined) bad.push({ path, problem: 'collision', other });
    taken.set(foldCase(path), path);
  }
  const folders = new Map(paths.flatMap((path) => foldersOf(path).map((folder) => [foldCase(folder), path])));
  for (const path of paths) {
    const other = folders.get(foldCase(path));
    if (other !== undefined) bad.push({ path, problem: 'collision', other });
  }
  return bad;
}

function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/** Names that the content must change before it can be packed. */
export class NamesRefused extends Refusal {
  constructor(names: readonly BadName[]) {
    const lines = names.map((name) => `  ${originOf(name.path)}: ${describe(name)}`);
    super(
      'pack-names',
      `Chưa đóng gói: ${names.length} tên tệp không dùng được trên mọi máy (Windows, USB dạng FAT32 hay exFAT).\n${lines.join('\n')}`,
    );
  }
}

function describe({ path, problem, other = '' }: BadName): string {
  switch (problem) {
    case 'characters':
      return `có ký tự ${quoted(forbiddenIn(path))}; hãy đổi tên, bỏ ký tự ấy`;
    case 'end':
      return 'tên tệp hay thư mục kết thúc bằng dấu chấm hoặc dấu cách; hãy đổi tên';
    case 'device':
      return 'Windows giữ tên này cho thiết bị (CON, NUL, COM1…); hãy đổi tên, ví dụ thêm một chữ';
    case 'long-name':
      return 'tên dài quá 255 ký tự; hãy đặt tên ngắn hơn';
    case 'long-path':
      return `đường dẫn trong gói dài ${path.length} ký tự, quá ${longestPath}; hãy đặt tên tệp hay thư mục ngắn hơn`;
    case 'collision':
      return `trùng với ${originOf(other)} khi không phân biệt chữ hoa, chữ thường; hãy đổi tên một trong hai`;
  }
}

/** Control characters by their numbers, for nobody sees them. */
function quoted(characters: string): string {
  const shown = [...characters].map((character) => {
    const code = character.charCodeAt(0);
    return code < 32 || code === 127 ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : `“${character}”`;
  });
  return shown.join(', ');
}

/**
 * What an editor changes to change a path of the site.
 *
 * @returns a path in the content folder
 * @example originOf('2023/08/tap-huan/Lịch: 1.pdf') // 'bai-viet/2023/08/tap-huan/Lịch: 1.pdf'
 */
export function originOf(path: string): string {
  const [article, , rest] = /^\d{4}\/\d\d\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (article !== undefined) {
    const isBeside = rest !== 'index.html' && !rest?.includes('/');
    return `bai-viet/${isBeside ? path : path.split('/').slice(0, 3).join('/')}`;
  }
  const [, list, name] = /^(chuyen-muc|tac-gia|chu-de|thu-vien-anh)\/([^/]+)\//.exec(path) ?? [];
  if (list === 'thu-vien-anh') return `${list}/${name}`;
  if (list !== undefined) return `${list}.yaml, slug “${name}”`;
  const [, page] = /^([^/]+)\/index\.html$/.exec(path) ?? [];
  return page === undefined ? `tep-tinh/${path}` : `trang/${page}.md`;
}
