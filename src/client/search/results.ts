/** Draws answers: a count, ten results at a time, advice when there are none. */
import { searchText } from '../../i18n/vi.ts';
import type { Answer } from './find.ts';
import { pick } from './pick.ts';
import type { SearchQuery } from './query.ts';
import { drawResult } from './result.ts';

const PAGE = 10;

export interface ResultsView {
  /** Nothing was asked yet. */
  showInvitation(): void;
  showProgress(): void;
  showAnswer(query: SearchQuery, answer: Answer): Promise<void>;
  showFailure(retry: () => void): void;
}

/** Takes over the container that `Results.astro` draws. */
export function createResultsView(container: HTMLElement, clearFilters: () => void): ResultsView {
  const status = pick(container, '[data-search-status]', HTMLElement);
  const advice = pick(container, '[data-search-advice]', HTMLElement);
  const list = pick(container, '[data-search-list]', HTMLElement);
  const more = pick(container, '[data-search-more]', HTMLButtonElement);
  const template = pick(container, '[data-search-result]', HTMLTemplateElement);
  let latest = 0;

  const clear = (message: string): void => {
    latest += 1;
    container.removeAttribute('aria-busy');
    status.textContent = message;
    advice.replaceChildren();
    list.replaceChildren();
    more.hidden = true;
  };

  return {
    showInvitation: () => clear(searchText.invite),
    showProgress: () => {
      container.setAttribute('aria-busy', 'true');
      if (list.childElementCount === 0) status.textContent = searchText.searching;
    },
    showFailure: (retry) => {
      clear(searchText.failed);
      advice.append(button(searchText.retry, retry));
    },
    showAnswer: async (query, answer) => {
      const hits = [...answer.hits, ...answer.looserHits];
      const mine = ++latest;
      const draw = async (from: number): Promise<HTMLElement[]> => {
        const page = await Promise.all(
          hits.slice(from, from + PAGE).map(async (hit) => drawResult(template, await hit.data())),
        );
        const divider = answer.hits.length - from;
        if (answer.looserHits.length > 0 && divider >= 0 && divider < page.length) page.splice(divider, 0, heading());
        return page;
      };
      const first = await draw(0);
      if (mine !== latest) return;
      clear(headline(query, hits.length));
      latest = mine;
      if (hits.length === 0) advice.append(...adviceFor(query, clearFilters));
      list.replaceChildren(...first);
      let shown = PAGE;
      more.hidden = shown >= hits.length;
      more.onclick = async () => {
        more.disabled = true;
        // A broken line leaves the button for another try.
        const page = await draw(shown).catch(() => []);
        more.disabled = false;
        if (mine !== latest || page.length === 0) return;
        list.append(...page);
        shown += PAGE;
        more.hidden = shown >= hits.length;
        page
          .find((item) => item.matches('.result'))
          ?.querySelector('a')
          ?.focus();
      };
    },
  };
}

function headline(query: SearchQuery, found: number): string {
  if (found === 0) return query.text === '' ? searchText.nothing : searchText.nothingFor(query.text);
  return query.text === '' ? searchText.count(found) : searchText.countFor(found, query.text);
}

function adviceFor(query: SearchQuery, clearFilters: () => void): HTMLElement[] {
  const isFiltered = query.section !== '' || query.year !== '';
  const list = document.createElement('ul');
  for (const sentence of isFiltered ? [...searchText.advice, searchText.adviceOnFilters] : searchText.advice) {
    const item = document.createElement('li');
    item.textContent = sentence;
    list.append(item);
  }
  return isFiltered ? [list, button(searchText.clearFilters, clearFilters)] : [list];
}

function heading(): HTMLElement {
  const item = document.createElement('li');
  item.className = 'result-divider';
  item.textContent = searchText.looser;
  return item;
}

function button(label: string, action: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', action);
  return element;
}
