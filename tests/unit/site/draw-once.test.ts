import { describe, expect, it } from 'vitest';
import { drawOnce } from '../../../src/components/site/draw-once.ts';
import type { SiteView } from '../../../src/lib/archive/views.ts';

const site = (name: string) => ({ name }) as SiteView;

/** Draws something else each time. */
function drawings() {
  let count = 0;
  const draw = async (): Promise<string> => `<p>${++count}</p>`;
  return draw;
}

describe('a part that all pages share', () => {
  it('is drawn once for a site', async () => {
    const [view, draw] = [site('Báo Một'), drawings()];
    const pages = [drawOnce(view, 'footer', draw), drawOnce(view, 'footer', draw)];
    expect(await Promise.all(pages)).toEqual(['<p>1</p>', '<p>1</p>']);
    expect(await drawOnce(view, 'footer', draw)).toBe('<p>1</p>');
  });

  it('is not taken for another part, nor for that of another site', async () => {
    const [view, draw] = [site('Báo Một'), drawings()];
    await drawOnce(view, 'footer', draw);
    expect(await drawOnce(view, 'masthead', draw)).toBe('<p>2</p>');
    expect(await drawOnce(site('Báo Một'), 'footer', draw)).toBe('<p>3</p>');
  });
});
