/** Goes to the page of the day that was chosen; says so when no article was published on it. */
import { jumpText } from '../i18n/vi.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('[data-jump-to-date]')) {
  form.addEventListener('submit', (event) => {
    const day = new FormData(form).get('ngay');
    if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
    event.preventDefault();
    void open(day, form.querySelector<HTMLElement>('[role=status]'));
  });
}

async function open(day: string, answer: HTMLElement | null): Promise<void> {
  const dayAddress = addressOf(day);
  if (answer === null || (await exists(dayAddress))) {
    location.assign(dayAddress);
    return;
  }
  const monthAddress = addressOf(day.slice(0, 7));
  if (await exists(monthAddress)) {
    const link = document.createElement('a');
    link.href = monthAddress;
    link.textContent = jumpText.openMonth(inWords(day.slice(0, 7)));
    answer.replaceChildren(`${jumpText.nothing(inWords(day))} `, link);
  } else {
    answer.replaceChildren(jumpText.nothingInMonth(inWords(day)));
  }
}

/** `2023-08-03` → `/2023/08/03/`, below the site's base. */
function addressOf(period: string): string {
  return `${document.documentElement.dataset.base ?? '/'}${period.replaceAll('-', '/')}/`;
}

/** `2023-08-03` → `3/8/2023`; `2023-08` → `8/2023`. */
function inWords(period: string): string {
  return period
    .split('-')
    .reverse()
    .map((part) => String(Number(part)))
    .join('/');
}

/** Only a plain "not found" counts as absence: a host that refuses HEAD still gets the reader to the page. */
async function exists(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD' })).status !== 404;
  } catch {
    return true;
  }
}
