import { type Choice, idOfChoice } from '../../../lib/offline/choice.ts';
import type { Download } from '../store/database.ts';
import { forgetDownload } from '../store/forget.ts';
import type { Store } from '../store/store.ts';
import type { Plan } from './plan.ts';
import { runDownload } from './run-download.ts';

/** A download as it is now. */
export interface ShownDownload extends Download {
  /** Whether it runs in this page, rather than in another tab. */
  isHere: boolean;
}

/** The downloads of this device, and what can be done with them. */
export interface Downloads {
  all(): Promise<ShownDownload[]>;
  start(choice: Choice, name: string, withPictures: boolean, plan: Plan): Promise<void>;
  /** Goes on with one that was interrupted. */
  resume(id: string): Promise<void>;
  /** Fetches what has changed on the site since. */
  update(id: string): Promise<void>;
  pause(id: string): void;
  remove(id: string): Promise<void>;
}

/** Milliseconds between two notes of how far a download is. */
const noting = 1000;

/**
 * Runs downloads in this page, one at a time, and writes down how far they are: a page that was closed leaves all that it had fetched.
 *
 * @param changed called when there is something else to show
 */
export function createDownloads(store: Store, changed: () => void): Downloads {
  const { database } = store;
  const running = new Map<string, { download: Download; stop: AbortController }>();

  const run = async (download: Download, plan?: Plan): Promise<void> => {
    if (running.has(download.id)) return;
    const stop = new AbortController();
    const current: Download = { ...download, state: 'running' };
    running.set(download.id, { download: current, stop });
    await database.put('downloads', current);
    changed();
    let noted = 0;
    const report = (progress: Pick<Download, 'done' | 'total'>): void => {
      Object.assign(current, progress);
      if (Date.now() - noted < noting) return;
      noted = Date.now();
      void database.put('downloads', { ...current });
      changed();
    };
    try {
      await alone(() => runDownload(store, current, stop.signal, report, plan));
      Object.assign(current, { state: 'done', completed: Date.now() });
    } catch (error) {
      current.state = stateAfter(error, stop.signal);
    }
    running.delete(download.id);
    if (stop.signal.reason === removed) await forgetDownload(store, download.id);
    else await database.put('downloads', current);
    changed();
  };

  const again = async (id: string, change: Partial<Download> = {}): Promise<void> => {
    const download = await database.get('downloads', id);
    if (download !== undefined) await run({ ...download, ...change });
  };

  return {
    async all() {
      const stored = await database.getAll('downloads');
      const isElsewhere = (await navigator.locks.query()).held?.some(({ name }) => name === lock()) ?? false;
      return stored.map((download) => {
        const here = running.get(download.id)?.download;
        if (here !== undefined) return { ...here, isHere: true };
        // The page that ran it is closed.
        const isLeft = download.state === 'running' && !isElsewhere;
        return { ...download, isHere: false, ...(isLeft && { state: 'paused' as const }) };
      });
    },
    async start(choice, name, withPictures, plan) {
      const id = idOfChoice(choice);
      const before = await database.get('downloads', id);
      await run(
        { id, choice, name, withPictures, state: 'running', total: 0, done: before?.done ?? 0, begun: Date.now() },
        plan,
      );
    },
    resume: (id) => again(id),
    update: (id) => again(id, { begun: Date.now() }),
    pause: (id) => running.get(id)?.stop.abort(),
    async remove(id) {
      const here = running.get(id);
      if (here === undefined) await forgetDownload(store, id);
      else here.stop.abort(removed);
      changed();
    },
  };
}

const removed = new Error('The download is not wanted any more.');

function stateAfter(error: unknown, signal: AbortSignal): Download['state'] {
  if (signal.aborted) return 'paused';
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed';
}

/** One download of the device at a time, whichever tab it runs in. */
function alone(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request(lock(), work);
}

function lock(): string {
  return `vankho-tai-ve ${document.documentElement.dataset.base ?? '/'}`;
}
