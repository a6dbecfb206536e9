/** Thread that asks the index, so that typing and scrolling never wait for it. */
import { GoneError, IndexFiles, type LoadFile, VersionError } from './index-files.ts';
import type { Ask, Reply } from './messages.ts';
import { Searcher } from './searcher.ts';

let load: LoadFile | undefined;
let searcher: Searcher | undefined;

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if (data.kind === 'open') load = loaderOf(data.root);
  else void reply(data);
});

async function reply(ask: Exclude<Ask, { kind: 'open' }>): Promise<void> {
  try {
    say({ kind: 'done', call: ask.call, value: await answerAnew(ask) });
  } catch (error) {
    const reason = error instanceof VersionError ? 'version' : error instanceof GoneError ? 'gone' : 'line';
    say({ kind: 'failed', call: ask.call, reason });
  }
}

/** An index that was published anew while it was being read is read once more from its root. */
async function answerAnew(ask: Exclude<Ask, { kind: 'open' }>): Promise<unknown> {
  try {
    return await answer(ask);
  } catch (error) {
    if (!(error instanceof GoneError)) throw error;
    searcher = undefined;
    return answer(ask);
  }
}

function answer(ask: Exclude<Ask, { kind: 'open' }>): Promise<unknown> {
  if (load === undefined) throw new Error('The index was not opened.');
  searcher ??= new Searcher(new IndexFiles(load));
  switch (ask.kind) {
    case 'search':
      return searcher.search(ask.request, (answer) => say({ kind: 'partial', call: ask.call, answer }));
    case 'results':
      return searcher.results(ask.answer, ask.from, ask.count);
    case 'suggest':
      return searcher.suggest(ask.text, ask.count);
  }
}

function loaderOf(root: string): LoadFile {
  return async (path) => {
    // Only the root keeps its name; all other files are named by what they hold.
    const response = await fetch(root + path, path === 'muc-luc.json' ? { cache: 'no-cache' } : {});
    if (response.status === 404 || response.status === 410) throw new GoneError(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

function say(message: Reply): void {
  postMessage(message);
}
