/** Lines of one size. */
export interface SetLines {
  /** Pixels an em. */
  size: number;
  lines: string[];
}

/** What bounds a text. */
export interface Frame {
  /** Pixels. */
  width: number;
  /** Sizes to try, the largest first, each with the number of lines that have room. */
  sizes: readonly (readonly [size: number, lines: number])[];
}

/**
 * Breaks a text into lines between words, as large as the frame lets it be, the lines about as long as each other. What
 * does not even fit in the smallest size is cut, with `…`.
 *
 * @param widthOf width of a stretch of text in ems
 */
export function setLines(text: string, { width, sizes }: Frame, widthOf: (text: string) => number): SetLines {
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length === 0) return { size: 0, lines: [] };
  for (const [size, most] of sizes) {
    const lines = breakEvenly(words, width / size, most, widthOf);
    if (lines !== undefined) return { size, lines };
  }
  const [size, most] = sizes.at(-1) ?? [0, 0];
  return { size, lines: cutLines(words, width / size, most, widthOf) };
}

type WidthOf = (text: string) => number;

/** As few lines as there must be, each no longer than the shortest measure that needs no more of them. */
function breakEvenly(words: readonly string[], measure: number, most: number, widthOf: WidthOf): string[] | undefined {
  const fewest = breakLines(words, measure, widthOf);
  if (fewest.length > most || fewest.some((line) => widthOf(line) > measure)) return undefined;
  let best = fewest;
  for (let narrower = measure * 0.97; narrower > measure * 0.3; narrower *= 0.97) {
    const lines = breakLines(words, narrower, widthOf);
    if (lines.length > fewest.length || lines.some((line) => widthOf(line) > narrower)) break;
    best = lines;
  }
  return best;
}

/** Fills each line before the next. */
function breakLines(words: readonly string[], measure: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= measure) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function cutLines(words: readonly string[], measure: number, most: number, widthOf: WidthOf): string[] {
  const lines = breakLines(words, measure, widthOf);
  const isCut = lines.length > most;
  return lines.slice(0, most).map((line, index) => {
    const isLast = isCut && index === most - 1;
    return isLast || widthOf(line) > measure ? cutLine(line, measure, widthOf) : line;
  });
}

function cutLine(line: string, measure: number, widthOf: WidthOf): string {
  const letters = [...line];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`) > measure) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
