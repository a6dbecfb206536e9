/** How the reader wants pages to look: classes of the root element, kept on this device. early-display.js puts them there. */
const KEY = 'vankho-hien-thi';
const { classList } = document.documentElement;

/** What was chosen of a kind: `dark` where the root has the class `scheme-dark`. */
export function chosenDisplay(kind: 'scheme' | 'text'): string | undefined {
  return [...classList].find((name) => name.startsWith(`${kind}-`))?.slice(kind.length + 1);
}

/** Chooses `value`, or what pages have before anything was chosen. */
export function chooseDisplay(kind: 'scheme' | 'text', value: string | undefined): void {
  classList.remove(`${kind}-${chosenDisplay(kind)}`);
  if (value !== undefined) classList.add(`${kind}-${value}`);
  try {
    localStorage.setItem(KEY, classList.value);
  } catch {
    // Storage is full or forbidden: the choice holds until the reader leaves the page.
  }
}
