import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { BrowserContext, Page } from 'playwright-core';
import { readLines } from '../../src/import/jsonl/read-lines.ts';
import { readRecord } from '../../src/import/jsonl/record.ts';
import type { Answer, Engine } from './engine.ts';
import { depth } from './metrics.ts';

/**
 * Indexes a corpus as anyone would with Pagefind alone: raw text, one index, no options but the language.
 *
 * @param siteDir folder that becomes a site of one bare page
 */
export async function indexWithStockPagefind(corpus: string, siteDir: string): Promise<void> {
  await mkdir(siteDir, { recursive: true });
  await writeFile(join(siteDir, 'index.html'), '<!doctype html><html lang="vi"><title>Pagefind</title></html>\n');
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'vi' });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for await (const { number, bytes } of readLines(corpus)) {
      const reading = bytes && readRecord(bytes);
      if (reading === undefined || 'fault' in reading) continue;
      const { id = String(number), title, description, body } = reading.record;
      const content = [title, description, body].filter((text) => text !== '').join('\n');
      // One at a time: Pagefind numbers records as they come, and other numbers give other ranks.
      const added = await index.addCustomRecord({ url: `/${number}/`, content, language: 'vi', meta: { id, title } });
      if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath: join(siteDir, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
}

/**
 * Stock Pagefind on its bare page; as our own page does, it loads what is shown of the first ten results.
 *
 * @param site address of the page
 */
export function stockEngine(site: string): Engine {
  return {
    name: 'Pagefind',
    async open(context) {
      const page = await openPage(context, site);
      return { ask: (query) => ask(page, query) };
    },
    async openCold(context, query) {
      const page = await openPage(context, site);
      if (query !== undefined) await ask(page, query);
      return page.evaluate(() => performance.now());
    },
  };
}

async function openPage(context: BrowserContext, site: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site);
  return page;
}

function ask(page: Page, query: string): Promise<Answer> {
  return page.evaluate(
    async ({ query, depth }) => {
      const started = performance.now();
      const address = '/pagefind/pagefind.js';
      const pagefind: StockPagefind = await import(address);
      const { results } = await pagefind.search(query);
      const shown = await Promise.all(results.slice(0, depth).map((result) => result.data()));
      const milliseconds = performance.now() - started;
      return { ids: shown.map(({ meta }) => meta.id), milliseconds, firstMilliseconds: milliseconds };
    },
    { query, depth },
  );
}

/** What is used of Pagefind's browser module. */
interface StockPagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ meta: { id: string } }> }[] }>;
}
