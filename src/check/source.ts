import { splitFrontMatter } from '../content/read/front-matter.ts';

/** A Markdown file's text and where its parts are. */
export interface Source {
  text: string;
  /** Between the `---` lines; undefined when there is none, or when it has no end. */
  frontMatter?: { start: number; end: number };
  /** Where the body begins. */
  bodyStart: number;
}

/** Finds the parts of a Markdown file. */
export function locateParts(text: string): Source {
  const parts = splitFrontMatter(text);
  if ('problem' in parts) return { text, bodyStart: 0 };
  const bodyStart = text.length - parts.body.length;
  const start = text.indexOf('\n') + 1;
  return { text, frontMatter: { start, end: start + parts.frontMatter.length }, bodyStart };
}
