/** One bar; without a value there is only its note. */
export interface Bar {
  name: string;
  value?: number;
  /** Behind the bar: the value in words, or why there is none. */
  note: string;
  /** Drawn in the stronger colour. */
  isOurs: boolean;
}

/** Bars that are compared with each other. */
export interface BarGroup {
  title: string;
  bars: readonly Bar[];
}

const width = 760;
const barsFrom = 110;
const longestBar = 420;
const rowHeight = 24;
const barHeight = 16;
const groupHead = 34;

/**
 * Draws groups of bars as an SVG file, the longest bar of each group over the same width.
 *
 * @param note a sentence under the title
 */
export function drawBars(title: string, note: string, groups: readonly BarGroup[]): string {
  let top = 64;
  const parts = groups.flatMap(({ title: groupTitle, bars }) => {
    const most = Math.max(...bars.map(({ value = 0 }) => value), Number.MIN_VALUE);
    const head = text(16, top + 14, groupTitle, ' font-weight="600"');
    top += groupHead - 10;
    const rows = bars.map((bar) => {
      const row = drawBar(bar, top, most);
      top += rowHeight;
      return row;
    });
    top += 10;
    return [head, ...rows];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" role="img" font-family="sans-serif" font-size="13">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${top}" fill="#ffffff"/>`,
    text(16, 28, title, ' font-size="16" font-weight="600"'),
    text(16, 48, note, ' font-size="12"'),
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

function drawBar({ name, value, note, isOurs }: Bar, top: number, most: number): string {
  const length = value === undefined ? 0 : Math.max(1, Math.round((value / most) * longestBar));
  const middle = top + barHeight - 3;
  const colour = isOurs ? '#a6192e' : '#8a8f98';
  return [
    text(barsFrom - 10, middle, name, ' text-anchor="end"'),
    ...(length === 0
      ? []
      : [`<rect x="${barsFrom}" y="${top}" width="${length}" height="${barHeight}" fill="${colour}"/>`]),
    text(barsFrom + length + 8, middle, note),
  ].join('\n');
}

function text(x: number, y: number, words: string, attributes = ''): string {
  return `<text x="${x}" y="${y}" fill="#1c1c1c"${attributes}>${escapeXml(words)}</text>`;
}

function escapeXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
