import { mailLink } from '../mail-link.ts';

/**
 * The `mailto:` link of "Phản hồi", with title and address of the article filled in (RFC 6068).
 *
 * @param mailbox where the newsroom reads; without one there is no link
 * @param title of the article
 * @param address absolute
 */
export function feedbackAddress(mailbox: string | undefined, title: string, address: string): string | undefined {
  if (mailbox === undefined) return undefined;
  const subject = encodeURIComponent(`Phản hồi: ${title}`);
  const body = encodeURIComponent(`${title}\r\n${address}\r\n\r\n`);
  return `${mailLink(mailbox)}?subject=${subject}&body=${body}`;
}
