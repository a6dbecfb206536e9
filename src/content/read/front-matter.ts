type Parts =
  | { frontMatter: string; body: string; bodyLine: number }
  | { problem: 'no-front-matter' | 'front-matter-open' };

/** Cuts a Markdown file at its `---` lines. */
export function splitFrontMatter(text: string): Parts {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (opening === null) return { problem: 'no-front-matter' };
  const closing = /^---[ \t]*(?:\r?\n|$)/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(text);
  if (end === null) return { problem: 'front-matter-open' };
  const bodyStart = end.index + end[0].length;
  return {
    frontMatter: text.slice(opening[0].length, end.index),
    body: text.slice(bodyStart),
    bodyLine: countLines(text.slice(0, bodyStart)),
  };
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
