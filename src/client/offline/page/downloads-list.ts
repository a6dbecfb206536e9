import { offlineText } from '../../../i18n/offline.ts';
import type { Downloads, ShownDownload } from './downloads.ts';
import { button, element } from './pieces.ts';

/**
 * Draws the downloads: how far each is, and what can be done with it.
 *
 * @param say tells the reader what was done
 */
export function drawDownloads(
  shown: readonly ShownDownload[],
  downloads: Downloads,
  say: (text: string) => void,
): HTMLElement[] {
  return shown.map((download) => {
    const { id, name, state, done, total, isHere } = download;
    const act = (label: string, action: () => unknown): HTMLButtonElement => {
      const made = button(label, offlineText.actionOn(label, name), action);
      made.dataset.action = `${id} ${label}`;
      return made;
    };
    const remove = act(offlineText.remove, () => downloads.remove(id).then(() => say(offlineText.removed(name))));
    const actions = ((): HTMLButtonElement[] => {
      if (state === 'running') return isHere ? [act(offlineText.pause, () => downloads.pause(id)), remove] : [];
      if (state === 'done' || state === 'broken') return [act(offlineText.update, () => downloads.update(id)), remove];
      return [act(offlineText.resume, () => downloads.resume(id)), remove];
    })();
    const parts: HTMLElement[] = [element('h3', '', name), element('p', '', stateInWords(download))];
    if (state === 'running' && total > 0) {
      const bar = element('progress', '');
      bar.max = total;
      bar.value = done;
      bar.setAttribute('aria-label', offlineText.progress(name));
      parts.push(bar);
    }
    return element('li', 'kept-download', ...parts, element('p', 'kept-actions', ...actions));
  });
}

function stateInWords({ state, done, total, completed, isHere }: ShownDownload): string {
  const { states } = offlineText;
  switch (state) {
    case 'running':
      return isHere ? states.running(done, total) : states.elsewhere;
    case 'paused':
      return states.paused(done, total);
    case 'done': {
      // The reader's own clock: it was this device that downloaded.
      const day = new Date(completed ?? 0);
      return states.done(`${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`);
    }
    default:
      return states[state];
  }
}
