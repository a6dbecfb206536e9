import { searchText } from '../../i18n/vi.ts';
import type { SearchAnswer } from './engine/messages.ts';
import { isFiltered, type SearchQuery } from './query.ts';

/** A sentence above the results, perhaps with something to click. */
export interface Note {
  text: string;
  offer?: { kind: 'ask'; text: string } | { kind: 'clear' } | { kind: 'retry' };
}

/** What a reader should know of an answer besides its results. */
export function notesFor(query: SearchQuery, answer: SearchAnswer): Note[] {
  const { counts, missing, suggestion, understoodAs, failedParts, isCut, isWordless, isComplete } = answer;
  const notes: Note[] = [];
  if (answer.isKept) notes.push({ text: searchText.keptOnly });
  else if (failedParts > 0) notes.push({ text: searchText.failedParts, offer: { kind: 'retry' } });
  if (isCut) notes.push({ text: searchText.tooLong });
  if (answer.isUnquoted) notes.push({ text: searchText.unquoted });
  if (understoodAs !== undefined) notes.push({ text: searchText.understoodAs(understoodAs) });
  if (missing.length > 0) {
    const text = (query.collection === 'photos' ? searchText.missingInPhotos : searchText.missing)(
      missing.map(shorten),
    );
    notes.push(suggestion === undefined ? { text } : { text, offer: { kind: 'ask', text: suggestion } });
  }
  if (isComplete && !isWordless && counts.full + counts.looser + counts.partial === 0) {
    if (isFiltered(query)) notes.push({ text: searchText.adviceOnFilters, offer: { kind: 'clear' } });
    notes.push(...searchText.advice.map((text) => ({ text })));
  }
  return notes;
}

function shorten(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}…` : word;
}
