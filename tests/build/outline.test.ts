import { describe, expect, it } from 'vitest';
import { parseHtml } from './html.ts';
import { faultsOfOutline } from './outline.ts';

/** A sound page, with something changed. */
function faultsAfter(from = '', to = ''): string[] {
  const page =
    '<!doctype html><html lang="vi"><title>Trang</title><a href="#noi-dung">Đến nội dung</a><header></header>' +
    '<nav aria-label="Mục"></nav><main id="noi-dung"><h1>Một</h1><h2 id="hai">Hai</h2><h3>Ba</h3><h2>Bốn</h2>' +
    '<section><header></header><footer></footer></section></main><aside aria-labelledby="hai"></aside><footer></footer>';
  if (!page.includes(from)) throw new Error(`The page does not hold “${from}”.`);
  return faultsOfOutline(parseHtml(page.replace(from, to)));
}

describe('the outline of a page', () => {
  it('is sound with one h1, a header, a footer and names for all else', () => {
    expect(faultsAfter()).toEqual([]);
  });

  it.each([
    ['lang="vi"', 'lang="en"', 'is not said to be Vietnamese'],
    ['<title>Trang</title>', '', 'has no title'],
    ['<h2 id="hai">Hai</h2>', '<h1 id="hai">Hai</h1><h2></h2>', 'has not one h1'],
    ['<h2 id="hai">Hai</h2>', '', 'skips a level before “Ba”'],
    ['<h3>Ba</h3>', '<h3></h3>', 'has an empty h3'],
    ['<header></header>', '', 'has 0 banner'],
    ['<nav aria-label="Mục"></nav>', '<footer></footer>', 'has 2 contentinfo'],
    ['id="noi-dung"', '', 'leads not past the menu at first'],
    ['<a href', '<button></button><a href', 'leads not past the menu at first'],
    ['aria-label="Mục"', '', 'has a nav without a name'],
    ['</nav>', '</nav><nav aria-label="Mục"></nav>', 'has two nav of one name'],
    ['id="hai"', '', 'has a aside without a name'],
  ])('is not with %j → %j', (from, to, fault) => {
    expect(faultsAfter(from, to)).toContain(fault);
  });
});
