import { normaliseText } from '../vietnamese/normalise.ts';
import { isBoilerplate } from './boilerplate.ts';

/**
 * The first of several sources that says something, as one line.
 *
 * @param sources texts of each source, those of one source parted by commas; strings of any length and content
 * @param limit characters; what is longer ends in "…"
 */
export function firstText(sources: readonly (readonly string[])[], limit: number): string | undefined {
  for (const texts of sources) {
    const line = shorten(
      texts
        .slice(0, most)
        .flatMap((text) => oneLine(text, limit) ?? [])
        .join(', '),
      limit,
    );
    if (line !== '' && !isBoilerplate(line)) return line;
  }
  return undefined;
}

/** Photographers of one photograph whom we name. */
const most = 10;

/** One line of clean text; undefined when these were no letters to begin with. */
function oneLine(written: string, limit: number): string | undefined {
  // A note may hold megabytes. Decomposed Vietnamese takes up to three characters a letter.
  const start = written.slice(0, limit * 4).replace(/\0[\s\S]*$/, '');
  const broken = start.match(/(?![\t-\r])[\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (broken * 20 > start.length) return undefined;
  const clean = normaliseText(start.replace(strange, ' ')).replace(/\s+/g, ' ').trim();
  return clean === '' ? undefined : clean;
}

/** Control characters, what is left of letters that could not be read, and what turns the direction of writing. */
const strange = /[\p{Cc}\p{Cs}\ufffd\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.replace(/\s\S*$/, '').replace(/\p{Cs}$/u, '')}…`;
}
