import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildSite } from '../../src/build/build.ts';
import { indexFolder } from '../../src/build/search/index-folder.ts';
import { usageError } from '../../src/cli/arguments.ts';
import { chromiumArgs, findChromium } from '../../src/cli/browser.ts';
import { serveFolder } from '../../src/cli/serve.ts';
import { readSiteOptions } from '../../src/cli/site-options.ts';
import { createUrls } from '../../src/lib/url.ts';
import { openWorkplace } from '../workplace.ts';
import { importCorpus } from './corpus.ts';
import { type EngineFigures, measureEngine } from './measure.ts';
import { type JudgedQuery, questionSets, readQueries } from './queries.ts';
import { indexWithStockPagefind, stockEngine } from './stock.ts';
import { vankhoEngine } from './vankho.ts';

export interface SearchBenchmark {
  /** JSON Lines of articles, as `import` takes them. */
  corpus: string;
  /** JSON Lines of queries with the ids of relevant articles. */
  queries: string;
  /** How many queries; all without it. */
  limit?: number;
  /** Whether stock Pagefind is measured beside ours. */
  withStock: boolean;
  /** Told what is being done. */
  say(step: string): void;
}

export interface SearchFigures {
  articles: number;
  queries: number;
  /** Bytes and files of our index. */
  index: number;
  indexFiles: number;
  chromium: string;
  engines: EngineFigures[];
}

/** History entries are throttled in tabs that make many: each query of the form is one. */
const browserArgs = [...chromiumArgs, '--disable-ipc-flooding-protection'];

/**
 * Measures the search of a corpus: builds its site, opens the search page in Chromium, asks and judges the answers.
 *
 * @throws UsageError when the queries are not of this corpus
 */
export async function benchSearch(options: SearchBenchmark): Promise<SearchFigures> {
  const { corpus, withStock, say } = options;
  const queries = await readQueries(options.queries, options.limit);
  const executablePath = await findChromium();
  const workplace = await openWorkplace();
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const out = join(workplace.folder, 'trang');
    const siteOptions = readSiteOptions({ content: join(workplace.folder, 'kho'), out }, false);
    workplace.claim(siteOptions.workDir);
    say('Nhập kho…');
    const ids = await importCorpus(corpus, siteOptions);
    refuseForeign(queries, new Set(ids.values()));
    say('Dựng trang và chỉ mục của Vankho…');
    const site = await buildSite(siteOptions, () => {});
    const server = await serveFolder({ dir: out, port: 0 });
    closing.push(server.close);
    const searchPage = new URL(createUrls(server.url, siteOptions.base).search(), server.url).href;
    const engines = [vankhoEngine(searchPage, (path) => ids.get(path))];
    if (withStock) {
      say('Lập chỉ mục bằng Pagefind nguyên bản…');
      const stock = join(workplace.folder, 'pagefind');
      await indexWithStockPagefind(corpus, stock);
      const stockServer = await serveFolder({ dir: stock, port: 0 });
      closing.push(stockServer.close);
      engines.push(stockEngine(stockServer.url));
    }
    const noSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
    const browser = await chromium.launch({ executablePath, args: browserArgs, ...noSignals });
    closing.push(() => browser.close());
    const sets = questionSets(queries);
    const figures: EngineFigures[] = [];
    for (const engine of engines) figures.push(await measureEngine(engine, browser, sets, say));
    return {
      articles: site.articles,
      queries: queries.length,
      index: site.searchIndex,
      indexFiles: (await readdir(join(out, indexFolder), { recursive: true })).filter((name) => /\.\w+$/.test(name))
        .length,
      chromium: browser.version(),
      engines: figures,
    };
  } finally {
    await Promise.allSettled(closing.map((close) => close()));
    workplace.remove();
  }
}

function refuseForeign(queries: readonly JudgedQuery[], ids: ReadonlySet<string>): void {
  if (queries.some(({ relevant }) => relevant.some((id) => ids.has(id)))) return;
  throw usageError('Không bài nào mà các câu hỏi cần tìm có trong kho: hai tệp không thuộc về nhau.');
}
