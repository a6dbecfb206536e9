import type { Settings } from '../archive/types.ts';
import { wallClockToIso } from '../date/wall-clock.ts';
import { mailLink } from '../mail-link.ts';
import type { Urls } from '../url.ts';

/** Where a site's `security.txt` stands, from its root (RFC 9116). */
export const securityPath = '.well-known/security.txt';

/**
 * Who is told of a hole in the site, as RFC 9116 has it; undefined when the newsroom names nobody. The last day counts whole, on the
 * newsroom's clock.
 */
export function securityText({ security, timeZone }: Settings, urls: Urls): string | undefined {
  if (security === undefined) return undefined;
  const { contact, expires } = security;
  const lines = [
    `Contact: ${contact.includes('://') ? contact : mailLink(contact)}`,
    `Expires: ${wallClockToIso(`${expires}T23:59`, timeZone)}`,
    'Preferred-Languages: vi',
    `Canonical: ${urls.absolute(urls.file(securityPath))}`,
  ];
  return `${lines.join('\n')}\n`;
}
