import type { Page } from 'playwright-core';

/**
 * What does not fit into the window: a page that scrolls sideways, text that runs out of the window or out of a box that hides
 * it. Boxes that scroll, or end their text with an ellipsis, are meant to.
 *
 * @returns each with its text; none for a page that fits
 */
export function misfitsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const misfits: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) misfits.push('the page scrolls sideways');
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (parent === null || text.textContent?.trim() === '' || !parent.checkVisibility()) continue;
      range.selectNodeContents(text);
      const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      if (lines.some((line) => isHidden(line, parent))) misfits.push(`“${text.textContent?.trim()}” is cut off`);
    }
    return misfits;

    function isHidden(line: DOMRect, parent: Element): boolean {
      for (let box: Element | null = parent; box !== null; box = box.parentElement) {
        const { overflowX, overflowY, clipPath, textOverflow, webkitLineClamp } = getComputedStyle(box);
        // Text for screen readers alone.
        if (clipPath !== 'none' || box.clientWidth === 1) return false;
        if (/auto|scroll/.test(overflowX) || textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return false;
        const edge = box.getBoundingClientRect();
        const isOut = line.right > edge.right + 1 || line.left < edge.left - 1;
        const isBelow = line.bottom > edge.bottom + 2 || line.top < edge.top - 2;
        if ((isOut && /hidden|clip/.test(overflowX)) || (isBelow && /hidden|clip/.test(overflowY))) {
          return !standsElsewhere(parent, box);
        }
      }
      return line.right > innerWidth + 1 || line.left < -1;
    }

    /** A row of links may hide what does not fit where the same links can be had otherwise. */
    function standsElsewhere(part: Element, box: Element): boolean {
      const href = part.closest('a')?.getAttribute('href');
      const links = [...document.querySelectorAll('a')].filter((link) => link.getAttribute('href') === href);
      return href != null && links.some((link) => !box.contains(link));
    }
  });
}
