import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closeSites, compareTrees, noDifference, openSite, type Site } from './site.ts';

afterAll(closeSites);

const day = 86_400_000;
const meeting = 'bai-viet/2023/07/hoi-nghi-quy-hai.md';
const sentences = [
  'Hội trường kín chỗ từ sớm.',
  'Hội trường kín chỗ từ trưa.',
  'Hội trường kín chỗ từ khuya.',
] as const;

/** The environment of a build whose clock is off; with several offsets it jumps with each look at it. */
function clock(...offsets: number[]): Record<string, string> {
  const preload = new URL('jumping-clock.mjs', import.meta.url);
  return { NODE_OPTIONS: `--import=${preload.href}`, TEST_CLOCK: offsets.join(',') };
}

/** A build that knows nothing of earlier ones, by a clock that is right, must come to the same. */
async function expectAsCold(site: Site): Promise<void> {
  const cold = await openSite();
  await cold.replaceContent(site);
  await cold.buildWell();
  expect(compareTrees(await cold.tree(), await site.tree())).toEqual(noDifference);
}

/** Dates every file of the content. */
async function dateContent({ contentDir }: Site, time: Date): Promise<void> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  for (const entry of entries) if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), time, time);
}

it('a clock that is put back, or on, between builds hides no change', async () => {
  const site = await openSite();
  await site.buildWell({ env: clock(day) });
  await site.edit(meeting, sentences[0], sentences[1]);
  await site.buildWell({ env: clock(-day) });
  expect(await site.read('2023/07/hoi-nghi-quy-hai/index.html')).toContain('từ trưa');
  await site.edit(meeting, sentences[1], sentences[2]);
  await site.buildWell({ env: clock(400 * day) });
  expect(await site.read('2023/07/hoi-nghi-quy-hai/index.html')).toContain('từ khuya');
  await expectAsCold(site);
});

it('a clock that jumps in the midst of a build does no harm', async () => {
  const site = await openSite();
  await site.buildWell({ env: clock(day, -day) });
  await expectAsCold(site);
  await site.edit(meeting, sentences[0], sentences[1]);
  const { stdout } = await site.buildWell({ env: clock(-day, day), flags: ['--json'] });
  const { seconds, changed } = JSON.parse(stdout) as { seconds: number; changed: string[] };
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThan(600);
  expect(changed).toContain('2023/07/hoi-nghi-quy-hai/index.html');
  await expectAsCold(site);
});

it('files from tomorrow are read again until tomorrow has come, for nobody knows when they will be changed', async () => {
  const site = await openSite();
  const tomorrow = new Date(Date.now() + day);
  await dateContent(site, tomorrow);
  await site.buildWell();
  await site.edit(meeting, sentences[0], sentences[1]);
  await dateContent(site, tomorrow);
  await site.buildWell();
  expect(await site.read('2023/07/hoi-nghi-quy-hai/index.html')).toContain('từ trưa');
  await expectAsCold(site);
});
