/** What a list says of a body. */
export interface Truth {
  file: string;
  title: string;
  /** `2023/03/25`. */
  date: string;
  author: string;
  category: string;
  url: string;
}

/** A page of a made-up newspaper around a real body, with the clutter that pages have. */
export interface PageShape {
  name: string;
  wrap(body: string, truth: Truth): string;
}

const menu = ['Trang chủ', 'Thời sự', 'Xã hội', 'Kinh tế', 'Bạn đọc', 'Liên hệ'].map(
  (name) => `<a href="/m/">${name}</a>`,
);
const others = Array.from(
  { length: 8 },
  (_, index) =>
    `<li><a href="/tin-${index}.html">Bản tin thứ ${index} của trang mẫu, dài vừa một dòng</a> (0${index + 1}/01/2020)</li>`,
);
const today = 'Thứ Sáu, 19/7/2024';

/** Generations of pages: what machines are told, classes alone, tables alone, and nothing that has a name. */
export const pageShapes: readonly PageShape[] = [
  {
    name: 'JSON-LD',
    wrap: (
      body,
      truth,
    ) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(truth.title)} | Trang Mẫu</title>
<link rel="canonical" href="${truth.url}"><script type="application/ld+json">${JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: truth.title,
      datePublished: `${isoDay(truth)}T17:08:00+07:00`,
      author: { '@type': 'Person', name: truth.author },
      articleSection: truth.category,
    })}</script></head><body><nav>${menu.join('')}</nav><p>${today}</p><main><h1>${escapeHtml(truth.title)}</h1>
<div class="share-buttons"><a href="#">Chia sẻ</a></div>${body}</main><aside><h3>Tin khác</h3><ul>${others.join('')}</ul></aside><footer>Giấy phép số 1</footer></body></html>`,
  },
  {
    name: 'lớp CSS',
    wrap: (
      body,
      truth,
    ) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Trang Mẫu - ${escapeHtml(truth.title)}</title><link rel="canonical" href="${truth.url}"></head>
<body><div id="top"><span class="today">${today}</span>${menu.join(' ')}</div><div class="breadcrumb"><a href="/">Trang chủ</a> <a href="/c/">${truth.category}</a></div>
<div class="col-left"><h1 class="title">${escapeHtml(truth.title)}</h1><div class="meta"><span class="author">${escapeHtml(truth.author)}</span> - <span class="time">${vietnameseDay(truth)} - 17:08 GMT+7</span></div>${body}
<div class="fb-like">Thích</div><div class="tin-lien-quan"><ul>${others.join('')}</ul></div></div></body></html>`,
  },
  {
    name: 'bảng',
    wrap: (
      body,
      truth,
    ) => `<html><head><meta charset="utf-8"><title>${escapeHtml(truth.title)}</title><!-- Mirrored from ${truth.url.replace(/^https?:\/\//, '')} by HTTrack --></head>
<body><table width="100%"><tr><td colspan="3">${today}</td></tr><tr><td width="150">${menu.join('<br>')}</td><td>
<div>${truth.category}</div><div>Thứ Năm, ${shortDay(truth)} 17:8'(GMT+7)</div><h1>${escapeHtml(truth.title)}</h1>${body}
<p align="right"><b>${escapeHtml(truth.author)}</b></p><div>Phản hồi</div></td><td width="200"><b>Các tin khác</b><ul>${others.join('')}</ul></td></tr></table></body></html>`,
  },
  {
    name: 'không tên',
    wrap: (
      body,
      truth,
    ) => `<html><head><meta charset="utf-8"><title>${escapeHtml(truth.title)} - Trang Mẫu</title><meta property="og:url" content="${truth.url}"></head>
<body><div>${menu.join(' ')}</div><div>${today}</div><div><div><h2>${escapeHtml(truth.title)}</h2><div>${vietnameseDay(truth)} | 17:08</div><div>${body.replace(/\s(?:class|id)="[^"]*"/g, '')}</div>
<div><strong>${escapeHtml(truth.author)}</strong></div></div><div><h3>Các tin khác</h3><ul>${others.join('')}</ul></div></div><div>Giấy phép số 1, địa chỉ tòa soạn, điện thoại</div></body></html>`,
  },
];

function isoDay({ date }: Truth): string {
  return date.replaceAll('/', '-');
}

function vietnameseDay({ date }: Truth): string {
  return date.split('/').reverse().join('/');
}

function shortDay(truth: Truth): string {
  return vietnameseDay(truth).replace(/\b0/g, '');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
