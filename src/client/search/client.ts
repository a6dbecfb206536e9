import type { FailureReason, SearchAnswer, SearchRequest, SearchResult } from './engine/messages.ts';

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
