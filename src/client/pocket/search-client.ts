import { SearchFailure } from '../search/client.ts';
import { createAnswer, reasonOf } from '../search/engine/answer.ts';
import type { Pause } from '../search/engine/hits.ts';
import type { LoadFile } from '../search/engine/index-files.ts';
import type { Question, SearchAnswer } from '../search/engine/messages.ts';
import type * as served from '../served/search-client.ts';
import { loadCarried } from './script-file.ts';

/** The edition's index, asked in the page itself: a page that was opened from a file may start no thread. */
export const createSearchClient: typeof served.createSearchClient = () => {
  const answer = createAnswer(loadIndexFile, pauseWhenLong());
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

/** Lets the browser draw, and take the keys that were pressed. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Milliseconds of work after which a reader who types would feel the page stick. */
const longest = 30;

/** Gives way when there was none for a while: each time costs a few milliseconds. */
function pauseWhenLong(): Pause {
  let latest = 0;
  return async () => {
    if (performance.now() - latest < longest) return;
    await nextTurn();
    latest = performance.now();
  };
}

/** Bytes travel as base64, texts as they are. */
const loadIndexFile: LoadFile = async (path) => {
  const content = await loadCarried(`tim-kiem/chi-muc/${path}`);
  if (path.endsWith('.json')) return new TextEncoder().encode(content);
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
};
