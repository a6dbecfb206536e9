/**
 * The first sentence of a text, for an article that came without a title; cut between words, with `…`, when it is longer
 * than `limit` characters.
 */
export function firstSentence(text: string, limit: number): string {
  const sentence = /^.*?[.!?…](?=\s|$)/u.exec(text)?.[0].replace(/\.$/, '') ?? text;
  if (sentence.length <= limit) return sentence;
  const cut = sentence.lastIndexOf(' ', limit - 1);
  return `${sentence.slice(0, cut > 0 ? cut : limit - 1).toWellFormed()}…`;
}
