import type { Manifest } from '../../../lib/search/manifest.ts';
import type { Plan } from '../../../lib/search/plan.ts';
import { type Fetched, fetchPlan, frequenciesOf, type Hit, type Pause, rankPlan } from './hits.ts';
import { type Collection, GoneError, type IndexFiles, type Part } from './index-files.ts';

/** Milliseconds until the first results are shown, and between two showings, while parts are still on their way. */
const showingPause = 250;

/** The parts of an index during one search, and what has come of each plan. */
export class Stage {
  readonly #files: IndexFiles;
  readonly #pause: Pause;
  readonly #opening: Promise<Part | undefined>[];
  readonly #fetched = new Map<Plan, (Fetched | undefined)[]>();
  readonly #failed = new Set<number>();
  /** By index, the newest first; undefined where a part has not come. */
  readonly parts: (Part | undefined)[];

  constructor(files: IndexFiles, collection: Collection, manifest: Manifest, pause: Pause) {
    this.#files = files;
    this.#pause = pause;
    const entries = manifest[collection];
    this.parts = entries.map(() => undefined);
    this.#opening = entries.map((entry, index) => {
      const opening = this.#attempt(index, async () => {
        const part = await files.part(collection, entry);
        this.parts[index] = part;
        return part;
      });
      // Whoever waits for it hears of a failure; nobody may be waiting any more.
      opening.catch(() => {});
      return opening;
    });
  }

  /** How many parts could not be read. */
  get failedParts(): number {
    return this.#failed.size;
  }

  /** Waits for all tables. */
  async open(): Promise<void> {
    await Promise.all(this.#opening);
  }

  /** @param show called now and then while parts are still on their way, never while it is still showing */
  async fetch(plans: readonly Plan[], show: () => Promise<void> = async () => {}): Promise<void> {
    for (const plan of plans) {
      this.#fetched.set(
        plan,
        this.parts.map(() => undefined),
      );
    }
    let isNew = false;
    let isShowing = false;
    const showing = setInterval(async () => {
      if (!isNew || isShowing) return;
      isNew = false;
      isShowing = true;
      await show();
      isShowing = false;
    }, showingPause);
    const fetchPart = async (opening: Promise<Part | undefined>, index: number): Promise<void> => {
      const part = await opening;
      if (part === undefined) return;
      await this.#attempt(index, () => Promise.all(plans.map((plan) => this.#fetchPlan(plan, part, index))));
      isNew = true;
    };
    try {
      await Promise.all(this.#opening.map(fetchPart));
    } finally {
      clearInterval(showing);
    }
  }

  async #fetchPlan(plan: Plan, part: Part, index: number): Promise<void> {
    const fetched = await fetchPlan(this.#files, part, plan);
    const ofPlan = this.#fetched.get(plan);
    if (ofPlan !== undefined) ofPlan[index] = fetched;
  }

  hits(plan: Plan, absent?: ReadonlySet<string>): Promise<Hit[]> {
    return rankPlan(plan, this.#fetched.get(plan) ?? [], absent, this.#pause);
  }

  /** In how many documents each word of a plan stands. */
  frequencies(plan: Plan): number[] {
    return frequenciesOf(plan, this.#fetched.get(plan) ?? []);
  }

  /** Every document, when nothing but filters was asked for. */
  everything(): Hit[] {
    return this.parts.flatMap((part, index) =>
      (part?.table.documents ?? []).map((_, document) => ({
        part: index,
        document,
        score: 0,
        coverage: 1,
        isFull: true,
        isPhrase: false,
        isTitle: false,
      })),
    );
  }

  /** A part that fails leaves the others standing; one that is gone means that the whole index is another by now. */
  async #attempt<Value>(index: number, work: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof GoneError) throw error;
      this.#failed.add(index);
      return undefined;
    }
  }
}
