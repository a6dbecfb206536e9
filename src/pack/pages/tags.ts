/**
 * Tags of a page, found without building a tree: an archive has pages by the hundred thousand, and all of them are our own, with
 * attributes in quotes and `<` in texts written as a reference.
 */

/** A start or end tag. */
export interface Tag {
  /** In lower case: `a`, and `/a` of its end. */
  name: string;
  /** As it stands in the page: `<a href="/">`. */
  text: string;
  /** Where in the page it begins. */
  at: number;
}

/** Elements whose content holds no tags. */
const rawText = new Set(['script', 'style', 'textarea', 'title']);

/**
 * Goes through the tags of a page once, in time that grows with its length. Comments and the content of scripts and styles are no tags.
 *
 * @param change what stands in a tag's place, undefined for the tag itself; a script that is replaced by nothing goes with its content
 */
export function rewriteTags(html: string, change: (tag: Tag) => string | undefined): string {
  let written = '';
  let kept = 0;
  let at = html.indexOf('<');
  while (at !== -1) {
    const end = endOfMarkup(html, at);
    if (end === undefined) break;
    const name = nameAt(html, at);
    let next = end;
    if (name !== undefined) {
      const replacement = change({ name, text: html.slice(at, end), at });
      const isRaw = rawText.has(name);
      if (isRaw) next = endOfContent(html, end, name);
      if (replacement !== undefined) {
        written += html.slice(kept, at) + replacement;
        kept = isRaw && replacement === '' ? afterEndTag(html, next) : end;
        next = Math.max(next, kept);
      }
    }
    at = html.indexOf('<', next);
  }
  return kept === 0 ? html : written + html.slice(kept);
}

/** Index behind what begins with this `<`: a tag, a comment, or the character alone. Undefined when it never ends. */
function endOfMarkup(html: string, open: number): number | undefined {
  if (html.startsWith('<!--', open)) {
    const close = html.indexOf('-->', open + 4);
    return close === -1 ? undefined : close + 3;
  }
  if (!startsTag.test(html.slice(open, open + 3))) return open + 1;
  for (let at = open + 1; at < html.length; at += 1) {
    const character = html[at];
    if (character === '>') return at + 1;
    if (character !== '"' && character !== "'") continue;
    at = html.indexOf(character, at + 1);
    if (at === -1) return undefined;
  }
  return undefined;
}

const startsTag = /^<\/?[a-zA-Z]/;

function nameAt(html: string, open: number): string | undefined {
  tagName.lastIndex = open;
  return tagName.exec(html)?.[1]?.toLowerCase();
}

const tagName = /<(\/?[a-zA-Z][^\s/>]*)/y;

/** Where the end tag of an element begins whose content holds no tags. */
function endOfContent(html: string, from: number, name: string): number {
  const close = html.indexOf(`</${name}`, from);
  return close === -1 ? html.length : close;
}

function afterEndTag(html: string, close: number): number {
  const end = html.indexOf('>', close);
  return end === -1 ? html.length : end + 1;
}
