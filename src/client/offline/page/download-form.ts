import { offlineText } from '../../../i18n/offline.ts';
import { formatSize } from '../../../lib/file-size.ts';
import type { Choice } from '../../../lib/offline/choice.ts';
import { pick } from '../../search/pick.ts';
import type { Store } from '../store/store.ts';
import type { Downloads } from './downloads.ts';
import { estimate } from './estimate.ts';
import { button, element } from './pieces.ts';
import { makePlan, OtherVersionError, yearsOfSite } from './plan.ts';
import { hasRoomFor } from './room.ts';

/** More than what was reckoned may be needed. */
const margin = 1.1;

/**
 * Lets a reader choose what to take along: says how much it is before anything of it is kept, and refuses where there is no room for it.
 *
 * @param answer where what there is to say stands
 */
export function startForm(form: HTMLFormElement, answer: HTMLElement, store: Store, downloads: Downloads): void {
  let asking: AbortController | undefined;
  const tell = (...content: (Node | string)[]): void => answer.replaceChildren(...content);

  const ask = async (): Promise<void> => {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    const { choice, name, withPictures } = readForm(form);
    tell(element('p', '', offlineText.weighing));
    try {
      const plan = await makePlan(store, choice, mine.signal);
      if (plan.pages.length === 0) return tell(element('p', '', offlineText.empty));
      const weight = await estimate(store, plan, withPictures, mine.signal);
      const isRoom = await hasRoomFor(weight.total * margin);
      if (mine.signal.aborted) return;
      if (!isRoom) {
        const refusal = offlineText.noRoom(name, formatSize(weight.total));
        return tell(element('p', 'kept-refusal', refusal));
      }
      const begin = async (): Promise<void> => {
        tell();
        // Asked for with the reader's own click: without it a browser may clear everything when the device gets full.
        await navigator.storage.persist().catch(() => false);
        await downloads.start(choice, name, withPictures, plan);
      };
      const first = button(offlineText.begin, offlineText.actionOn(offlineText.begin, name), begin);
      tell(
        element('p', '', offlineText.estimate(name, plan.pages.length, formatSize(weight.total))),
        element('p', 'kept-note', offlineText.parts(...sizes(weight.pages, weight.pictures, weight.index))),
        element(
          'p',
          'kept-actions',
          first,
          button(offlineText.cancel, offlineText.cancel, () => tell()),
        ),
      );
    } catch (error) {
      if (mine.signal.aborted) return;
      tell(element('p', 'kept-refusal', error instanceof OtherVersionError ? offlineText.oldPage : offlineText.noLine));
    }
  };
  void offerYears(form, store.base);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  form.addEventListener('change', () => {
    asking?.abort();
    tell();
  });
}

/** Without a network there is nothing to offer, and nothing to fetch. */
async function offerYears(form: HTMLFormElement, base: string): Promise<void> {
  const group = pick(form, '[data-offline-years]', HTMLOptGroupElement);
  const years = await yearsOfSite(base).catch(() => []);
  for (const year of years) {
    const option = element('option', '', offlineText.year(year));
    const choice: Choice = { kind: 'year', year };
    option.value = JSON.stringify(choice);
    option.dataset.name = option.text;
    group.append(option);
  }
  group.hidden = years.length === 0;
  const [latest] = group.querySelectorAll('option');
  if (latest !== undefined) latest.selected = true;
}

function sizes(...bytes: [number, number, number]): [string, string, string] {
  const [text, pictures, index] = bytes;
  return [formatSize(text), pictures === 0 ? '0' : formatSize(pictures), formatSize(index)];
}

function readForm(form: HTMLFormElement): { choice: Choice; name: string; withPictures: boolean } {
  const data = new FormData(form);
  const select = form.elements.namedItem('phan');
  const option = select instanceof HTMLSelectElement ? select.selectedOptions[0] : undefined;
  return {
    choice: JSON.parse(option?.value ?? '{"kind":"all"}') as Choice,
    name: option?.dataset.name ?? '',
    withPictures: data.has('anh'),
  };
}
