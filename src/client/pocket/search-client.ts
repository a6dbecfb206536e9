import { SearchFailure } from '../search/client.ts';
import { createAnswer, reasonOf } from '../search/engine/answer.ts';
import type { LoadFile } from '../search/engine/index-files.ts';
import type { Question, SearchAnswer } from '../search/engine/messages.ts';
import type * as served from '../served/search-client.ts';
import { loadCarried } from './script-file.ts';

/** The edition's index, asked in the page itself: a page that was opened from a file may start no thread. */
export const createSearchClient: typeof served.createSearchClient = () => {
  const answer = createAnswer(loadIndexFile);
  const ask = async <Value>(question: Question, show: (partial: SearchAnswer) => void = () => {}): Promise<Value> => {
    await nextTurn();
    try {
      // Each kind of question is answered with its own kind of value.
      return (await answer(question, show)) as Value;
    } catch (error) {
      const reason = reasonOf(error);
      throw new SearchFailure(reason === 'line' ? 'copy' : reason);
    }
  };
  return {
    search: (request, show) => ask({ kind: 'search', call: 0, request }, show),
    results: (answer, from, count) => ask({ kind: 'results', call: 0, answer, from, count }),
    suggest: (text, count) => ask({ kind: 'suggest', call: 0, text, count }),
  };
};

/** Lets the browser draw, and take the keys that were pressed, before the index is asked. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Bytes travel as base64, texts as they are. */
const loadIndexFile: LoadFile = async (path) => {
  const content = await loadCarried(`tim-kiem/chi-muc/${path}`);
  if (path.endsWith('.json')) return new TextEncoder().encode(content);
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
};
