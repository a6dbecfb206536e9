/** Offers titles under a small search box while the reader types, and the latest searches while it is empty. */
import { suggestText } from '../../i18n/vi.ts';
import { forgetSearches, recentSearches } from './recent.ts';
import { type Choice, createChoiceList } from './suggest-list.ts';
import type { SuggestedTitle } from './suggest-titles.ts';

const TYPING_PAUSE = 180;
const MOST_TITLES = 6;

/** Makes a search box offer titles and searches, from now on. */
export function suggest(form: HTMLFormElement, input: HTMLInputElement): void {
  let pause: number | undefined;
  let asked = 0;
  /** Those of the last answer stay while the next one is on its way, so that the list does not jump. */
  let titles: Choice[] = [];

  const open = (): void => {
    if (isBlank()) showRecent();
    else {
      showTitles();
      void ask();
    }
  };
  const closed = (): void => {
    clearTimeout(pause);
    asked += 1;
    titles = [];
  };
  const list = createChoiceList(form, input, { open, closed });

  const isBlank = (): boolean => input.value.trim() === '';

  const search = (text: string): void => {
    input.value = text;
    form.requestSubmit();
  };

  const showTitles = (): void => {
    const everywhere: Choice = {
      key: 'tim',
      content: [suggestText.search(input.value.trim())],
      choose: () => search(input.value),
    };
    list.show([everywhere, ...titles], suggestText.label);
  };

  const showRecent = (): void => {
    const recent = recentSearches().map(
      (text): Choice => ({ key: `gan-day ${text}`, content: [text], choose: () => search(text) }),
    );
    const forget: Choice = {
      key: 'xoa',
      content: [suggestText.forget],
      isAside: true,
      choose: () => {
        forgetSearches();
        list.say(suggestText.forgotten);
      },
    };
    list.show(recent.length === 0 ? [] : [...recent, forget], suggestText.recent);
  };

  const ask = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const found = await findTitles(input.value);
    if (mine !== asked) return;
    titles = (found ?? []).map(toChoice);
    showTitles();
    if (found !== undefined) list.say(suggestText.found(titles.length));
  };

  input.addEventListener('input', () => {
    // Also while an input method is at work: on a phone it is at work with every word.
    clearTimeout(pause);
    asked += 1;
    if (isBlank()) return list.close();
    showTitles();
    pause = window.setTimeout(() => void ask(), TYPING_PAUSE);
  });
  const offerRecent = (): void => {
    if (isBlank()) showRecent();
  };
  input.addEventListener('focus', offerRecent);
  input.addEventListener('click', offerRecent);
  form.addEventListener('submit', list.close);
}

/** @returns undefined when the index cannot be had: the form still leads to the search page, which says why */
async function findTitles(text: string): Promise<SuggestedTitle[] | undefined> {
  try {
    const titles = await import('./suggest-titles.ts');
    return await titles.findTitles(text, MOST_TITLES);
  } catch {
    return undefined;
  }
}

function toChoice({ href, title, day }: SuggestedTitle): Choice {
  return {
    key: href,
    content: title,
    note: day,
    choose: (inNewTab) => {
      if (inNewTab) window.open(href, '_blank', 'noopener');
      else location.assign(href);
    },
  };
}
