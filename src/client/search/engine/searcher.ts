import { fromDayNumber } from '../../../lib/search/days.ts';
import type { Manifest } from '../../../lib/search/manifest.ts';
import { type Plan, planAsTyped, planLoosely, planMixed, planRewritten, planTyping } from '../../../lib/search/plan.ts';
import { type ParsedQuery, parseQuery } from '../../../lib/search/query.ts';
import { foldForm } from '../../../lib/search/tokens.ts';
import { completions, nearestWord } from '../../../lib/search/vocabulary.ts';
import { readTelex, readVni } from '../../../lib/vietnamese/typing.ts';
import { createSieve } from './facets.ts';
import { type Found, nothing, sortOut } from './found.ts';
import { fetchPlan, type Hit, rankPlan } from './hits.ts';
import type { IndexFiles, Part } from './index-files.ts';
import type { SearchAnswer, SearchRequest, SearchResult } from './messages.ts';
import { sortHits } from './order.ts';
import { Stage } from './stage.ts';

/** From so many good results on, other ways of asking are not tried by themselves. */
const enough = 10;

/** Words that a beginning may stand for. */
const mostCompletions = { results: 8, titles: 24 };

/** Ends in a word that is wanted, and may go on. */
const unfinished = /(?:^|[^-\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]+$/u;

/** What stands in quotes and is not left out. */
const wantedPhrase = /(^|[^-])["“”«»]([^"“”«»]*)["“”«»]/g;

interface Latest {
  id: number;
  hits: Hit[];
  parts: readonly (Part | undefined)[];
}

/** What may have been meant by keys typed without an input method; many who type `dang3` leave the key of `đ` out. */
function readingsOf(text: string): Set<string> {
  const read = [readTelex(text), readVni(text)].filter((reading) => reading !== undefined);
  return new Set(read.flatMap((reading) => [reading, reading.replace(/(^|[^\p{L}\p{M}])d/gu, '$1đ')]));
}

/** Asks an index. Results can be asked for of the search that was begun last. */
export class Searcher {
  readonly #files: IndexFiles;
  #searches = 0;
  #answers = 0;
  #latest: Latest | undefined;

  constructor(files: IndexFiles) {
    this.#files = files;
  }

  /**
   * Finds documents.
   *
   * @param show gets what has been found so far, when the whole takes long
   * @throws what loading the root of the index throws; parts that fail are counted in the answer
   */
  async search(request: SearchRequest, show: (answer: SearchAnswer) => void = () => {}): Promise<SearchAnswer> {
    this.#searches += 1;
    const search = this.#searches;
    const ask = (text: string): Promise<SearchAnswer> => this.#ask({ ...request, text }, search);
    let answer = await this.#ask(request, search, show);
    // What stands in quotes stands nowhere as it is: the same without quotes is better than nothing.
    if (answer.found === 0 && !request.isTyping && parseQuery(request.text).phrases.length > 0) {
      answer = { ...(await ask(request.text.replace(wantedPhrase, '$1 $2 '))), isUnquoted: true };
    }
    if ((answer.counts.full > 0 && answer.missing.length === 0) || request.isTyping) return answer;
    const latest = this.#latest;
    for (const understoodAs of readingsOf(request.text)) {
      const other = await ask(understoodAs);
      if (other.counts.full > 0 && other.missing.length === 0) return { ...other, understoodAs };
    }
    if (search === this.#searches) this.#latest = latest;
    return answer;
  }

  /** Results of the latest answer; none when there has been another since. */
  async results(answer: number, from: number, count: number): Promise<SearchResult[]> {
    const latest = this.#latest;
    if (latest?.id !== answer) return [];
    return Promise.all(
      latest.hits.slice(from, from + count).flatMap(({ part: index, document }) => {
        const part = latest.parts[index];
        return part === undefined ? [] : [this.#result(part, document)];
      }),
    );
  }

  /** Titles that hold the words typed so far, the newest parts first: few bytes, for a box on every page. */
  async suggest(text: string, count: number): Promise<SearchResult[]> {
    const query = parseQuery(text);
    if (query.words.length === 0) return [];
    const manifest = await this.#files.manifest();
    const plan = await this.#planTyping(query, text, mostCompletions.titles);
    const found: SearchResult[] = [];
    for (const entry of manifest.articles) {
      const part = await this.#files.part('articles', entry);
      const hits = rankPlan(plan, [await fetchPlan(this.#files, part, plan)]);
      const inTitle = hits.filter((hit) => hit.isFull && hit.isTitle);
      const wanted = sortHits(inTitle, 'best').slice(0, count - found.length);
      found.push(...(await Promise.all(wanted.map(({ document }) => this.#result(part, document)))));
      if (found.length >= count) break;
    }
    return found;
  }

  async #ask(
    request: SearchRequest,
    search: number,
    show: (answer: SearchAnswer) => void = () => {},
  ): Promise<SearchAnswer> {
    const { text, collection, isTyping, withLooser } = request;
    const manifest = await this.#files.manifest();
    const query = parseQuery(text);
    const stage = new Stage(this.#files, collection, manifest);
    const answer = (found: Found, isComplete = true): SearchAnswer =>
      this.#answer(request, search, query, manifest, stage, found, isComplete);
    if (query.words.length === 0) {
      await stage.open();
      return answer(text.trim() === '' ? { ...nothing, full: stage.everything() } : nothing);
    }

    const asTyped = isTyping ? await this.#planTyping(query, text, mostCompletions.results) : planAsTyped(query);
    const plans = isTyping ? [asTyped] : [asTyped, ...planRewritten(query, manifest.abbreviations)];
    const sort = (options: { loosely?: Plan; absent?: ReadonlySet<string> } = {}): Found =>
      sortOut(query, plans, options.loosely, (plan) => stage.hits(plan, options.absent));
    await stage.fetch(plans, () => show(answer(sort(), false)));
    let found = sort();
    if (isTyping) return answer(found);

    const mixed = planMixed(query);
    if (mixed !== undefined && found.full.filter(({ isPhrase }) => isPhrase).length < enough) {
      plans.push(mixed);
      await stage.fetch([mixed]);
      found = sort();
    }
    const bearsMarks = query.words.some((word) => word.bearsMarks);
    const allStand = stage.frequencies(asTyped).every((documents) => documents > 0);
    if (allStand && found.full.length >= enough && !withLooser) {
      return { ...answer(found), mayLookLooser: bearsMarks };
    }
    const loosely = planLoosely(query);
    await stage.fetch([loosely]);
    const frequencies = stage.frequencies(loosely);
    const missing = loosely.words.filter((_, index) => frequencies[index] === 0).map(({ word }) => word);
    const absent = new Set(missing.map(({ fold }) => fold));
    found = sort({ absent });
    const isEnough = found.full.length >= enough && !withLooser;
    const whole = isEnough
      ? { ...answer(found), mayLookLooser: bearsMarks }
      : answer(sort({ absent, ...(bearsMarks && { loosely }) }));
    if (missing.length === 0 || stage.failedParts > 0) return whole;
    const better = collection === 'articles' ? await this.#suggestion(query, text, absent) : {};
    return { ...whole, missing: missing.map(({ form }) => form), ...better };
  }

  /** The query with the nearest words in place of those that stand nowhere. */
  async #suggestion(
    { words }: ParsedQuery,
    text: string,
    absent: ReadonlySet<string>,
  ): Promise<{ suggestion?: string }> {
    const known = await this.#files.words();
    let isChanged = false;
    const better = words.map((word) => {
      const nearest = absent.has(word.fold) ? nearestWord(word, known) : undefined;
      if (nearest === undefined) return word.form;
      isChanged = true;
      return word.bearsMarks ? nearest : foldForm(nearest);
    });
    const suggestion = better.join(' ');
    return isChanged && suggestion !== text ? { suggestion } : {};
  }

  async #planTyping(query: ParsedQuery, text: string, most: number): Promise<Plan> {
    const last = query.words.at(-1);
    if (last === undefined || !unfinished.test(text)) return planAsTyped(query);
    return planTyping(query, completions(last, await this.#files.words(), most));
  }

  #answer(
    { filters, order, text }: SearchRequest,
    search: number,
    query: ParsedQuery,
    { sections, isKept }: Manifest,
    stage: Stage,
    found: Found,
    isComplete: boolean,
  ): SearchAnswer {
    const sieve = createSieve(filters, sections);
    const sift = (hits: readonly Hit[]): Hit[] => {
      const passing = hits.filter(({ part: index, document }) => {
        const part = stage.parts[index];
        return part !== undefined && sieve.take(part, document);
      });
      return sortHits(passing, order);
    };
    const groups = { full: sift(found.full), looser: sift(found.looser), partial: sift(found.partial) };
    const hits = [...groups.full, ...groups.looser, ...groups.partial];
    this.#answers += 1;
    // A slow search that ends behind its successor must not take the place of it.
    if (search === this.#searches) this.#latest = { id: this.#answers, hits, parts: [...stage.parts] };
    return {
      id: this.#answers,
      found: found.full.length + found.looser.length + found.partial.length,
      counts: { full: groups.full.length, looser: groups.looser.length, partial: groups.partial.length },
      mayLookLooser: false,
      facets: sieve.facets(),
      missing: [],
      marks: found.marks,
      isUnquoted: false,
      isWordless: query.words.length === 0 && text.trim() !== '',
      isCut: query.isCut,
      failedParts: stage.failedParts,
      isComplete,
      ...(isKept && { isKept }),
    };
  }

  async #result(part: Part, document: number): Promise<SearchResult> {
    const { url, title, image, caption, credit } = await this.#files.heading(part, document);
    const facts = part.table.documents[document];
    return {
      url,
      title,
      section: part.table.sections[facts?.section ?? 0] ?? '',
      day: fromDayNumber(facts?.day ?? 0),
      ...(image && { image }),
      ...(caption && { caption }),
      ...(credit && { credit }),
    };
  }
}
