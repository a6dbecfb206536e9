import { encodeForSearch } from '../../lib/search/encode.ts';
import { checkLine, dropPagefind, type Hit, loadPagefind, type PagefindQuery } from './pagefind.ts';
import type { SearchQuery } from './query.ts';

export interface Answer {
  /** Match the words as typed, marks included. */
  hits: Hit[];
  /** Match only when marks are left out. */
  looserHits: Hit[];
}

/**
 * Finds articles. An empty text with filters lists all that pass, newest first.
 *
 * @throws when the engine or its index cannot be loaded; the next call tries again from the start
 */
export async function find(query: SearchQuery): Promise<Answer> {
  try {
    return await ask(query);
  } catch (error) {
    await dropPagefind();
    throw error;
  }
}

async function ask(query: SearchQuery): Promise<Answer> {
  const term = query.text === '' ? null : encodeForSearch(query.text);
  const order = query.newestFirst || query.text === '' ? 'newest' : 'best';
  const search = async (strictness: 'exact' | 'folded'): Promise<Hit[]> => {
    const pagefind = await loadPagefind({ strictness, order });
    const filters = toPagefind(query);
    const [phrase, words] = await Promise.all([
      // Pagefind knows no nearness: “hòa bình” as a phrase must come before “hoa hồng … bình dân”.
      order === 'best' && isPlainPhrase(term) ? pagefind.search(`"${term}"`, filters) : [],
      pagefind.search(term, filters),
    ]);
    // Hits of a phrase all weigh the same, so their order is that of their words.
    const inPhrase = new Set(phrase.map((hit) => hit.id));
    return [...words.filter((hit) => inPhrase.has(hit.id)), ...words.filter((hit) => !inPhrase.has(hit.id))];
  };
  if (term === null || !bearsMarks(term)) {
    const hits = await search('folded');
    if (hits.length === 0) await checkLine();
    return { hits, looserHits: [] };
  }
  const [hits, folded] = await Promise.all([search('exact'), search('folded')]);
  if (folded.length === 0) await checkLine();
  const exact = new Set(hits.map((hit) => hit.id));
  return { hits, looserHits: folded.filter((hit) => !exact.has(hit.id)) };
}

function toPagefind(query: SearchQuery): PagefindQuery {
  const filters: Record<string, string> = {};
  if (query.section !== '') filters.section = query.section;
  if (query.year !== '') filters.year = query.year;
  return { filters };
}

/** Several words without quotes of the reader's own. */
function isPlainPhrase(term: string | null): boolean {
  return term !== null && /\S\s+\S/.test(term) && !/["“”]/.test(term);
}

function bearsMarks(text: string): boolean {
  return /\p{M}/u.test(text.normalize('NFD'));
}
