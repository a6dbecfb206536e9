import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareByMail } from '../../../src/lib/article/share.ts';
import { anyText } from '../vietnamese/any-text.ts';

const address = 'https://vidu.vn/2023/08/tap-huan/';

/** What a mail program makes of the link (RFC 6068). */
function open(link: string): Record<string, string> {
  const [, query = ''] = /^mailto:\?([\x21-\x7e]*)$/.exec(link) ?? [];
  return Object.fromEntries(query.split('&').map((field) => field.split('=').map(decodeURIComponent)));
}

describe('shareByMail', () => {
  it('opens a letter to nobody yet, with title and address', () => {
    expect(open(shareByMail('Tập huấn', address))).toEqual({ subject: 'Tập huấn', body: `${address}\r\n` });
  });

  it('carries any title whole, and adds no field', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        expect(open(shareByMail(title, address))).toEqual({ subject: title, body: `${address}\r\n` });
      }),
      { examples: [['Hỏi & đáp: 100% là gì? #1'], ['a&bcc=ke-xau@vidu.vn']] },
    );
  });
});
