/** A list of choices under a text box, worked from the box: the pattern "editable combobox" of the ARIA practices guide. */

export interface Choice {
  /** Tells it from the others when the list is drawn again. */
  key: string;
  content: readonly (string | Node)[];
  /** Stands below in small letters. */
  note?: string;
  /** Not an answer but something to do with the list. */
  isAside?: boolean;
  choose(inNewTab: boolean): void;
}

export interface ChoiceList {
  /** Draws the list and opens it; closes it when there is nothing to choose. */
  show(choices: readonly Choice[], label: string): void;
  close(): void;
  /** Tells readers who do not see the list. */
  say(message: string): void;
}

interface Behaviour {
  /** The reader asks for the list with an arrow key. */
  open(): void;
  /** The list is closed, or would be if it were open: what is still on its way comes too late. */
  closed(): void;
}

let lists = 0;

/** Makes a combobox of the text box; its list stands at the end of the form. */
export function createChoiceList(form: HTMLFormElement, input: HTMLInputElement, behaviour: Behaviour): ChoiceList {
  lists += 1;
  const id = `goi-y-${lists}`;
  const popup = element('ul', { class: 'suggest-list', role: 'listbox', id });
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  popup.hidden = true;
  form.append(popup, status);
  setAttributes(input, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false',
    autocomplete: 'off',
  });

  let choices: readonly Choice[] = [];
  let active = -1;

  /** @param index -1 for the text itself */
  const activate = (index: number): void => {
    active = index;
    for (const [place, option] of [...popup.children].entries()) {
      option.setAttribute('aria-selected', String(place === index));
    }
    const option = popup.children[index];
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };

  const show: ChoiceList['show'] = (next, label) => {
    if (next.length === 0) return close();
    const kept = choices[active]?.key;
    choices = next;
    popup.setAttribute('aria-label', label);
    popup.replaceChildren(...choices.map((choice, place) => drawOption(choice, `${id}-${place}`)));
    popup.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    activate(choices.findIndex(({ key }) => key === kept));
  };

  const close = (): void => {
    choices = [];
    activate(-1);
    popup.hidden = true;
    popup.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    status.textContent = '';
    behaviour.closed();
  };

  /** One step down or up, round through the text itself. */
  const step = (by: 1 | -1): void => {
    if (popup.hidden) behaviour.open();
    const stops = choices.length + 1;
    activate(((active + 1 + by + stops) % stops) - 1);
  };

  const choose = (index: number, inNewTab: boolean): void => {
    const choice = choices[index];
    // First, for the page may come back from the browser's memory as it is left.
    close();
    choice?.choose(inNewTab);
  };

  /** @returns whether the key was for the list */
  const handle = ({ key, altKey }: KeyboardEvent): boolean => {
    const isOpen = !popup.hidden;
    switch (key) {
      case 'ArrowDown':
        if (altKey) behaviour.open();
        else step(1);
        return true;
      case 'ArrowUp':
        if (altKey) close();
        else step(-1);
        return true;
      case 'Home':
      case 'End':
        // In the text they move the caret, in the list they leave it alone.
        if (active === -1) return false;
        activate(key === 'Home' ? 0 : choices.length - 1);
        return true;
      case 'ArrowLeft':
      case 'ArrowRight':
        activate(-1);
        return false;
      case 'Enter':
        if (active === -1) return false;
        choose(active, false);
        return true;
      case 'Escape':
        if (isOpen) close();
        return isOpen;
      default:
        return false;
    }
  };

  input.addEventListener('keydown', (event) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (handle(event)) event.preventDefault();
  });
  // Who types on means the text again.
  input.addEventListener('input', () => activate(-1));
  input.addEventListener('blur', close);
  // Touching what cannot have the focus does not take it away everywhere.
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !form.contains(target)) close();
  });
  // The focus stays in the box while the pointer chooses.
  popup.addEventListener('mousedown', (event) => event.preventDefault());
  popup.addEventListener('click', ({ target, ctrlKey, metaKey }) => {
    if (!(target instanceof Element)) return;
    const option = target.closest('[role=option]');
    if (option !== null) choose([...popup.children].indexOf(option), ctrlKey || metaKey);
  });

  return {
    show,
    close,
    say: (message) => {
      status.textContent = message;
    },
  };
}

/** Keys pressed while an input method is at work belong to it. Safari tells the Enter that ends its work by 229 alone. */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

function drawOption({ content, note, isAside }: Choice, id: string): HTMLElement {
  const option = element('li', {
    role: 'option',
    id,
    class: isAside ? 'suggest-option suggest-aside' : 'suggest-option',
  });
  const text = element('span', { class: 'suggest-text' });
  text.append(...content);
  option.append(text);
  if (note !== undefined) {
    const small = element('small', {});
    small.textContent = note;
    // Without the space a screen reader runs title and date together.
    option.append(' ', small);
  }
  return option;
}

function element(name: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  return made;
}

function setAttributes(target: HTMLElement, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
}
