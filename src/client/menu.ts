/** Closes an open menu with Escape, and when the reader turns to something else; one that holds a search box goes to it. */
for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu')) {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  const closeFor = (event: Event): void => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  };
  menu.addEventListener('toggle', () => {
    if (menu.open) menu.querySelector<HTMLInputElement>('input[type=search]')?.focus();
  });
  document.addEventListener('click', closeFor);
  document.addEventListener('focusin', closeFor);
}
