/** Marks words in the text of a page. Loaded only by those who come from a search. */
import { markText as strings } from '../i18n/vi.ts';
import { createMarker, markWords } from '../lib/search/excerpt.ts';
import { markedNodes } from './marked-nodes.ts';

/** More marks than this make the page slow and tell nothing. */
const MOST_MARKS = 2000;

/**
 * Marks the words in every `[data-searched]`, and shows a button that removes the marks.
 *
 * @param words forms, and folds behind a `~` (`createMarker`)
 * @param mayScroll whether to go to the first marked word of the body when it is below the first screen
 * @param onRemoved the reader has removed the marks
 * @returns removes them; the text is then what it was
 */
export function markText(words: readonly string[], mayScroll: boolean, onRemoved: () => void): () => void {
  const texts = [...document.querySelectorAll<HTMLElement>('[data-searched]')];
  const marks = addMarks(texts, words);
  if (marks.length === 0) return () => {};
  const remove = (): void => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    for (const text of texts) text.normalize();
    button.remove();
  };
  const button = createButton(() => {
    remove();
    onRemoved();
    document.querySelector('main')?.focus({ preventScroll: true });
  });
  // Before the text in the order of the keyboard; the eye finds it at the edge of the window.
  texts[0]?.before(button);
  if (mayScroll) showIfBelow(marks.find((mark) => mark.closest('.bai-viet') !== null));
  return remove;
}

function addMarks(texts: readonly HTMLElement[], words: readonly string[]): HTMLElement[] {
  const isAsked = createMarker(words);
  const marks: HTMLElement[] = [];
  for (const node of texts.flatMap(textNodes)) {
    const stretches = markWords(node.data, isAsked);
    const count = stretches.filter(({ isMarked }) => isMarked).length;
    if (count === 0) continue;
    if (marks.length + count > MOST_MARKS) break;
    const nodes = markedNodes(stretches);
    node.replaceWith(...nodes);
    marks.push(...nodes.filter((each) => each instanceof HTMLElement));
  }
  return marks;
}

/** What a reader reads. */
function textNodes(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isRead = node.parentElement?.closest('script, style, template, noscript') === null;
    if (node instanceof Text && isRead) found.push(node);
  }
  return found;
}

function createButton(action: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'unmark';
  button.textContent = strings.remove;
  button.addEventListener('click', action);
  return button;
}

function showIfBelow(mark: HTMLElement | undefined): void {
  if (mark === undefined || mark.getBoundingClientRect().top < innerHeight) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  mark.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
}
