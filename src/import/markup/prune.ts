import type { Element, Parents } from 'hast';
import { nameWords, property, rawText, textOf } from './tree.ts';

/** Elements that hold no words of an article. */
const unseen = new Set(
  (
    'script style noscript template link meta base title svg canvas math applet input select option textarea datalist ' +
    'button progress meter area map dialog param track'
  ).split(' '),
);

/** Parts of a page by which its site leads elsewhere, by the words of their classes and ids, Vietnamese ones as sites write them. */
const asides = new RegExp(
  `(?:^| )(?:${[
    'ads?|adv|advert\\w*|adsbygoogle|banner|quang ?cao|sponsor\\w*',
    'share|shares|sharing|social|addthis\\w*|fb like|like box|zalo|chia se|toolbar|tool box|print|email|rating|vote',
    'related|relate|lien quan|tin ?lien ?quan|tin khac|tin cu|tin moi|cac tin|cung chuyen muc|cung muc|doc them|xem them|read more|most ?(?:read|view)',
    'comments?|binh ?luan|phan ?hoi|feedback',
    'breadcrumbs?|menu|nav|navbar|navigation|sidebar|pagination|paging|pager|post navigation|sitemap',
    'tags?|tags wrap|tu ?khoa|keywords?|newsletter|subscribe|popup|login|cookie',
  ].join('|')})(?: |$)`,
);
const largestShare = 0.3;

/**
 * Takes out of a body what is not the article: scripts, forms, what is hidden, adverts, buttons, boxes of related links.
 *
 * @returns the words that went with it, one a part, so that they can be reported
 */
export function prune(body: Parents): string[] {
  const dropped: string[] = [];
  const whole = lettersIn(rawText(body));
  const walk = (parent: Parents): void => {
    parent.children = parent.children.filter((child) => {
      if (child.type === 'comment' || child.type === 'doctype') return false;
      if (child.type !== 'element') return true;
      if (unseen.has(child.tagName)) return false;
      if (isHidden(child) || isAside(child, whole)) {
        const text = textOf(child);
        if (text !== '') dropped.push(text);
        return false;
      }
      walk(child);
      return true;
    }) as Parents['children'];
  };
  walk(body);
  return dropped;
}

function isHidden(element: Element): boolean {
  const { hidden } = element.properties;
  return (hidden !== undefined && hidden !== false) || /display\s*:\s*none/i.test(property(element, 'style'));
}

/** A part that holds much of the text is no aside, whatever it is called. */
function isAside(element: Element, whole: number): boolean {
  const isNamed = element.tagName === 'nav' || element.tagName === 'form' || asides.test(nameWords(element).join(' '));
  return (
    isNamed &&
    !['p', 'body', 'em', 'strong', 'h1'].includes(element.tagName) &&
    lettersIn(rawText(element)) <= whole * largestShare
  );
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
