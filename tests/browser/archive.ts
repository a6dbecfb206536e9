import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../src/cli/browser.ts';
import { serveFolder } from '../../src/cli/serve.ts';
import { builtDemo } from '../demo.ts';

/** An archive, built and served under a base, and a browser to read it with. */
export interface OpenArchive {
  /** Address of the front page, with a slash at its end. */
  url: string;
  browser: Browser;
  close(): Promise<void>;
}

/** Serves the demo archive on loopback, as the real command line builds it. */
export async function openArchive(base: '/' | '/luu-tru/'): Promise<OpenArchive> {
  return openBuilt(await builtDemo(base), base);
}

/** Serves a site on loopback that was built for this base. */
export async function openBuilt(dir: string, base: string): Promise<OpenArchive> {
  const server = await serveFolder({ dir, base, port: 0 });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
  return {
    url: server.url,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * For a context whose requests a test holds back or answers itself: a service worker that has taken the page would
 * ask for them, or have them, out of the sight of `page.route`.
 */
export const withoutWorker = { serviceWorkers: 'block' } as const;

/** What Playwright says where it keeps a page from having a worker. */
const blocked = 'Service Worker registration blocked by Playwright';

/** A tab that writes down what a reader must never meet. */
export interface WatchedPage {
  page: Page;
  /** Console errors, exceptions, failed requests, answers of 400 and above, requests to other origins. */
  troubles: string[];
}

/** What Chromium says of a page that is left while it is on its way. */
const leftEarly = 'The service worker navigation preload request was cancelled';

/** Opens a tab and watches it. */
export async function watchPage(context: BrowserContext, origin: string): Promise<WatchedPage> {
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.text() === blocked || message.text().startsWith(leftEarly)) return;
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    // Leaving a page while something of it still loads is no trouble of the page.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('blob:'))
      troubles.push(`foreign: ${request.url()}`);
  });
  return { page, troubles };
}
