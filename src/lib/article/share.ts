/**
 * A letter that passes an article on, to whom the reader writes in (RFC 6068).
 *
 * @param address absolute
 */
export function shareByMail(title: string, address: string): string {
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${address}\r\n`)}`;
}
