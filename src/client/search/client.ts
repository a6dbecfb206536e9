import type { Ask, FailureReason, Reply, SearchAnswer, SearchRequest, SearchResult } from './engine/messages.ts';

/** The index as pages ask it. Every promise rejects with `SearchFailure`. */
export interface SearchClient {
  /** @param show gets what has been found so far, when the whole takes long */
  search(request: SearchRequest, show: (answer: SearchAnswer) => void): Promise<SearchAnswer>;
  /** Results of the latest answer; none when there has been another since. */
  results(answer: number, from: number, count: number): Promise<SearchResult[]>;
  /** Articles whose titles hold the words typed so far. */
  suggest(text: string, count: number): Promise<SearchResult[]>;
}

export class SearchFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason) {
    super(reason);
    this.reason = reason;
  }
}

interface Call {
  resolve(value: unknown): void;
  reject(failure: SearchFailure): void;
  show?: (answer: SearchAnswer) => void;
}

/** The site's index, asked in a thread of its own that starts with the first question. */
export function createSearchClient(): SearchClient {
  const waiting = new Map<number, Call>();
  let calls = 0;
  let worker: Worker | undefined;

  const start = (): Worker => {
    const started = new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const call = waiting.get(data.call);
      if (data.kind === 'partial') {
        call?.show?.(data.answer);
        return;
      }
      waiting.delete(data.call);
      if (data.kind === 'done') call?.resolve(data.value);
      else call?.reject(new SearchFailure(data.reason));
    });
    // Its script could not be loaded: the next question tries again.
    started.addEventListener('error', () => {
      worker = undefined;
      for (const call of waiting.values()) call.reject(new SearchFailure('line'));
      waiting.clear();
    });
    post(started, { kind: 'open', root: new URL(`${base()}tim-kiem/chi-muc/`, location.href).href });
    return started;
  };

  const ask = <Value>(message: (call: number) => Ask, show?: Call['show']): Promise<Value> => {
    worker ??= start();
    calls += 1;
    const call = calls;
    const answered = new Promise<Value>((resolve, reject) => {
      // The worker answers each kind of question with its own kind of value.
      waiting.set(call, { resolve: (value) => resolve(value as Value), reject, ...(show && { show }) });
    });
    post(worker, message(call));
    return answered;
  };

  return {
    search: (request, show) => ask((call) => ({ kind: 'search', call, request }), show),
    results: (answer, from, count) => ask((call) => ({ kind: 'results', call, answer, from, count })),
    suggest: (text, count) => ask((call) => ({ kind: 'suggest', call, text, count })),
  };
}

/** Path the site lives under, with a slash at its end. */
export function base(): string {
  return document.documentElement.dataset.base ?? '/';
}

function post(worker: Worker, message: Ask): void {
  worker.postMessage(message);
}
