import { createHash } from 'node:crypto';

/** Short hashes of what an article had in the dump, 12 hexadecimal digits each, '' for what it lacked. */
export interface Fingerprint {
  title: string;
  /** Of summary and body. */
  text: string;
  url: string;
}

/** Takes the fingerprint of an article as the dump holds it. */
export function fingerprint(article: { title: string; description: string; body: string; url?: string }): Fingerprint {
  const { title, description, body, url = '' } = article;
  return { title: hash(title), text: hash(description === '' ? body : `${description}\n${body}`), url: hash(url) };
}

/** Whether both are the same article with the same words. */
export function isSame(a: Fingerprint, b: Fingerprint): boolean {
  return a.title === b.title && a.text === b.text;
}

/**
 * Whether two articles of one id are one article whose title, text or address was changed in between. When they share
 * none of them, the dumps number their articles alike: two tables that both count from 1, or ids that went wrong.
 */
export function isRelated(a: Fingerprint, b: Fingerprint): boolean {
  return (['title', 'text', 'url'] as const).some((part) => a[part] !== '' && a[part] === b[part]);
}

function hash(text: string): string {
  return text === '' ? '' : createHash('sha256').update(text).digest('hex').slice(0, 12);
}
