/** The search page: form, address and answers kept in step. */
import { find } from './find.ts';
import { isEmpty, queryFromAddress, queryFromForm, queryToAddress, queryToForm, type SearchQuery } from './query.ts';
import { createResultsView } from './results.ts';

const TYPING_PAUSE = 250;

const form = document.querySelector<HTMLFormElement>('[data-search-form]');
const container = document.querySelector<HTMLElement>('[data-search-results]');
if (form !== null && container !== null) start(form, container);

function start(form: HTMLFormElement, container: HTMLElement): void {
  const results = createResultsView(container, () => {
    queryToForm({ ...queryFromForm(form), section: '', year: '' }, form);
    submit();
  });
  let pause: number | undefined;
  let asked = 0;
  /** One stretch of typing is one step back. */
  let isTyping = false;

  const answer = async (query: SearchQuery): Promise<void> => {
    const mine = ++asked;
    if (isEmpty(query)) return results.showInvitation();
    results.showProgress();
    try {
      const found = await find(query);
      if (mine === asked) await results.showAnswer(query, found);
    } catch {
      if (mine === asked) results.showFailure(() => void answer(query));
    }
  };

  const go = (typed: boolean): void => {
    clearTimeout(pause);
    const query = queryFromForm(form);
    const search = queryToAddress(query);
    const isNew = search !== location.search;
    const address = location.pathname + search;
    if (isNew && typed && isTyping) history.replaceState(null, '', address);
    else if (isNew) history.pushState(null, '', address);
    if (isNew || !typed) void answer(query);
    isTyping = typed;
  };
  const submit = (): void => go(false);

  const restore = (): void => {
    clearTimeout(pause);
    isTyping = false;
    const query = queryFromAddress(location.search);
    queryToForm(query, form);
    void answer(query);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) submit();
  });
  form.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    clearTimeout(pause);
    pause = window.setTimeout(() => go(true), TYPING_PAUSE);
  });
  addEventListener('popstate', restore);
  restore();
}
