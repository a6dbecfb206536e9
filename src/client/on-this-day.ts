/**
 * Ngày này năm xưa: places what was published on this day in earlier years, by the date in the newsroom's zone. Where there is
 * nothing the way to the calendar stays: taking the block away would move what stands below.
 */
import { fetchFragment } from './fetch-fragment.ts';
import { whenNear } from './when-near.ts';

const most = 6;

for (const block of document.querySelectorAll<HTMLElement>('[data-on-this-day]')) {
  whenNear(block, () => void fill(block));
}

async function fill(block: HTMLElement): Promise<void> {
  // `2026-08-03`, whatever the reader's own zone.
  const today = new Intl.DateTimeFormat('sv', { timeZone: block.dataset.zone }).format(new Date());
  const fragment = await fetchFragment(`${block.dataset.onThisDay}${today.slice(5)}/`);
  const items = [...(fragment?.querySelectorAll('li') ?? [])];
  const earlier = items.filter((item) => (item.querySelector('time')?.dateTime ?? '9999') < today.slice(0, 4));
  if (fragment === undefined || earlier.length === 0) return;
  for (const item of items) if (!earlier.slice(0, most).includes(item)) item.remove();
  block.querySelector('[data-on-this-day-list]')?.replaceChildren(...fragment.childNodes);
}
