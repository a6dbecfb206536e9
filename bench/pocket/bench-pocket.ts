import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { buildSite } from '../../src/build/build.ts';
import { chromiumArgs, findChromium } from '../../src/cli/browser.ts';
import { readSiteOptions } from '../../src/cli/site-options.ts';
import { pocketFiles } from '../../src/pack/pocket/pocket-files.ts';
import { writeFolder } from '../../src/pack/write-folder.ts';
import { openWorkplace } from '../workplace.ts';
import { queriesOf } from './queries.ts';

export interface PocketBenchmark {
  /** Folder of the archive. */
  content: string;
  /** How many queries are asked. */
  count: number;
  /** Told what is being done. */
  say(step: string): void;
}

export interface PocketFigures {
  packing: { seconds: number; files: number; bytes: number };
  queries: number;
  chromium: string;
  /** Milliseconds from opening the search page to the first result, and to all that it shows; the longest that the page stood still. */
  first: Spread;
  complete: Spread;
  still: Spread;
}

interface Spread {
  median: number;
  most: number;
}

/** Builds an archive, packs it into a folder, and searches that from `file://`, each query in a tab that has loaded nothing yet. */
export async function benchPocket({ content, count, say }: PocketBenchmark): Promise<PocketFigures> {
  const executablePath = await findChromium();
  const workplace = await openWorkplace();
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const options = readSiteOptions({ content, out: join(workplace.folder, 'trang') }, false);
    workplace.claim(options.workDir);
    say('Dựng trang…');
    await buildSite(options, () => {});
    say('Đóng gói…');
    const folder = join(workplace.folder, 'Bản bỏ túi');
    const started = performance.now();
    const files = pocketFiles(options.outDir, { source: 'https://vankho.example/', images: 'full' });
    const written = await writeFolder(files, folder, () => {});
    const seconds = (performance.now() - started) / 1000;
    const packing = { seconds, files: written.files, bytes: written.bytes };
    const browser = await chromium.launch({ executablePath, args: chromiumArgs });
    closing.push(() => browser.close());
    say(`Tìm ${count} câu…`);
    const visits: Visit[] = [];
    for (const query of await queriesOf(options.outDir, count)) visits.push(await ask(browser, folder, query));
    return {
      packing,
      queries: visits.length,
      chromium: browser.version(),
      first: spread(visits.map(({ first }) => first)),
      complete: spread(visits.map(({ complete }) => complete)),
      still: spread(visits.map(({ still }) => still)),
    };
  } finally {
    await Promise.allSettled(closing.map((close) => close()));
    workplace.remove();
  }
}

interface Visit {
  first: number;
  complete: number;
  still: number;
}

async function ask(browser: Browser, folder: string, query: string): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(`${pathToFileURL(join(folder, 'tim-kiem/index.html'))}?${new URLSearchParams({ q: query })}`);
  await page.locator('.result').first().waitFor();
  const first = performance.now() - started;
  await page.locator('[data-search-results]:not([aria-busy])').waitFor();
  const complete = performance.now() - started;
  const still = await page.evaluate(longestTask);
  await context.close();
  return { first, complete, still };
}

/** Milliseconds, in the page; 0 when none was longer than 50. */
function longestTask(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) =>
      resolve(Math.max(...list.getEntries().map(({ duration }) => duration))),
    );
    observer.observe({ type: 'longtask', buffered: true });
    setTimeout(() => resolve(0), 300);
  });
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}
