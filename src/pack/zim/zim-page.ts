import { vi } from '../../i18n/vi.ts';
import { escapeXml } from '../../lib/escape-xml.ts';
import { attributesOf } from '../pages/attributes.ts';
import { editionPage } from '../pages/edition-page.ts';
import type { EditionSite } from '../pages/edition-site.ts';
import { rewriteTags } from '../pages/tags.ts';
import { foldedKeywords } from './kiwix-words.ts';

/** A page as a ZIM holds it. */
export interface ZimPage {
  html: string;
  /** What Kiwix calls it: without the name of the site, which is above every page there. Empty for pages that only lead on. */
  title: string;
}

/**
 * A page of the published site for Kiwix, which searches by itself: no scripts, no boxes of ours to search in, and of its text only that
 * which an index of ours holds is shown to Kiwix's; lists, which would be found with every article they name, are not.
 *
 * @param html as it was published
 * @param path from the root: `2023/08/x/index.html`
 */
export function zimPage(html: string, path: string, site: EditionSite): ZimPage {
  const page = withIndexBounds(withoutSearch(editionPage(html, path, site), path));
  const title = titleOf(html);
  const words = foldedKeywords([title, ...indexed(page)].join(' '));
  const isIndexed = page.includes(indexFrom);
  const head = isIndexed ? `<meta name="keywords" content="${words.join(' ')}">` : noIndex;
  return {
    html: replacePart(
      page,
      /<title>.*?(<\/title>|$)/s,
      (whole) => `${title === '' ? whole : `<title>${title}</title>`}${head}`,
    ),
    title,
  };
}

/** Between these remarks the indexer passes text over (libzim, `htmlparse.cc`). */
const indexUntil = '<!--htdig_noindex-->';
const indexFrom = '<!--/htdig_noindex-->';
const noIndex = '<meta name="robots" content="noindex">';

/** Takes scripts away and opens what stands in their place; Kiwix runs scripts, so that `noscript` would never be seen. */
function withIndexBounds(html: string): string {
  let searched: { name: string; depth: number } | undefined;
  return rewriteTags(html, ({ name, text }) => {
    if (name === 'script' || name === 'noscript' || name === '/noscript') return '';
    if (name === 'meta' && attributesOf(text).get('http-equiv') === 'refresh') return redirectWithin(text);
    if (name === 'body') return text + indexUntil;
    if (searched === undefined) {
      if (!text.includes(' data-searched')) return undefined;
      searched = { name, depth: 1 };
      return indexFrom + text;
    }
    if (name === searched.name) searched.depth += 1;
    if (name !== `/${searched.name}` || --searched.depth > 0) return undefined;
    searched = undefined;
    return text + indexUntil;
  });
}

/** zimwriterfs refuses everything when a page leads to what is no file: to another site, or to a place within a page. */
function redirectWithin(tag: string): string {
  const [, target = ''] = /url=([^?#]*)/i.exec(attributesOf(tag).get('content') ?? '') ?? [];
  return /^[a-z][a-z\d+.-]*:/i.test(target) ? '' : `<meta http-equiv="refresh" content="0; url=${escapeXml(target)}">`;
}

/** What the indexer will see, without tags. */
function indexed(page: string): string[] {
  return page
    .split(indexFrom)
    .slice(1)
    .map((part) => (part.split(indexUntil)[0] ?? '').replace(/<(?:"[^"]*"|[^"<>])*>/g, ' '));
}

/** The boxes of every page, and the page of our own search, lead to Kiwix's. */
function withoutSearch(html: string, path: string): string {
  const menuless = replacePart(html, /<details class="menu band-search">.*?(<\/details>|$)/s, () => '');
  const page = replacePart(menuless, /<form\b[^<>]*\sdata-suggest\b.*?(<\/form>|$)/gs, () => '');
  const sentence = `<p>${escapeXml(vi.edition.searchInKiwix)}</p>`;
  if (path === 'tim-kiem/index.html') return replacePart(page, /<form\b.*?(<\/main>|$)/s, () => `${sentence}</main>`);
  const section = /<section data-without-kiwix>.*?(<\/section>|$)/s;
  return replacePart(
    replacePart(page, section, () => sentence),
    new RegExp(section, 'gs'),
    () => '',
  );
}

/**
 * Replaces a part of a page, and leaves it where its end is missing.
 *
 * @param part with its end as the group; it takes all that is left where there is none, which is not to be looked for again
 */
function replacePart(html: string, part: RegExp, replace: (whole: string) => string): string {
  return html.replace(part, (whole: string, end: string) => (end === '' ? whole : replace(whole)));
}

/** As pages are shared: what they are called, without the site; as HTML. */
function titleOf(html: string): string {
  const tag = /<meta property="og:title"(?:"[^"]*"|[^"<>])*>/.exec(html)?.[0];
  return tag === undefined ? '' : escapeXml(attributesOf(tag).get('content') ?? '');
}
