import { describe, expect, it } from 'vitest';
import { securityText } from '../../../src/lib/machine/security.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { theSettings } from '../archive/an-archive.ts';

const read = (contact: string): string | undefined =>
  securityText(theSettings({ security: { contact, expires: '2027-12-31' } }), createUrls('https://vidu.vn', '/'));

describe('security.txt', () => {
  it('says whom to tell, until when, and where it stands', () => {
    expect(read('baomat@vidu.vn')).toBe(
      'Contact: mailto:baomat@vidu.vn\n' +
        'Expires: 2027-12-31T23:59:00+07:00\n' +
        'Preferred-Languages: vi\n' +
        'Canonical: https://vidu.vn/.well-known/security.txt\n',
    );
  });

  it('names a page as it is', () => {
    expect(read('https://vidu.vn/bao-mat/')).toContain('Contact: https://vidu.vn/bao-mat/\n');
  });

  it('is none where the newsroom names nobody', () => {
    expect(securityText(theSettings(), createUrls('https://vidu.vn', '/'))).toBeUndefined();
  });
});
