/** An element with a class, where one is wanted, and what is in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** A button; `about` is what it says to those who cannot see beside what it stands. */
export function button(label: string, about: string, action: () => unknown): HTMLButtonElement {
  const made = element('button', '', label);
  made.type = 'button';
  made.setAttribute('aria-label', about);
  made.addEventListener('click', action);
  return made;
}

export function link(href: string, text: string): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = href;
  return made;
}
