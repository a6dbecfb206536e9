import type { BrowserContext } from 'playwright-core';

/** Something that is asked in the browser: our own search page, or stock Pagefind on a bare page. */
export interface Engine {
  name: string;
  /** Opens it in a tab of its own, where modules and index chunks stay loaded from query to query. */
  open(context: BrowserContext): Promise<Session>;
  /**
   * Opens it in a new tab with a query, or with none to learn what the page alone takes.
   *
   * @returns milliseconds from the start of the navigation until the results stand in the page
   */
  openCold(context: BrowserContext, query?: string): Promise<number>;
}

export interface Session {
  ask(query: string): Promise<Answer>;
}

export interface Answer {
  /** Of at most ten articles, best first. */
  ids: string[];
  /** From the query's being set until its results stand in the page. */
  milliseconds: number;
  /** Until the first of them did, from whatever part of the index came first. */
  firstMilliseconds: number;
}
