import type { BrowserContext, Page } from 'playwright-core';
import { searchText } from '../../src/i18n/vi.ts';
import type { Answer, Engine } from './engine.ts';
import { depth } from './metrics.ts';

const patience = 60_000;

/**
 * Vankho's own search page, asked as a reader does: through its form, or its address when it is opened anew.
 *
 * @param searchPage its address
 * @param idOf id in the corpus of the article at a path
 */
export function vankhoEngine(searchPage: string, idOf: (path: string) => string | undefined): Engine {
  return {
    name: 'Vankho',
    async open(context) {
      const { page } = await openPage(context, searchPage);
      return { ask: (query) => ask(page, query, idOf) };
    },
    async openCold(context, query) {
      const search = query === undefined ? '' : `?${new URLSearchParams({ q: query })}`;
      return (await openPage(context, searchPage + search)).milliseconds;
    },
  };
}

/** Opens the page and waits until it has said something: its invitation, or what it found. */
async function openPage(context: BrowserContext, address: string): Promise<{ page: Page; milliseconds: number }> {
  const page = await context.newPage();
  await page.goto(address);
  const shownAt = await page.waitForFunction(
    () => {
      const results = document.querySelector('[data-search-results]');
      const status = results?.querySelector('[data-search-status]');
      const isReady = status?.textContent !== '' && results?.hasAttribute('aria-busy') === false;
      return isReady ? performance.now() : undefined;
    },
    undefined,
    { timeout: patience },
  );
  return { page, milliseconds: (await shownAt.jsonValue()) ?? 0 };
}

async function ask(page: Page, query: string, idOf: (path: string) => string | undefined): Promise<Answer> {
  const { status, paths, milliseconds, firstMilliseconds } = await page.evaluate(submit, { query, patience, depth });
  if (status === searchText.failed) throw new Error(`Trang tìm kiếm không tải được chỉ mục khi hỏi “${query}”.`);
  const ids = paths.map((path) => {
    const id = idOf(path);
    if (id === undefined) throw new Error(`Kết quả ${path} không phải là bài của kho đang đo.`);
    return id;
  });
  return { ids, milliseconds, firstMilliseconds };
}

/** Runs in the page. The results are complete when their container is no longer busy. */
async function submit(options: { query: string; patience: number; depth: number }) {
  const form = document.querySelector<HTMLFormElement>('[data-search-form]');
  const field = form?.querySelector<HTMLInputElement>('[name=q]');
  const results = document.querySelector('[data-search-results]');
  if (!form || !field || !results) throw new Error('Trang tìm kiếm thiếu biểu mẫu hoặc chỗ hiện kết quả.');
  const started = performance.now();
  const before = results.querySelector('[data-search-list]')?.firstElementChild ?? null;
  let first: number | undefined;
  const shown = new Promise<number>((resolve, reject) => {
    const tooLate = setTimeout(
      () => reject(new Error(`“${options.query}”: quá lâu không có kết quả.`)),
      options.patience,
    );
    const observer = new MutationObserver(() => {
      const { firstElementChild = null } = results.querySelector('[data-search-list]') ?? {};
      if (firstElementChild !== null && firstElementChild !== before) first ??= performance.now() - started;
      if (results.hasAttribute('aria-busy')) return;
      observer.disconnect();
      clearTimeout(tooLate);
      resolve(performance.now() - started);
    });
    observer.observe(results, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  field.value = options.query;
  form.requestSubmit();
  const milliseconds = await shown;
  const links = [...results.querySelectorAll<HTMLElement>('[data-search-list] > li')].flatMap(
    (item) => item.querySelector<HTMLAnchorElement>('a[href]') ?? [],
  );
  return {
    milliseconds,
    firstMilliseconds: first ?? milliseconds,
    status: results.querySelector('[data-search-status]')?.textContent ?? '',
    paths: links.slice(0, options.depth).map((link) => link.pathname),
  };
}
