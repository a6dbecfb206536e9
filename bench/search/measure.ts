import type { Browser, BrowserContext, Request } from 'playwright-core';
import type { Engine, Session } from './engine.ts';
import { type Figures, mean, percentile, type Score, sampleEvenly, scoreAnswer, summarise } from './metrics.ts';
import type { QuestionSet } from './queries.ts';

const coldQueries = 20;

/** Visits without a query, to know what the page alone takes. */
const coldPages = 5;

/** Figures of one set, warm. */
export interface SetFigures extends Figures {
  name: string;
  /** Of a spelling: how much its share differs from that of the plain form of the same queries. */
  difference?: number;
}

/** What the first query of a visit takes, with nothing in the browser's cache; medians over a sample. */
export interface ColdFigures {
  queries: number;
  /** What the query adds to opening the page without one. */
  milliseconds: number;
  requests: number;
  bytes: number;
  /** Page included, from the start of the navigation. */
  totalMilliseconds: number;
  totalRequests: number;
  totalBytes: number;
}

export interface EngineFigures {
  name: string;
  sets: SetFigures[];
  cold: ColdFigures;
}

/**
 * Asks an engine every set, and a sample of the first set with a cold cache.
 *
 * @param sets the plain one first: the spellings are compared with it
 */
export async function measureEngine(
  engine: Engine,
  browser: Browser,
  sets: readonly QuestionSet[],
  say: (step: string) => void,
): Promise<EngineFigures> {
  say(`${engine.name}: khởi động…`);
  const context = await browser.newContext();
  const session = await engine.open(context);
  await warmUp(session, sets);
  const figures: SetFigures[] = [];
  let plain: Asked | undefined;
  for (const set of sets) {
    say(`${engine.name}: ${set.name} (${set.questions.length} câu)…`);
    const asked = await askAll(session, set);
    plain ??= asked;
    const sum = {
      name: set.name,
      ...summarise([...asked.scores.values()], asked.milliseconds, asked.firstMilliseconds),
    };
    figures.push(set.isSpelling ? { ...sum, difference: sum.share - meanShare(plain, set) } : sum);
  }
  await context.close();
  say(`${engine.name}: bộ đệm trống…`);
  const sample = sampleEvenly(sets[0]?.questions ?? [], coldQueries).map(({ text }) => text);
  return { name: engine.name, sets: figures, cold: await measureCold(engine, browser, sample) };
}

/**
 * Loads modules and index chunks: each query once with its words in reverse order, so that no engine can simply remember
 * its answer. The other spellings are of the same words.
 */
async function warmUp(session: Session, sets: readonly QuestionSet[]): Promise<void> {
  for (const { questions } of sets.slice(0, 2)) {
    for (const { text } of questions) await session.ask(text.split(/\s+/).reverse().join(' '));
  }
}

interface Asked {
  /** By the query's line. */
  scores: Map<number, Score>;
  milliseconds: number[];
  firstMilliseconds: number[];
}

async function askAll(session: Session, { questions }: QuestionSet): Promise<Asked> {
  const asked: Asked = { scores: new Map(), milliseconds: [], firstMilliseconds: [] };
  for (const { line, text, relevant } of questions) {
    const answer = await session.ask(text);
    asked.scores.set(line, scoreAnswer(answer.ids, relevant));
    asked.milliseconds.push(answer.milliseconds);
    asked.firstMilliseconds.push(answer.firstMilliseconds);
  }
  return asked;
}

/** Mean share of those queries that a set asks. */
function meanShare({ scores }: Asked, { questions }: QuestionSet): number {
  return mean(questions.map(({ line }) => scores.get(line)?.share ?? 0));
}

async function measureCold(engine: Engine, browser: Browser, queries: readonly string[]): Promise<ColdFigures> {
  const pages = [];
  for (let visit = 0; visit < coldPages; visit += 1) pages.push(await measureVisit(engine, browser));
  const visits = [];
  for (const query of queries) visits.push(await measureVisit(engine, browser, query));
  const median = (values: number[]): number => percentile(values, 50);
  const page = {
    milliseconds: median(pages.map((visit) => visit.milliseconds)),
    requests: median(pages.map((visit) => visit.requests)),
    bytes: median(pages.map((visit) => visit.bytes)),
  };
  const totalMilliseconds = median(visits.map((visit) => visit.milliseconds));
  const totalRequests = median(visits.map((visit) => visit.requests));
  const totalBytes = median(visits.map((visit) => visit.bytes));
  return {
    queries: queries.length,
    milliseconds: totalMilliseconds - page.milliseconds,
    requests: totalRequests - page.requests,
    bytes: totalBytes - page.bytes,
    totalMilliseconds,
    totalRequests,
    totalBytes,
  };
}

interface Visit {
  milliseconds: number;
  requests: number;
  bytes: number;
}

/** One visit in a context of its own, which shares no cache with any other. */
async function measureVisit(engine: Engine, browser: Browser, query?: string): Promise<Visit> {
  const context = await browser.newContext();
  const finished = collectRequests(context);
  const milliseconds = await engine.openCold(context, query);
  await Promise.all(context.pages().map((page) => page.waitForLoadState('networkidle')));
  const sizes = await Promise.all(finished.map((request) => request.sizes()));
  await context.close();
  const bytes = sizes.reduce((sum, size) => sum + size.responseBodySize + size.responseHeadersSize, 0);
  return { milliseconds, requests: sizes.length, bytes };
}

/** Requests that went over the line, those of workers included. */
function collectRequests(context: BrowserContext): Request[] {
  const requests: Request[] = [];
  context.on('requestfinished', (request) => {
    if (/^https?:/.test(request.url())) requests.push(request);
  });
  return requests;
}
