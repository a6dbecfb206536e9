/** Goes to the page of the day that was chosen; says so when no article was published on it. */
import { jumpText } from '../i18n/vi.ts';
import { calendarPage } from './served/calendar-page.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('[data-jump-to-date]')) {
  form.addEventListener('submit', (event) => {
    const day = new FormData(form).get('ngay');
    if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
    event.preventDefault();
    void open(day, form.querySelector<HTMLElement>('[role=status]'));
  });
}

async function open(day: string, answer: HTMLElement | null): Promise<void> {
  const dayAddress = await calendarPage(day);
  if (dayAddress !== undefined) {
    location.assign(dayAddress);
    return;
  }
  const monthAddress = await calendarPage(day.slice(0, 7));
  if (monthAddress === undefined) {
    answer?.replaceChildren(jumpText.nothingInMonth(inWords(day)));
    return;
  }
  const link = document.createElement('a');
  link.href = monthAddress;
  link.textContent = jumpText.openMonth(inWords(day.slice(0, 7)));
  answer?.replaceChildren(`${jumpText.nothing(inWords(day))} `, link);
}

/** `2023-08-03` → `3/8/2023`; `2023-08` → `8/2023`. */
function inWords(period: string): string {
  return period
    .split('-')
    .reverse()
    .map((part) => String(Number(part)))
    .join('/');
}
