/** Lets the reader choose the size of an article's text. */
import { stepTextSize } from '../lib/article/text-size.ts';
import { chooseDisplay, chosenDisplay } from './display.ts';

for (const group of document.querySelectorAll<HTMLElement>('[data-text-size]')) {
  group.hidden = false;
  group.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null) return;
    const step = Number(button.value);
    chooseDisplay('text', step === 0 ? undefined : stepTextSize(chosenDisplay('text'), step));
  });
}
