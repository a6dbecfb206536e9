/** Arrow keys lead to the photograph before and after, as in the viewer. */
const relations: Record<string, string> = { ArrowLeft: 'prev', ArrowRight: 'next' };

addEventListener('keydown', (event) => {
  const relation = relations[event.key];
  if (relation === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  // In a field the arrows move the cursor.
  if (event.target instanceof Element && event.target.closest('input, select, textarea') !== null) return;
  document.querySelector<HTMLAnchorElement>(`.photo-steps a[rel=${relation}]`)?.click();
});
