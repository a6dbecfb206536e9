/**
 * Whether a path is a folder, or lies below it. Both are absolute and as the disk has them, links resolved: the test is one of letters.
 *
 * @param separator of this system: `/`, or `\` under Windows
 * @example
 * isInside('/kho/bai-viet', '/kho', '/') // true
 * isInside('/kho-khac', '/kho', '/') // false
 */
export function isInside(path: string, folder: string, separator: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(separator) ? folder : `${folder}${separator}`);
}
