import { join } from 'node:path';
import { buildSite } from '../../src/build/build.ts';
import { findChromium } from '../../src/cli/browser.ts';
import { serveFolder } from '../../src/cli/serve.ts';
import { readSiteOptions } from '../../src/cli/site-options.ts';
import { readArchive } from '../../src/content/read/archive.ts';
import { openInventory } from '../../src/images/inventory.ts';
import { catalogue } from '../../src/lib/archive/catalogue.ts';
import { createUrls } from '../../src/lib/url.ts';
import { openWorkplace } from '../workplace.ts';
import { openAuditor, type PageScores } from './audit.ts';
import { middleOf } from './middle.ts';
import { pagesToRead } from './pages.ts';

export interface ReadingBenchmark {
  /** Folder of the archive. */
  content: string;
  /** How often each page is measured; the median counts. */
  runs: number;
  /** Told what is being done. */
  say(step: string): void;
}

export interface ReadingFigures {
  articles: number;
  runs: number;
  lighthouse: string;
  chromium: string;
  pages: ({ kind: string; path: string } & PageScores)[];
}

/** Builds an archive, serves it and lets Lighthouse read a page of each kind as a telephone on a slow line does. */
export async function benchReading({ content, runs, say }: ReadingBenchmark): Promise<ReadingFigures> {
  const executablePath = await findChromium();
  const workplace = await openWorkplace();
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const out = join(workplace.folder, 'trang');
    const server = await serveFolder({ dir: out, port: 0 });
    closing.push(server.close);
    // The site is told where it is served: canonical links to another host would be judged.
    const options = readSiteOptions({ content, out, site: new URL(server.url).origin }, false);
    workplace.claim(options.workDir);
    say('Dựng trang…');
    await buildSite(options, () => {});
    const { archive } = await readArchive(options.contentDir, await openInventory(options.photoCacheDir));
    if (archive === undefined) throw new Error('Kho bài để đo không đọc được.');
    const { listed } = catalogue(archive, '9999');
    const auditor = await openAuditor(executablePath);
    closing.push(auditor.close);
    const pages: ReadingFigures['pages'] = [];
    for (const { kind, path } of pagesToRead(listed, createUrls(server.url, '/'))) {
      const scores: PageScores[] = [];
      for (let run = 1; run <= runs; run += 1) {
        say(`${kind}, lần ${run}/${runs}…`);
        scores.push(await auditor.audit(new URL(path, server.url).href));
      }
      pages.push({ kind, path, ...middleOf(scores) });
    }
    return { articles: listed.length, runs, lighthouse: auditor.lighthouse, chromium: auditor.chromium, pages };
  } finally {
    await Promise.allSettled(closing.map((close) => close()));
    workplace.remove();
  }
}
