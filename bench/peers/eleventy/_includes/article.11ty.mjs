import { day, escapeHtml, page } from './page.mjs';

export function render({ title, section, sectionName, author, content, page: { date } }) {
  const instant = date.toISOString().slice(0, 16);
  return page(
    title,
    `<article>
  <p><a href="/chuyen-muc/${section}/">${escapeHtml(sectionName)}</a></p>
  <h1>${escapeHtml(title)}</h1>
  <p><time datetime="${instant}">${day(date)} ${instant.slice(11)}</time> ${escapeHtml(author)}</p>
  ${content}
</article>`,
  );
}
