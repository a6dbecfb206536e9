/*
 * Links that open a letter (RFC 6068). Its section 7 warns of fields which send a letter where its writer does not see it: of them all,
 * subject and text alone are let pass.
 */

/**
 * The link to a mailbox, whatever is in its name.
 *
 * @example mailLink('toasoan@vidu.vn') // 'mailto:toasoan@vidu.vn'
 */
export function mailLink(mailbox: string): string {
  return `mailto:${encodeURIComponent(mailbox).replace('%40', '@')}`;
}

/**
 * A link that somebody has written, without the fields that are not let pass.
 *
 * @returns undefined when its mailbox holds what begins another field
 * @example safeMailLink('mailto:a@vidu.vn?bcc=b@vidu.vn&subject=Tin') // 'mailto:a@vidu.vn?subject=Tin'
 */
export function safeMailLink(href: string): string | undefined {
  const { to, fields } = partsOf(href);
  const mailbox = decode(to);
  if (mailbox === undefined || /[\p{Cc}?&]/u.test(mailbox)) return undefined;
  const kept = fields.filter(isHarmless);
  return `mailto:${to}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
}

/**
 * Names of the fields that such a link loses, as they are written, each once.
 *
 * @example lostFields('mailto:a@vidu.vn?bcc=b@vidu.vn&subject=Tin') // ['bcc']
 */
export function lostFields(href: string): string[] {
  const lost = partsOf(href).fields.filter((field) => field !== '' && !isHarmless(field));
  return [...new Set(lost.map((field) => field.replace(/=.*$/s, '')))];
}

function partsOf(href: string): { to: string; fields: string[] } {
  const [, to = '', query = ''] = /^mailto:([^?#]*)\??([^#]*)/i.exec(href) ?? [];
  return { to, fields: query.split('&') };
}

function isHarmless(field: string): boolean {
  const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(field) ?? [];
  const text = decode(value);
  if (text === undefined) return false;
  // A subject is one line of the letter's head.
  return /^subject$/i.test(name) ? !/\p{Cc}/u.test(text) : /^body$/i.test(name);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
