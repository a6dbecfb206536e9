import { type SearchClient, SearchFailure } from '../search/client.ts';
import type { Ask, Reply, SearchAnswer } from '../search/engine/messages.ts';
import { fileAddress } from './addresses.ts';

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
    const started = new Worker(new URL('../search/engine/worker.ts', import.meta.url), { type: 'module' });
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
    post(started, { kind: 'open', root: new URL(fileAddress('tim-kiem/chi-muc/'), location.href).href });
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

function post(worker: Worker, message: Ask): void {
  worker.postMessage(message);
}
