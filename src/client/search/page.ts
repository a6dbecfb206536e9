/** The search page: form, address and answers kept in step. */
import { searchText } from '../../i18n/vi.ts';
import { createSearchClient } from '../served/search-client.ts';
import { SearchFailure } from './client.ts';
import type { SearchAnswer } from './engine/messages.ts';
import { showCounts } from './filters.ts';
import {
  isEmpty,
  queryFromAddress,
  queryFromForm,
  queryToAddress,
  queryToForm,
  type SearchQuery,
  toRequest,
  withoutFilters,
} from './query.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { reloadOnce, settled } from './reload-once.ts';
import { createResultsView } from './results.ts';

const TYPING_PAUSE = 200;

const form = document.querySelector<HTMLFormElement>('[data-search-form]');
const container = document.querySelector<HTMLElement>('[data-search-results]');
if (form !== null && container !== null) start(form, container);

function start(form: HTMLFormElement, container: HTMLElement): void {
  const client = createSearchClient();
  const box = form.querySelector<HTMLInputElement>('input[name=q]');
  let pause: number | undefined;
  let asked = 0;
  /** One stretch of typing is one step back. */
  let isTyping = false;

  const view = createResultsView(container, {
    results: client.results,
    sectionName: (slug) => nameOfOption(form, 'chuyen-muc', slug),
    clearFilters: () => {
      queryToForm(withoutFilters(queryFromForm(form)), form);
      go(false);
    },
    lookLooser: () => void answer(queryFromForm(form), false, true),
    ask: (text) => {
      queryToForm({ ...queryFromForm(form), text }, form);
      go(false);
      box?.focus();
    },
    retry: () => void answer(queryFromForm(form)),
  });

  const answer = async (query: SearchQuery, typed = false, withLooser = false): Promise<void> => {
    const mine = ++asked;
    if (isEmpty(query)) {
      showCounts(form, undefined);
      view.showInvitation(recentNodes());
      return;
    }
    view.showProgress();
    try {
      const ask = (isTyping: boolean): Promise<SearchAnswer> =>
        client.search(toRequest(query, isTyping, withLooser), (partial) => {
          if (mine === asked && partial.found > 0) void view.showAnswer(query, partial).catch(() => {});
        });
      let found = await ask(typed);
      // What is no beginning of anything may be typed without an input method, or have a slip in it.
      if (typed && found.found === 0 && mine === asked) found = await ask(false);
      if (mine !== asked) return;
      settled();
      showCounts(form, found.facets);
      await view.showAnswer(query, found);
    } catch (error) {
      if (mine === asked) fail(error, query);
    }
  };

  const fail = (error: unknown, query: SearchQuery): void => {
    const reason = error instanceof SearchFailure ? error.reason : 'line';
    if (reason === 'line' || reason === 'copy') {
      const words = reason === 'line' ? searchText.failed : searchText.incompleteCopy;
      view.showFailure(words, searchText.retry, () => void answer(query));
      return;
    }
    if (reloadOnce()) return;
    view.showFailure(searchText.republished, searchText.reload, () => location.reload());
  };

  const go = (typed: boolean): void => {
    clearTimeout(pause);
    const query = queryFromForm(form);
    const search = queryToAddress(query);
    const isNew = search !== location.search;
    const address = location.pathname + search;
    if (isNew && typed && isTyping) history.replaceState(null, '', address);
    else if (isNew) history.pushState(null, '', address);
    if (!typed && query.text !== '') rememberSearch(query.text);
    if (isNew || !typed) void answer(query, typed);
    isTyping = typed;
  };

  const restore = (): void => {
    clearTimeout(pause);
    isTyping = false;
    const query = queryFromAddress(location.search);
    queryToForm(query, form);
    const days = form.querySelector<HTMLDetailsElement>('[data-search-days]');
    if (days !== null && (query.from !== '' || query.to !== '' || query.hasPhoto)) days.open = true;
    void answer(query);
  };

  const recentNodes = (): Node[] => {
    const recent = recentSearches();
    if (recent.length === 0) return [];
    const title = document.createElement('p');
    title.textContent = searchText.recent;
    const list = document.createElement('ul');
    list.className = 'inline-list';
    for (const text of recent) {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `?${new URLSearchParams({ q: text })}`;
      link.textContent = text;
      item.append(link);
      list.append(item);
    }
    const forget = document.createElement('button');
    forget.type = 'button';
    forget.textContent = searchText.forget;
    forget.addEventListener('click', () => {
      forgetSearches();
      view.showInvitation([]);
      box?.focus();
    });
    return [title, list, forget];
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(false);
  });
  form.addEventListener('change', (event) => {
    if (event.target !== box) go(false);
  });
  box?.addEventListener('input', () => {
    clearTimeout(pause);
    pause = window.setTimeout(() => go(true), TYPING_PAUSE);
  });
  addEventListener('popstate', restore);
  restore();
}

function nameOfOption(form: HTMLFormElement, field: string, value: string): string {
  const select = form.elements.namedItem(field);
  if (!(select instanceof HTMLSelectElement)) return value;
  const option = [...select.options].find((each) => each.value === value);
  return (option?.dataset.name ?? option?.text ?? value).trim();
}
