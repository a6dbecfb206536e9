import type { Pause } from './hits.ts';
import { GoneError, IndexFiles, type LoadFile, VersionError } from './index-files.ts';
import type { FailureReason, Question, SearchAnswer } from './messages.ts';
import { Searcher } from './searcher.ts';

/** Answers each kind of question with its own kind of value; `show` gets what a search has found so far. */
export type Answer = (question: Question, show: (answer: SearchAnswer) => void) => Promise<unknown>;

/**
 * Answers from one index. One that was published anew while it was being read is read once more from its root.
 *
 * @param pause between two pieces of work, where the thread is not the engine's own
 */
export function createAnswer(load: LoadFile, pause?: Pause): Answer {
  let searcher: Searcher | undefined;
  const answer: Answer = (question, show) => {
    searcher ??= new Searcher(new IndexFiles(load), pause);
    switch (question.kind) {
      case 'search':
        return searcher.search(question.request, show);
      case 'results':
        return searcher.results(question.answer, question.from, question.count);
      case 'suggest':
        return searcher.suggest(question.text, question.count);
    }
  };
  return async (question, show) => {
    try {
      return await answer(question, show);
    } catch (error) {
      if (!(error instanceof GoneError)) throw error;
      searcher = undefined;
      return answer(question, show);
    }
  };
}

/** Why there was no answer. */
export function reasonOf(error: unknown): FailureReason {
  return error instanceof VersionError ? 'version' : error instanceof GoneError ? 'gone' : 'line';
}
