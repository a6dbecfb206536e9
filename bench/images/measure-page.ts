import type { Browser, Page } from 'playwright-core';

/** What a reader's screen receives of an article's photographs. */
export interface ScreenFigures {
  name: string;
  /** Width of the window in CSS pixels, and device pixels for each. */
  width: number;
  density: number;
  /** Bytes of photographs, mean over the articles, the page scrolled to its end. */
  imageBytes: number;
  /** Pixels received for each pixel shown, at worst. */
  mostPixels: number;
  /** Cumulative layout shift, at worst. */
  layoutShift: number;
}

/** A screen to measure. */
export type Screen = Pick<ScreenFigures, 'name' | 'width' | 'density'>;

/** Opens articles on a screen and scrolls through each. */
export async function measureScreen(
  browser: Browser,
  { name, width, density }: Screen,
  addresses: readonly string[],
): Promise<ScreenFigures> {
  const figures: ScreenFigures = { name, width, density, imageBytes: 0, mostPixels: 0, layoutShift: 0 };
  for (const address of addresses) {
    const context = await browser.newContext({ viewport: { width, height: 844 }, deviceScaleFactor: density });
    const page = await context.newPage();
    page.on('response', async (response) => {
      if (response.request().resourceType() !== 'image' || !response.url().includes('/_anh/')) return;
      figures.imageBytes += Number(response.headers()['content-length'] ?? 0) / addresses.length;
    });
    await page.addInitScript(watchShifts);
    await page.goto(address, { waitUntil: 'networkidle' });
    await scrollThrough(page);
    const { mostPixels, layoutShift } = await page.evaluate(readPage);
    figures.mostPixels = Math.max(figures.mostPixels, mostPixels);
    figures.layoutShift = Math.max(figures.layoutShift, layoutShift);
    await context.close();
  }
  return figures;
}

async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 400) {
    await page.evaluate((to) => scrollTo(0, to), top);
    await page.waitForTimeout(50);
  }
  await page.waitForLoadState('networkidle');
}

/** Runs in the page, before anything else. */
function watchShifts(): void {
  const watched = globalThis as unknown as { shift: number };
  watched.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) watched.shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page. A picture that its box crops is counted whole: it is drawn whole, and the box hides the rest. */
async function readPage() {
  let mostPixels = 0;
  for (const image of document.querySelectorAll<HTMLImageElement>('.bai-viet img')) {
    if (image.currentSrc === '') continue;
    // naturalWidth is what `sizes` says, not what the file holds.
    const file = new Image();
    file.src = image.currentSrc;
    await file.decode();
    const box = image.getBoundingClientRect();
    const drawn = Math.max(box.width, (box.height * file.naturalWidth) / file.naturalHeight) * devicePixelRatio;
    mostPixels = Math.max(mostPixels, (file.naturalWidth / drawn) ** 2);
  }
  return { mostPixels, layoutShift: (globalThis as unknown as { shift: number }).shift };
}
