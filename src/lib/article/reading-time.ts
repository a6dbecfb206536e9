/**
 * About how many minutes an article takes to read, at least one: Vietnamese is read by syllables, some 250 a minute.
 *
 * @param html the rendered body
 * @example
 * readingMinutes('<p>Tin vắn.</p>') // 1
 */
export function readingMinutes(html: string): number {
  const syllables = html.replace(TAG, ' ').replace(ENTITY, ' ').match(SYLLABLE)?.length ?? 0;
  return Math.max(1, Math.round(syllables / SYLLABLES_A_MINUTE));
}

const SYLLABLES_A_MINUTE = 250;

/** An attribute may hold `>`. A tag within a syllable is rare enough to count as two. */
const TAG = /<(?:"[^"]*"|'[^']*'|[^'"<>])*>/g;

const ENTITY = /&#?\w+;/g;

/** From its first letter or digit to the next space: `3/8/2023` is one, a dash none. */
const SYLLABLE = /[\p{L}\p{N}]\S*/gu;
