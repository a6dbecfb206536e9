/** Asks the index for titles. Loaded with the first letter that is typed, for it brings the search client along. */
import { createMarker, type Marker, markWords } from '../../lib/search/excerpt.ts';
import { parseQuery } from '../../lib/search/query.ts';
import { foldForm } from '../../lib/search/tokens.ts';
import { typeset } from '../../lib/vietnamese/typeset.ts';
import { dayInWords } from '../day-in-words.ts';
import { markedNodes } from '../marked-nodes.ts';
import { pageAddress } from '../served/addresses.ts';
import { createSearchClient } from '../served/search-client.ts';

/** An article whose title holds what was typed. */
export interface SuggestedTitle {
  href: string;
  /** The title, the typed words marked. */
  title: (Text | HTMLElement)[];
  /** `3/8/2023` */
  day: string;
}

const client = createSearchClient();

/** @throws SearchFailure when the index cannot be had */
export async function findTitles(text: string, count: number): Promise<SuggestedTitle[]> {
  const isTyped = typedWords(text);
  return (await client.suggest(text, count)).map(({ url, title, day }) => ({
    href: pageAddress(url),
    title: markedNodes(markWords(typeset(title), isTyped)),
    day: dayInWords(day),
  }));
}

/** Words typed without marks stand for all that fold to them; the last one may be the beginning of a word. */
function typedWords(text: string): Marker {
  const { words } = parseQuery(text);
  const isWhole = createMarker(words.map(({ form, fold, bearsMarks }) => (bearsMarks ? form : `~${fold}`)));
  const last = words.at(-1);
  if (last === undefined || /[\s"”»]$/.test(text)) return isWhole;
  const begins: Marker = last.bearsMarks
    ? (form) => form.startsWith(last.form)
    : (form) => foldForm(form).startsWith(last.fold);
  return (form) => isWhole(form) || begins(form);
}
