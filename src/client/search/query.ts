import type { Collection } from './engine/index-files.ts';
import type { SearchRequest } from './engine/messages.ts';

/** What a reader asks for, as it stands in the address and in the form. */
export interface SearchQuery {
  text: string;
  collection: Collection;
  order: SearchRequest['order'];
  /** Slug of a section, or empty. */
  section: string;
  /** `2023`, or empty. */
  year: string;
  /** First and last day, `2023-08-03`, or empty; they go before the year. */
  from: string;
  to: string;
  /** Slug of an author, or empty. */
  author: string;
  hasPhoto: boolean;
}

/** Names of the address and of the form's fields. */
const names = {
  text: 'q',
  collection: 'loai',
  section: 'chuyen-muc',
  year: 'nam',
  from: 'tu',
  to: 'den',
  author: 'tac-gia',
  hasPhoto: 'co-anh',
  order: 'thu-tu',
} as const;

const orders = { best: '', newest: 'moi', oldest: 'cu' } as const;

/** Reads `?q=&loai=anh&chuyen-muc=&nam=&tu=&den=&tac-gia=&co-anh=1&thu-tu=moi`. What is no such value counts for nothing. */
export function queryFromAddress(search: string): SearchQuery {
  return fromParameters(new URLSearchParams(search));
}

/** Reads the form's fields, which bear the names of the address. */
export function queryFromForm(form: HTMLFormElement): SearchQuery {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') parameters.set(name, value);
  return fromParameters(parameters);
}

/** Writes a query into the address's form, leaving out what is empty: `?q=dang+uy&nam=2023`, or an empty string. */
export function queryToAddress(query: SearchQuery): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(valuesOf(query))) if (value !== '') parameters.set(name, value);
  const search = parameters.toString();
  return search === '' ? '' : `?${search}`;
}

/** Puts a query into the form. A select that does not offer a value yet gets it, for its name comes with the answer. */
export function queryToForm(query: SearchQuery, form: HTMLFormElement): void {
  for (const [name, value] of Object.entries(valuesOf(query))) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) {
      if (![...field.options].some((option) => option.value === value)) field.add(new Option(value, value));
      field.value = value;
    } else if (field instanceof RadioNodeList) field.value = value;
    else if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value !== '';
    else if (field instanceof HTMLInputElement) field.value = value;
  }
}

/** The query without its filters. */
export function withoutFilters(query: SearchQuery): SearchQuery {
  return { ...query, section: '', year: '', from: '', to: '', author: '', hasPhoto: false };
}

export function isFiltered(query: SearchQuery): boolean {
  return queryToAddress(query) !== queryToAddress(withoutFilters(query));
}

/** Whether there is nothing to search for, neither words nor a filter. */
export function isEmpty(query: SearchQuery): boolean {
  return query.text === '' && !isFiltered(query);
}

/** The query as the engine is asked. */
export function toRequest(query: SearchQuery, isTyping: boolean, withLooser: boolean): SearchRequest {
  const { text, collection, order, section, year, from, to, author, hasPhoto } = query;
  const hasDays = from !== '' || to !== '';
  const days = hasDays || year === '' ? { from, to } : { from: `${year}-01-01`, to: `${year}-12-31` };
  return {
    text,
    collection,
    // Nothing tells better from worse when nothing was typed.
    order: text === '' && order === 'best' ? 'newest' : order,
    filters: { section, ...days, author, hasPhoto },
    isTyping,
    withLooser,
  };
}

function valuesOf(query: SearchQuery): Record<string, string> {
  return {
    [names.text]: query.text,
    [names.collection]: query.collection === 'photos' ? 'anh' : '',
    [names.section]: query.section,
    [names.year]: query.year,
    [names.from]: query.from,
    [names.to]: query.to,
    [names.author]: query.author,
    [names.hasPhoto]: query.hasPhoto ? '1' : '',
    [names.order]: orders[query.order],
  };
}

function fromParameters(parameters: URLSearchParams): SearchQuery {
  const get = (name: string): string => parameters.get(name) ?? '';
  const matching = (name: string, shape: RegExp): string => (shape.test(get(name)) ? get(name) : '');
  const order = get(names.order);
  return {
    text: get(names.text).trim().normalize('NFC'),
    collection: get(names.collection) === 'anh' ? 'photos' : 'articles',
    order: order === orders.newest ? 'newest' : order === orders.oldest ? 'oldest' : 'best',
    section: matching(names.section, slug),
    year: matching(names.year, /^\d{4}$/),
    from: matching(names.from, day),
    to: matching(names.to, day),
    author: matching(names.author, slug),
    hasPhoto: get(names.hasPhoto) !== '',
  };
}

const slug = /^[a-z\d-]{1,120}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
