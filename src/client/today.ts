/** Fills in today's date in the site's zone, so that no page has to be built again for it. */
for (const place of document.querySelectorAll<HTMLElement>('[data-today]')) {
  place.textContent = formatDay(new Date(), place.dataset.zone);
}

/** `Thứ Sáu, 19/7/2024`, in the site's zone whatever the reader's is. */
function formatDay(now: Date, timeZone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('vi', {
    weekday: 'long',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone,
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('weekday')}, ${part('day')}/${part('month')}/${part('year')}`;
}
