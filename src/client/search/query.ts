/** What a reader asks for, as it stands in the address and in the form. */
export interface SearchQuery {
  text: string;
  /** Slug of a section, or empty. */
  section: string;
  /** `2023`, or empty. */
  year: string;
  newestFirst: boolean;
}

/** Reads `?q=&chuyen-muc=&nam=&thu-tu=moi`. */
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
  if (query.text !== '') parameters.set('q', query.text);
  if (query.section !== '') parameters.set('chuyen-muc', query.section);
  if (query.year !== '') parameters.set('nam', query.year);
  if (query.newestFirst) parameters.set('thu-tu', 'moi');
  const search = parameters.toString();
  return search === '' ? '' : `?${search}`;
}

/** Puts a query into the form. A value that a select does not offer falls back to its first. */
export function queryToForm(query: SearchQuery, form: HTMLFormElement): void {
  const values: Record<string, string> = {
    q: query.text,
    'chuyen-muc': query.section,
    nam: query.year,
    'thu-tu': query.newestFirst ? 'moi' : '',
  };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
}

/** Whether there is nothing to search for, neither words nor a filter. */
export function isEmpty(query: SearchQuery): boolean {
  return query.text === '' && query.section === '' && query.year === '';
}

function fromParameters(parameters: URLSearchParams): SearchQuery {
  return {
    text: (parameters.get('q') ?? '').trim().normalize('NFC'),
    section: parameters.get('chuyen-muc') ?? '',
    year: parameters.get('nam') ?? '',
    newestFirst: parameters.get('thu-tu') === 'moi',
  };
}
