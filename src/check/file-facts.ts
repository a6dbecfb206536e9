import type { Problem } from '../lib/problems/problem.ts';
import type { Finding } from '../lib/proofreading/finding.ts';
import { mapLines } from '../lib/proofreading/line-map.ts';
import { type Sketch, sketchText } from '../lib/proofreading/resemblance.ts';
import { findOverload } from '../markdown/overload.ts';
import { hasMarkup, parseBody } from './body/body.ts';
import { blankComments } from './body/comments.ts';
import { checkEmphasis } from './body/emphasis.ts';
import { checkFootnotes } from './body/footnotes.ts';
import { checkHeadings } from './body/headings.ts';
import { checkHtml } from './body/html.ts';
import { checkLinks } from './body/links.ts';
import { locateParts } from './source.ts';
import { checkText } from './text.ts';

/** A link into the archive, at its place in its file. */
export interface PlacedLink {
  href: string;
  line: number;
  column: number;
}

/** What can be told of a Markdown file from its text alone, whatever the time and the other files. */
export interface FileFacts {
  problems: Problem[];
  links: PlacedLink[];
  /** Line on which the body starts. */
  bodyLine: number;
  isEmpty: boolean;
  /** For comparing it with others; undefined when it is too short for that. */
  sketch?: Sketch;
}

/** Texts with fewer words are alike too easily: a sponsor's lines under two videos. */
const leastWords = 120;

/**
 * Looks into a Markdown file.
 *
 * @param text without byte order mark
 */
export function examineFile(file: string, text: string): FileFacts {
  const source = locateParts(text);
  const body = text.slice(source.bodyStart);
  const place = mapLines(text);
  const isParsed = hasMarkup(body) && findOverload(body) === undefined;
  const { findings, links } = isParsed ? checkBody(text, source.bodyStart) : { findings: [], links: [] };
  return {
    problems: [...checkText(source), ...findings].map(({ code, offset, details }) => ({
      ...{ code, file, ...place(offset), details },
    })),
    links: links.map(({ href, offset }) => ({ href, ...place(offset) })),
    bodyLine: place(source.bodyStart).line,
    isEmpty: blankComments(body).trim() === '',
    sketch: sketchText(body, leastWords),
  };
}

function checkBody(text: string, start: number) {
  const body = parseBody(text, start);
  const { findings, links } = checkLinks(body);
  const others: Finding[] = [checkHeadings, checkEmphasis, checkFootnotes, checkHtml].flatMap((check) => check(body));
  return { findings: [...findings, ...others], links };
}
