/** Draws answers: a count, ten results at a time in their groups, and what there is to say when they are few. */
import { searchText } from '../../i18n/vi.ts';
import type { SearchAnswer, SearchResult } from './engine/messages.ts';
import { type Note, notesFor } from './notes.ts';
import { pick } from './pick.ts';
import type { SearchQuery } from './query.ts';
import { drawResult } from './result.ts';

const PAGE = 10;

/** What the results may ask of the page. */
export interface ResultActions {
  results(answer: number, from: number, count: number): Promise<SearchResult[]>;
  sectionName(slug: string): string;
  clearFilters(): void;
  lookLooser(): void;
  ask(text: string): void;
  retry(): void;
}

export interface ResultsView {
  /** Nothing was asked yet. */
  showInvitation(nodes: readonly Node[]): void;
  showProgress(): void;
  /** Complete when the results and their excerpts stand there. */
  showAnswer(query: SearchQuery, answer: SearchAnswer): Promise<void>;
  showFailure(message: string, label: string, action: () => void): void;
}

/** Takes over the container that `Results.astro` draws. */
export function createResultsView(container: HTMLElement, actions: ResultActions): ResultsView {
  const status = pick(container, '[data-search-status]', HTMLElement);
  const notes = pick(container, '[data-search-notes]', HTMLElement);
  const list = pick(container, '[data-search-list]', HTMLElement);
  const more = pick(container, '[data-search-more]', HTMLButtonElement);
  const after = pick(container, '[data-search-after]', HTMLElement);
  const template = pick(container, '[data-search-result]', HTMLTemplateElement);
  let latest = 0;
  let isTouched = false;
  // What a reader has begun to read must not move away: better results then wait for a click.
  for (const event of ['pointerdown', 'wheel', 'touchstart', 'keydown', 'focusin']) {
    list.addEventListener(
      event,
      () => {
        isTouched = true;
      },
      { passive: true },
    );
  }

  const clear = (message: string): void => {
    latest += 1;
    container.removeAttribute('aria-busy');
    status.textContent = message;
    for (const place of [notes, list, after]) place.replaceChildren();
    more.hidden = true;
  };

  const show = async (query: SearchQuery, answer: SearchAnswer): Promise<void> => {
    const mine = ++latest;
    const { full, looser, partial } = answer.counts;
    const total = full + looser + partial;
    const draw = async (from: number): Promise<{ items: HTMLElement[]; isComplete: Promise<unknown> }> => {
      const results = await actions.results(answer.id, from, PAGE);
      const drawn = results.map((result, index) => {
        const isLooser = from + index >= full && from + index < full + looser;
        return drawResult(template, result, isLooser ? answer.marks.looser : answer.marks.asked, actions.sectionName);
      });
      const items = drawn.flatMap(({ item }, index) => [...headingAt(from + index, answer.counts), item]);
      return { items, isComplete: Promise.all(drawn.map(({ isComplete }) => isComplete)) };
    };
    const first = await draw(0);
    // A showing that was overtaken by the next one has no results any more.
    if (mine !== latest || (first.items.length === 0 && total > 0)) return;
    isTouched = false;
    status.textContent = answer.isComplete ? headline(query, answer) : searchText.searchingOn;
    notes.replaceChildren(...noteNodes(notesFor(query, answer), actions));
    after.replaceChildren();
    list.replaceChildren(...first.items);
    let shown = PAGE;
    const end = (): void => {
      more.hidden = shown >= total;
      if (more.hidden && answer.mayLookLooser) after.replaceChildren(button(searchText.lookLooser, actions.lookLooser));
    };
    end();
    more.onclick = async () => {
      more.disabled = true;
      // A broken line leaves the button for another try.
      const page = await draw(shown).catch(() => undefined);
      more.disabled = false;
      if (mine !== latest || page === undefined || page.items.length === 0) return;
      list.append(...page.items);
      shown += PAGE;
      end();
      page.items
        .find((item) => item.matches('.result'))
        ?.querySelector('a')
        ?.focus();
    };
    await first.isComplete;
    if (mine === latest && answer.isComplete) container.removeAttribute('aria-busy');
  };

  return {
    showInvitation: (nodes) => {
      clear(searchText.invite);
      notes.append(...nodes);
    },
    showProgress: () => {
      container.setAttribute('aria-busy', 'true');
      isTouched = false;
      if (list.childElementCount === 0) status.textContent = searchText.searching;
    },
    showFailure: (message, label, action) => {
      clear(message);
      notes.append(button(label, action));
    },
    showAnswer: async (query, answer) => {
      if (!isTouched || !answer.isComplete) return show(query, answer);
      latest += 1;
      container.removeAttribute('aria-busy');
      status.textContent = headline(query, answer);
      notes.replaceChildren(
        button(searchText.showAll, async () => {
          await show(query, answer);
          list.querySelector('a')?.focus();
        }),
      );
    },
  };
}

function headline(query: SearchQuery, { counts, isWordless }: SearchAnswer): string {
  if (isWordless) return searchText.wordless;
  const { text, collection } = query;
  const found = counts.full + counts.looser + counts.partial;
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  if (found === 0) return text === '' ? searchText.nothing : searchText.nothingFor(shown);
  if (collection === 'photos') {
    return text === '' ? searchText.countPhotos(found) : searchText.countPhotosFor(found, shown);
  }
  return text === '' ? searchText.count(found) : searchText.countFor(found, shown);
}

/** What stands above the first result of a group. */
function headingAt(place: number, { full, looser, partial }: SearchAnswer['counts']): HTMLElement[] {
  if (place === full && looser > 0) return [heading(searchText.looser)];
  if (place === full + looser && partial > 0) return [heading(searchText.partial)];
  return [];
}

function noteNodes(notes: readonly Note[], actions: ResultActions): HTMLElement[] {
  return notes.map((note) => {
    const paragraph = document.createElement('p');
    paragraph.append(note.text);
    const { offer } = note;
    if (offer?.kind === 'ask') {
      const { text } = offer;
      paragraph.append(
        ' ',
        searchText.didYouMean,
        ' ',
        button(text, () => actions.ask(text)),
        '?',
      );
    }
    if (offer?.kind === 'clear') paragraph.append(' ', button(searchText.clearFilters, actions.clearFilters));
    if (offer?.kind === 'retry') paragraph.append(' ', button(searchText.retry, actions.retry));
    return paragraph;
  });
}

function heading(text: string): HTMLElement {
  const item = document.createElement('li');
  item.className = 'result-divider';
  item.textContent = text;
  return item;
}

function button(label: string, action: () => unknown): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', action);
  return element;
}
