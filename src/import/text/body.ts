import { cleanLine, cleanText } from './clean.ts';
import { holdsHtml, readHtml } from './html.ts';

/** The text of an article, ready to be written as Markdown. */
export interface Body {
  /** Not empty, one line each, clean. */
  paragraphs: string[];
  /** Number of pictures and players of an HTML body, which do not come along. */
  media: number;
}

/** How a body is written. */
export type BodyKind = 'html' | 'text';

/**
 * Reads a body as the dump holds it: plain text, where every line is a paragraph, or HTML.
 *
 * @param kind recognised by tags and character references without it
 * @example readBody('Mở đầu.\nDiễn biến.') // { paragraphs: ['Mở đầu.', 'Diễn biến.'], media: 0 }
 */
export function readBody(source: string, kind?: BodyKind): Body {
  const text = cleanText(source);
  const { lines, media } =
    (kind ?? (holdsHtml(text) ? 'html' : 'text')) === 'html' ? readHtml(text) : { lines: text.split('\n'), media: 0 };
  return { paragraphs: lines.flatMap((line) => cleanLine(line) || []), media };
}

/** A title, summary or name on one line, tags and character references read. */
export function readLine(source: string): string {
  return readBody(source).paragraphs.join(' ');
}
