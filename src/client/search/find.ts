import { encodeForSearch } from '../../lib/search/encode.ts';
import { checkLine, dropPagefind, type Hit, loadPagefind, type PagefindQuery } from './pagefind.ts';
import type { SearchQuery } from './query.ts';

export interface Answer {
  /** Match the words as typed, marks included. */
  hits: Hit[];
  /** Match only when marks are left out. */
  looserHits: Hit[];
}

/** Strictness is a setting of the whole engine, so that searches take turns. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Finds articles. An empty text with filters lists all that pass, newest first.
 *
 * @throws when the engine or its index cannot be loaded; the next call tries again from the start
 */
export async function find(query: SearchQuery): Promise<Answer> {
  const answer = turn.then(() => ask(query));
  turn = answer.catch(dropPagefind);
  return answer;
}

async function ask(query: SearchQuery): Promise<Answer> {
  const pagefind = await loadPagefind();
  const term = query.text === '' ? null : encodeForSearch(query.text);
  const search = async (exactDiacritics: boolean): Promise<Hit[]> => {
    await pagefind.options({ exactDiacritics });
    return (await pagefind.search(term, toPagefind(query))).results;
  };
  const folded = await search(false);
  if (folded.length === 0) await checkLine();
  if (term === null || !bearsMarks(term)) return { hits: folded, looserHits: [] };
  const hits = await search(true);
  const exact = new Set(hits.map((hit) => hit.id));
  return { hits, looserHits: folded.filter((hit) => !exact.has(hit.id)) };
}

function toPagefind(query: SearchQuery): PagefindQuery {
  const filters: Record<string, string> = {};
  if (query.section !== '') filters.section = query.section;
  if (query.year !== '') filters.year = query.year;
  return { filters, sort: query.newestFirst || query.text === '' ? { date: 'desc' } : {} };
}

function bearsMarks(text: string): boolean {
  return /\p{M}/u.test(text.normalize('NFD'));
}
