import type { Root as HastRoot } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import type { Photo } from '../lib/archive/types.ts';
import { holdsAny } from './elements.ts';
import { rehypeElsewhere } from './elsewhere.ts';
import { type EmbedWords, embedTags, rehypeEmbeds, rehypeStills } from './embeds.ts';
import { type FigureOptions, rehypeFigures } from './figures.ts';
import { rehypeHeadings } from './headings.ts';
import { removeImages } from './image-nodes.ts';
import { sourceName } from './images.ts';
import { rehypeLinks } from './links.ts';
import { type MediaOptions, type MediaWords, rehypeMedia } from './media.ts';
import { parseMarkdown } from './parse.ts';
import { newspaperSchema } from './sanitise.ts';
import { rehypeTables } from './tables.ts';
import { textOf } from './text.ts';
import { rehypeTypeset } from './typeset.ts';

const toHtmlTree = unified()
  .use(remarkRehype, { allowDangerousHtml: true, footnoteLabel: 'Chú thích', footnoteBackLabel: 'Trở lại bài' })
  .freeze();
const parseRawHtml = unified().use(rehypeRaw).freeze();
const sanitise = unified().use(rehypeSanitize, newspaperSchema).freeze();
const stringify = unified().use(rehypeStringify).freeze();

export interface RenderOptions extends FigureOptions, MediaOptions {
  /** Pictures that stand for videos of other sites. */
  stills: readonly Photo[];
  words: EmbedWords & MediaWords;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const forbiddenInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * The body of an article, album or page as safe HTML. Raw HTML is parsed only where there is some; whatever comes from
 * the editor is sanitised before our own figures are built.
 *
 * @param body Markdown without front matter
 */
export function renderMarkdown(body: string, options: RenderOptions): string {
  return stringify.stringify(finishedTree(body, options));
}

/**
 * The same body for readers of a feed: absolute addresses, plain pictures, and no character that XML forbids.
 *
 * @param page absolute address of the page the body belongs to
 */
export function renderForFeeds(body: string, options: RenderOptions, page: string): string {
  const tree = finishedTree(body, options);
  rehypeElsewhere({ page })(tree);
  return stringify.stringify(tree).replace(forbiddenInXml, '');
}

/**
 * What a reader reads of a body, paragraphs parted by line breaks: for search and feeds.
 *
 * @param withheld `src` of pictures that may not be shown any more; their words go with them
 */
export function plainText(body: string, withheld: readonly string[] = []): string {
  const tree = parseMarkdown(body);
  if (withheld.length > 0) {
    const gone = new Set(withheld.map(sourceName));
    removeImages(tree, (src) => gone.has(sourceName(src)));
  }
  return textOf(tree)
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function finishedTree(body: string, options: RenderOptions): HastRoot {
  const { urls, words, stills } = options;
  const written = toHtmlTree.runSync(parseMarkdown(body)) as HastRoot;
  const tree = body.includes('<') && hasRawHtml(written) ? parseRawHtml.runSync(written) : written;
  // Each walks the tree, which takes longer than to know that there is nothing for it.
  if (holdsAny(tree, embedTags)) rehypeEmbeds({ words })(tree);
  const safe = sanitise.runSync(tree) as HastRoot;
  if (holdsAny(safe, ['h1'])) rehypeHeadings()(safe);
  if (holdsAny(safe, ['a'])) rehypeLinks({ urls })(safe);
  if (holdsAny(safe, ['img'])) rehypeMedia(options)(safe);
  if (options.appendOthers || holdsAny(safe, ['img'])) rehypeFigures(options)(safe);
  rehypeStills({ stills, urls })(safe);
  if (holdsAny(safe, ['table'])) rehypeTables()(safe);
  rehypeTypeset()(safe);
  return safe;
}

function hasRawHtml(tree: HastRoot): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return EXIT;
  });
  return found;
}
