import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostFields, mailLink, safeMailLink } from '../../src/lib/mail-link.ts';
import { anyText } from './vietnamese/any-text.ts';

describe('mailLink', () => {
  it('adds no field and no second mailbox, whatever the name', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const link = mailLink(`${name.toWellFormed()}@vidu.vn`);
        expect(link).toMatch(/^mailto:[^?&,\s<>"]*$/);
        expect(decodeURIComponent(link.slice('mailto:'.length))).toBe(`${name.toWellFormed()}@vidu.vn`);
      }),
    );
  });
});

describe('safeMailLink', () => {
  it.each([
    ['mailto:a@vidu.vn', 'mailto:a@vidu.vn'],
    ['MAILTO:a@vidu.vn,b@vidu.vn', 'mailto:a@vidu.vn,b@vidu.vn'],
    [
      'mailto:a@vidu.vn?subject=Tin%20v%E1%BA%AFn&body=M%E1%BB%99t%0D%0AHai',
      'mailto:a@vidu.vn?subject=Tin%20v%E1%BA%AFn&body=M%E1%BB%99t%0D%0AHai',
    ],
    ['mailto:a@vidu.vn?cc=b@xau.vn', 'mailto:a@vidu.vn'],
    ['mailto:a@vidu.vn?subject=A&BCC=b@xau.vn&body=B', 'mailto:a@vidu.vn?subject=A&body=B'],
    ['mailto:?to=b@xau.vn&attach=/etc/passwd', 'mailto:'],
    ['mailto:a@vidu.vn?%63c=b@xau.vn', 'mailto:a@vidu.vn'],
    ['mailto:a@vidu.vn?subject=A%0D%0Abcc:b@xau.vn', 'mailto:a@vidu.vn'],
    ['mailto:a@vidu.vn?subject=%E0%', 'mailto:a@vidu.vn'],
    ['mailto:a@vidu.vn#?bcc=b@xau.vn', 'mailto:a@vidu.vn'],
  ])('of %s is %s', (written, safe) => expect(safeMailLink(written)).toBe(safe));

  it.each([
    'mailto:a@vidu.vn%0D%0Abcc:b@xau.vn',
    'mailto:a@vidu.vn%3Fbcc=b@xau.vn',
    'mailto:a@vidu.vn%26bcc=b@xau.vn',
    'mailto:%00a@vidu.vn',
    'mailto:%E0%@vidu.vn',
  ])('is none for %s, whose mailbox holds what begins a field', (written) =>
    expect(safeMailLink(written)).toBeUndefined(),
  );
});

describe('lostFields', () => {
  it.each<[string, string[]]>([
    ['mailto:a@vidu.vn', []],
    ['mailto:a@vidu.vn?subject=A&Body=B&', []],
    ['mailto:a@vidu.vn?subject=A&BCC=b@xau.vn&cc=c@xau.vn&cc=d@xau.vn', ['BCC', 'cc']],
    ['mailto:a@vidu.vn?subject=A%0D%0Abcc:b@xau.vn', ['subject']],
    ['mailto:a@vidu.vn?attach', ['attach']],
  ])('of %s are %j', (written, lost) => expect(lostFields(written)).toEqual(lost));
});
