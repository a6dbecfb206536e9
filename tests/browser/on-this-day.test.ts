import type { BrowserContext, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenArchive, openArchive, watchPage } from './archive.ts';

let archive: OpenArchive;
let context: BrowserContext;

beforeAll(async () => {
  archive = await openArchive('/luu-tru/');
});

afterAll(() => archive?.close());

afterEach(() => context.close());

/** The front page on some day of the reader's clock, scrolled to the block. */
async function frontPageAt(now: string, javaScriptEnabled = true, awaited?: (url: string) => boolean) {
  context = await archive.browser.newContext({ timezoneId: 'America/Los_Angeles', javaScriptEnabled });
  const { page, troubles } = await watchPage(context, new URL(archive.url).origin);
  if (javaScriptEnabled) await page.clock.setFixedTime(new Date(now));
  const answer = awaited && page.waitForResponse((response) => awaited(response.url()));
  await page.goto(archive.url);
  const block = page.locator('[data-on-this-day]');
  if (javaScriptEnabled) await block.scrollIntoViewIfNeeded();
  await (await answer)?.finished();
  return { block, troubles };
}

describe('Ngày này năm xưa', () => {
  const daysOf = (block: Locator) =>
    block
      .locator('time')
      .evaluateAll((times) => [...new Set(times.map((time) => time.getAttribute('datetime')?.slice(0, 10)))]);

  it('shows what was published on this day in earlier years, by the day in the newsroom’s zone', async () => {
    // In Los Angeles it is still the second of August.
    const { block, troubles } = await frontPageAt('2026-08-03T00:30:00+07:00');
    await expect.poll(() => daysOf(block)).toEqual(['2023-08-03', '2022-08-03', '2021-08-03']);
    expect(troubles).toEqual([]);
  });

  it('leaves this year out', async () => {
    const { block } = await frontPageAt('2023-08-03T12:00:00+07:00');
    await expect.poll(() => daysOf(block)).toEqual(['2022-08-03', '2021-08-03']);
  });

  it('leads to the calendar on a day on which nothing was ever published', async () => {
    const answer = (url: string) => url.includes('/manh/ngay-nay/12-31/');
    const { block, troubles } = await frontPageAt('2026-12-31T12:00:00+07:00', true, answer);
    expect(await block.getByRole('link').getAttribute('href')).toBe('/luu-tru/2024/');
    expect(troubles).toEqual([]);
  });

  it('leads to the calendar without a script', async () => {
    const { block } = await frontPageAt('', false);
    expect(await block.getByRole('link').getAttribute('href')).toBe('/luu-tru/2024/');
  });
});
