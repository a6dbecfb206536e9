/** Reads the article with the device's own Vietnamese voice. Loaded only by those who listen. */
import { listenText } from '../i18n/vi.ts';
import { spokenPieces } from '../lib/article/spoken.ts';
import { readableParts, textToRead } from './readable-parts.ts';

/** What is said at a time, and the paragraph it stands in. */
interface Piece {
  part: HTMLElement;
  text: string;
}

type State = 'silent' | 'reading' | 'paused';

/**
 * Begins to read, marks each paragraph as it is read, and makes the buttons of the tool pause, go on and stop. Pausing
 * ends the voice and going on begins the sentence again, for on Android `speechSynthesis.pause` cannot be undone.
 *
 * @param tool holds two buttons: the first begins, pauses and goes on; the second stops
 */
export function readAloud(tool: HTMLElement): void {
  const [toggle, stopper] = tool.querySelectorAll('button');
  const answer = tool.parentElement?.querySelector('[role=status]');
  const pieces = readableParts().flatMap((part): Piece[] =>
    spokenPieces(textToRead(part)).map((text) => ({ part, text })),
  );
  let place = 0;
  let state: State = 'silent';
  // Kept, because browsers have thrown away utterances that nobody held, and then told nothing of their end.
  let spoken: SpeechSynthesisUtterance | undefined;

  function speak(): void {
    const piece = pieces[place];
    if (piece === undefined) {
      enter('silent', listenText.ended);
      return;
    }
    const isNew = mark(piece.part);
    if (isNew) show(piece.part);
    const utterance = new SpeechSynthesisUtterance(piece.text);
    utterance.lang = 'vi-VN';
    utterance.voice = speechSynthesis.getVoices().find(({ lang }) => /^vi\b|^vi_/i.test(lang)) ?? null;
    utterance.addEventListener('end', () => {
      if (utterance !== spoken) return;
      place += 1;
      speak();
    });
    utterance.addEventListener('error', () => {
      if (utterance === spoken) enter('silent', listenText.failed);
    });
    spoken = utterance;
    speechSynthesis.speak(utterance);
  }

  function enter(next: State, said: string): void {
    state = next;
    if (state !== 'reading') {
      spoken = undefined;
      speechSynthesis.cancel();
    }
    if (state === 'silent') {
      place = 0;
      mark(undefined);
    }
    toggle?.replaceChildren({ silent: listenText.listen, reading: listenText.pause, paused: listenText.goOn }[state]);
    if (stopper !== undefined) {
      if (state === 'silent' && document.activeElement === stopper) toggle?.focus({ preventScroll: true });
      stopper.hidden = state === 'silent';
    }
    tool.classList.toggle('is-listening', state !== 'silent');
    answer?.replaceChildren(said);
    if (state === 'reading') speak();
  }

  toggle?.addEventListener('click', () => {
    if (state === 'reading') enter('paused', listenText.paused);
    else enter('reading', listenText.reading);
  });
  stopper?.addEventListener('click', () => enter('silent', listenText.stopped));
  // The voice belongs to the browser and would go on over the next page.
  addEventListener('pagehide', () => enter('silent', ''));
  enter('reading', listenText.reading);
}

const marked = 'is-read-aloud';

/** @returns whether it was not marked before */
function mark(part: HTMLElement | undefined): boolean {
  const before = document.querySelector(`.${marked}`);
  if (before === part) return false;
  before?.classList.remove(marked);
  part?.classList.add(marked);
  return true;
}

function show(part: HTMLElement): void {
  const { top, bottom } = part.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  part.scrollIntoView({
    block: bottom - top > innerHeight ? 'start' : 'center',
    behavior: isCalm ? 'instant' : 'smooth',
  });
}
