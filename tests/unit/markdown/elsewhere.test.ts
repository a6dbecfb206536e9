import { describe, expect, it } from 'vitest';
import { vi } from '../../../src/i18n/vi.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { renderForFeeds } from '../../../src/markdown/render.ts';
import { aPhoto } from '../archive/an-archive.ts';

const page = 'https://vidu.vn/luu-tru/2023/08/bai/';

/** A body as a feed of a site under `/luu-tru/` carries it. */
function read(body: string): string {
  const urls = createUrls('https://vidu.vn', '/luu-tru/');
  const photos = [aPhoto('cong.jpg', { width: 1000, height: 500 })];
  return renderForFeeds(body, { photos, urls, media: [], stills: [], words: vi.media }, page);
}

describe('a body outside its page', () => {
  it.each([
    ['/2023/07/hop/', 'https://vidu.vn/luu-tru/2023/07/hop/', 'an article of the archive'],
    ['ke-hoach.pdf', `${page}ke-hoach.pdf`, 'an attachment beside it'],
    ['#anh-cong', `${page}#anh-cong`, 'a place in the page'],
    ['https://khac.vn/a?b=1', 'https://khac.vn/a?b=1', 'another site'],
    ['mailto:a@vidu.vn', 'mailto:a@vidu.vn', 'an address of mail'],
    ['http://[', 'http://%5B', 'nothing, when the editor wrote no address'],
  ])('leads by %s to %s: %s', (href, address) => {
    expect(read(`[đây](<${href}>)`)).toBe(`<p><a href="${address}">đây</a></p>`);
  });

  it('shows a photograph as one plain picture, with caption and credit', () => {
    const photo = 'https://vidu.vn/luu-tru/_anh/0123456789abcdef';
    expect(read('![Cổng làng](cong.jpg "Cổng làng cổ. Ảnh: A")')).toBe(
      `<figure><a href="${photo}-1000.jpg"><img src="${photo}-640.jpg" width="1000" height="500" alt="Cổng làng"></a>` +
        '<figcaption>Cổng làng cổ. <span>Ảnh: A</span></figcaption></figure>',
    );
  });

  it('carries no name that only the styles and scripts of the site know', () => {
    const html = read('| a |\n| - |\n| b |\n\nMột[^1] hai.\n\n![](cong.jpg) ![](cong.jpg)\n\n[^1]: Ba.\n');
    expect(html).toContain('<td>b</td>');
    expect(html).toContain(`<a href="${page}#user-content-fn-1">1</a>`);
    expect(html).not.toMatch(/ (?:class|id|data-[a-z-]+|srcset|sizes|tabindex|role|aria-[a-z]+)=/);
  });

  it('has no character that XML forbids', () => {
    expect(read('Một\u0001hai <b>ba&#xc;bốn&#x1;năm</b>')).toBe('<p>Mộthai <b>babốn�năm</b></p>');
  });
});
