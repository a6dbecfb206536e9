/** What a reader writes down to cite an article. */
export interface CitedArticle {
  /** `2023/08/tap-huan`. */
  id: string;
  authors: readonly string[];
  title: string;
  site: string;
  /** `3/8/2023`. */
  day: string;
  /** `2023-08-03`, with or without a time after it; the day is that of the site's zone. */
  iso: string;
  /** Absolute. */
  address: string;
}

/**
 * How to cite an article in a Vietnamese text: authors, title, site, date, address.
 *
 * @example
 * // 'Giao Tuyến. “Tập huấn tuyên truyền”. Báo Ví Dụ, 3/8/2023. https://vidu.vn/2023/08/tap-huan/'
 */
export function citeInWords({ authors, title, site, day, address }: CitedArticle): string {
  const parts = [authors.join(', '), `“${title.replace(/(?<![.\s])[.\s]+$/, '')}”`, `${site}, ${day}`, address];
  return parts.filter((part) => part !== '').join('. ');
}

/**
 * The article as an entry of BibTeX, in UTF-8. Braces keep a name whole, for a Vietnamese one begins with the family, and
 * the capitals of the title. Old programs read year and month, newer ones the date.
 */
export function citeInBibtex({ id, authors, title, site, iso, address }: CitedArticle): string {
  const [year = '', month = '', slug = ''] = id.split('/');
  const date = iso.slice(0, 10);
  const names = authors.map((name) => `{${escapeLatex(name)}}`).join(' and ');
  const fields = [
    ['author', names === '' ? '' : `{${names}}`],
    ['title', `{{${escapeLatex(title)}}}`],
    ['howpublished', `{${escapeLatex(site)}}`],
    ['date', `{${date}}`],
    ['year', `{${date.slice(0, 4)}}`],
    ['month', MONTHS[Number(date.slice(5, 7)) - 1] ?? ''],
    // Read letter by letter, so nothing in it is escaped.
    ['url', `{${address}}`],
    ['langid', '{vietnamese}'],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = ${value},`);
  return [`@misc{${slug}-${year}-${month},`, ...lines, '}'].join('\n');
}

/** The article as a record of RIS, which Zotero, EndNote and Mendeley read. */
export function citeInRis({ authors, title, site, iso, address }: CitedArticle): string {
  const date = iso.slice(0, 10);
  const fields = [
    ['TY', 'NEWS'],
    // A comma would part the family from the given name.
    ...authors.map((name) => [
      'AU',
      name
        .split(',')
        .map((part) => part.trim())
        .join(' – '),
    ]),
    ['TI', title],
    ['T2', site],
    ['DA', date.replaceAll('-', '/')],
    ['PY', date.slice(0, 4)],
    ['LA', 'vi'],
    ['UR', address],
    ['ER', ''],
  ];
  // A line is a field: whatever breaks it would begin another.
  return fields.map(([tag, value = '']) => `${tag}  - ${onOneLine(value)}`).join('\n');
}

/** Names of months that every BibTeX style knows. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX counts even escaped braces, so braces of the text are written as commands. */
function escapeLatex(text: string): string {
  return onOneLine(text).replace(/[\\{}~^#$%&_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}

const COMMANDS: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
