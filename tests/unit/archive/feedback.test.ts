import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedbackAddress } from '../../../src/lib/archive/feedback.ts';
import { anyText } from '../vietnamese/any-text.ts';

const address = 'https://vidu.vn/2023/08/tap-huan/';
/** What a mail program makes of the link (RFC 6068). */
function open(link: string | undefined): { to: string; fields: Record<string, string> } {
  const [, to = '', query = ''] = /^mailto:([^?]*)\?(.*)$/s.exec(link ?? '') ?? [];
  const fields = query.split('&').map((field) => field.split('=').map(decodeURIComponent));
  return { to: decodeURIComponent(to), fields: Object.fromEntries(fields) };
}

describe('feedbackAddress', () => {
  it('is not there for a newsroom without a mailbox', () => {
    expect(feedbackAddress(undefined, 'Tập huấn', address)).toBeUndefined();
  });

  it('opens a letter that names the article and its address', () => {
    expect(open(feedbackAddress('toasoan@vidu.vn', 'Tập huấn', address))).toEqual({
      to: 'toasoan@vidu.vn',
      fields: { subject: 'Phản hồi: Tập huấn', body: `Tập huấn\r\n${address}\r\n\r\n` },
    });
  });

  it('keeps the @ of the mailbox readable', () => {
    expect(feedbackAddress('toasoan@vidu.vn', 'A', address)).toMatch(/^mailto:toasoan@vidu\.vn\?/);
  });

  it.each([
    'Ai là Đảng viên? & ai không?',
    'Bài #1: “trích” "dẫn" \'đơn\'',
    '100% = bao nhiêu + mấy?',
    'Hai\ndòng\r\nchữ',
    'a&bcc=ke-xau@vidu.vn&subject=b',
  ])('carries %j whole, and adds no field', (title) => {
    const link = feedbackAddress('toasoan@vidu.vn', title, address);
    expect(open(link).fields).toEqual({ subject: `Phản hồi: ${title}`, body: `${title}\r\n${address}\r\n\r\n` });
    expect(link).toMatch(/^[\x21-\x7e]+$/);
  });

  it('carries any title', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        expect(open(feedbackAddress('a@b.vn', title, address)).fields.subject).toBe(`Phản hồi: ${title}`);
      }),
    );
  });
});
