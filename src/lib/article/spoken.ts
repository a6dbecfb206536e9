/**
 * Cuts a paragraph into what a voice is given at a time: sentences, long ones at their commas or between words. Some
 * browsers fall silent within a longer stretch (Chromium with voices of the network, issue 679437), and reading that was
 * paused goes on where such a stretch began.
 *
 * @returns no empty piece; together they are the text, white space collapsed
 */
export function spokenPieces(text: string): string[] {
  const sentences = text.replace(/\s+/g, ' ').trim().match(SENTENCE) ?? [];
  return sentences.flatMap((sentence) => (sentence.length <= LONGEST ? [sentence] : cut(sentence)));
}

/** Some ten seconds of speech. */
const LONGEST = 160;

/**
 * Up to a sign that ends it, the quotes and brackets behind it included. Of several signs, the first alone is where an end
 * is looked for; the first sign of all may be how the sentence begins.
 */
const SENTENCE = /\S(?:[.!?…]+["”’)\]]*(?= |$)|.*?(?:(?<![.!?…])[.!?…]+["”’)\]]*(?= |$)|$))/g;

function cut(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > LONGEST) {
    const start = rest.slice(0, LONGEST + 1);
    const comma = Math.max(start.lastIndexOf(', '), start.lastIndexOf('; '), start.lastIndexOf(': '));
    const end = comma > 0 ? comma + 1 : start.lastIndexOf(' ');
    const place = end > 0 ? end : LONGEST;
    pieces.push(rest.slice(0, place));
    rest = rest.slice(place).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}
