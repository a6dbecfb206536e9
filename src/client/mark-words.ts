/**
 * Marks the words of a search in the text that was opened from its results: `#tim=đảng%20~uy`, forms and folds as
 * `createMarker` takes them. What marks them is fetched only when the address asks for it.
 */
const PREFIX = '#tim=';

// Anyone can write an address: these bounds keep the page quick whatever it says.
const LONGEST = 2000;
const MOST_WORDS = 30;

let followed = '';
let removeMarks = (): void => {};

void followAddress(true);
addEventListener('hashchange', () => void followAddress(false));

/** Coming back from the photo viewer to the same words changes nothing. */
async function followAddress(isFirst: boolean): Promise<void> {
  const { hash } = location;
  if (!hash.startsWith(PREFIX) || hash === followed) return;
  followed = hash;
  removeMarks();
  const words = wordsOf(hash);
  if (words.length === 0) return;
  const { markText } = await import('./mark-text.ts');
  if (hash !== followed) return;
  removeMarks = markText(words, isFirst && scrollY === 0, forgetAddress);
}

/** None when the address is no such address. */
function wordsOf(hash: string): string[] {
  if (hash.length > LONGEST) return [];
  try {
    const words = decodeURIComponent(hash.slice(PREFIX.length)).split(/\s+/);
    return words.filter((word) => word !== '').slice(0, MOST_WORDS);
  } catch {
    return [];
  }
}

function forgetAddress(): void {
  if (location.hash.startsWith(PREFIX)) history.replaceState(history.state, '', location.pathname + location.search);
}
