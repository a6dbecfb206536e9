/** Lets the reader choose the size of an article's text, and keeps the choice on this device. */
import { normalTextSize, stepTextSize } from '../lib/article/text-size.ts';

const KEY = 'vankho-co-chu';
const root = document.documentElement;

let size = normalTextSize;
show(remembered());

for (const group of document.querySelectorAll<HTMLElement>('[data-text-size]')) {
  group.hidden = false;
  group.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null) return;
    const step = Number(button.value);
    show(step === 0 ? normalTextSize : stepTextSize(size, step));
    remember();
  });
}

function show(chosen: string): void {
  root.classList.remove(size);
  root.classList.add(chosen);
  size = chosen;
}

/** Other versions of this script and the reader's own hands may have written it. */
function remembered(): string {
  try {
    return stepTextSize(localStorage.getItem(KEY), 0);
  } catch {
    return normalTextSize;
  }
}

function remember(): void {
  try {
    localStorage.setItem(KEY, size);
  } catch {
    // Storage is full or forbidden: the size holds until the reader leaves the page.
  }
}
