import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';

/** What a piece of HTML says. */
export interface HtmlText {
  /** Text of the blocks, one line each. */
  lines: string[];
  /** Number of pictures and players, which text cannot carry. */
  media: number;
}

const blocks =
  'address|article|aside|blockquote|body|br|button|caption|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|' +
  'footer|form|h[1-6]|head|header|hr|html|legend|li|main|menu|nav|noscript|ol|option|p|pre|section|select|summary|table|' +
  'tbody|textarea|tfoot|thead|title|tr|ul';
const cells = 'td|th';
const players = 'audio|embed|iframe|img|object|video';
const inlines =
  'a|abbr|acronym|b|bdi|bdo|big|cite|code|col|colgroup|data|del|dfn|em|font|i|input|ins|kbd|label|link|mark|meta|nobr|' +
  'param|picture|q|s|samp|script|small|source|span|strike|strong|style|sub|sup|time|tt|u|var|wbr|(?:[ovwm]|st\\d):[a-z]+';

/** A quoted value may hold `>`; when its quote is never closed, the tag ends at the first `>` all the same. */
const attributes = `[\\s/](?:"[^"<]*"|'[^'<]*'|[^<>"'])*|[\\s/][^<>]*`;
const blockTag = tagOf(blocks);
const cellTag = tagOf(cells);
const playerTag = tagOf(players, '<');
const anyTag = tagOf(`${blocks}|${cells}|${players}|${inlines}`);
const reference = /&(?:[a-z]{2,12}|#\d{2,7}|#x[\da-f]{2,6});/i;
const declaration = /<(?:!doctype|!\[(?:if|endif)|\?xml)[^<>]*>/gi;
const opening = /<!--|<(script|style)(?:\s[^<>]*)?>/gi;
const ends: Record<string, RegExp> = { '<!--': /-->/g, script: /<\/script\s*>/gi, style: /<\/style\s*>/gi };
/** Stands between cells until their row is whole. Not a character of clean text. */
const cellMark = '\u0001';
const cellMarks = new RegExp(`(?<!\\s)\\s*${cellMark}[${cellMark}\\s]*`, 'g');
const outerMarks = new RegExp(`^${cellMark}|${cellMark}$`, 'g');

/**
 * Whether text holds real tags or character references: `<p>`, `<br/>`, `&nbsp;`, `&#7843;`. A lone `<`, `<=5%` or a
 * name in angle brackets is plain text.
 */
export function holdsHtml(text: string): boolean {
  return text.search(anyTag) !== -1 || reference.test(text);
}

/**
 * Everything a browser would show of the HTML, block by block; cells of a row stay on its line. In HTML without block
 * tags each line is a block, as old systems stored it.
 *
 * Tags are cut out rather than parsed into a tree: in a tree an attribute or an element that was never closed swallows
 * the text behind it, and an archive must not lose that text. Angle brackets that open no known tag stay as they are.
 *
 * @example readHtml('<p>Xã <b>An Phú</b></p><p>&copy; Báo</p>') // { lines: ['Xã An Phú', '© Báo'], media: 0 }
 */
export function readHtml(html: string): HtmlText {
  const visible = removeUnseen(html);
  const text = visible.search(blockTag) === -1 ? visible : visible.replace(/\s+/g, ' ').replace(blockTag, '\n');
  const bare = text.replace(cellTag, cellMark).replace(anyTag, '');
  return {
    lines: decodeReferences(bare).split('\n').map(joinCells),
    media: visible.match(playerTag)?.length ?? 0,
  };
}

/** Takes away comments, scripts, styles and declarations. An end that is missing is looked for once, and not at each opening. */
function removeUnseen(html: string): string {
  const endless = new Set<string>();
  let visible = '';
  let from = 0;
  for (const { 0: tag, 1: name, index } of html.matchAll(opening)) {
    const kind = (name ?? tag).toLowerCase();
    const end = ends[kind];
    if (end === undefined || index < from || endless.has(kind)) continue;
    end.lastIndex = index + tag.length;
    if (end.test(html)) {
      visible += html.slice(from, index);
      from = end.lastIndex;
    } else endless.add(kind);
  }
  return (visible + html.slice(from)).replace(declaration, '');
}

function tagOf(names: string, opening = '</?'): RegExp {
  return new RegExp(`${opening}(?:${names})(?:${attributes})?>`, 'gi');
}

function joinCells(line: string): string {
  return line.replace(cellMarks, cellMark).replace(outerMarks, '').replaceAll(cellMark, ' | ');
}

const parser = unified().use(rehypeRaw).freeze();

/** `&copy; &#7843;` → `© ả`, by the same table as browsers. */
function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  const raw: Root = { type: 'root', children: [{ type: 'raw', value: text.replaceAll('<', '&lt;') }] };
  return textOf(parser.runSync(raw));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
