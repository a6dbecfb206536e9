/** Thread that asks the index, so that typing and scrolling never wait for it. */
import { type Answer, createAnswer, reasonOf } from './answer.ts';
import { GoneError, type LoadFile } from './index-files.ts';
import type { Ask, Question, Reply } from './messages.ts';

let answer: Answer | undefined;

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if (data.kind === 'open') answer = createAnswer(loaderOf(data.root));
  else void reply(data);
});

async function reply(question: Question): Promise<void> {
  const { call } = question;
  try {
    if (answer === undefined) throw new Error('The index was not opened.');
    say({
      kind: 'done',
      call,
      value: await answer(question, (partial) => say({ kind: 'partial', call, answer: partial })),
    });
  } catch (error) {
    say({ kind: 'failed', call, reason: reasonOf(error) });
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
