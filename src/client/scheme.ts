/** Lets the reader turn the page dark or light. A choice that is the device's own is forgotten: the page follows the device again. */
import { chooseDisplay, chosenDisplay } from './display.ts';

const device = matchMedia('(prefers-color-scheme: dark)');

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-scheme]')) {
  const say = (): void => button.setAttribute('aria-pressed', String(isDark()));
  say();
  button.hidden = false;
  device.addEventListener('change', say);
  button.addEventListener('click', () => {
    const wanted = !isDark();
    chooseDisplay('scheme', wanted === device.matches ? undefined : wanted ? 'dark' : 'light');
    say();
  });
}

function isDark(): boolean {
  const chosen = chosenDisplay('scheme');
  return chosen === undefined ? device.matches : chosen === 'dark';
}
