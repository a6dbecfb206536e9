const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text = '') => text.replace(/[&<>"]/g, (sign) => escapes[sign]);

/** `03/08/2023` */
export const day = (date) => date.toISOString().slice(0, 10).split('-').reverse().join('/');

export const page = (title, main) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${escapeHtml(title)}</title>
  </head>
  <body>
    <header><a href="/">Báo Đo Đạc</a></header>
    <main>${main}</main>
  </body>
</html>
`;

export const list = (articles) =>
  `<ul>${articles.map(({ url, date, data }) => `<li><a href="${url}">${escapeHtml(data.title)}</a> ${day(date)}</li>`).join('')}</ul>`;
