import type { Catalogue } from './catalogue.ts';
import type { Article, Section } from './types.ts';

/** What the front page shows. */
export interface FrontPage {
  /** The lead first: pinned articles, then the newest, those with a picture before those without for the lead. */
  top: Article[];
  /** Top sections that have something beyond what stands above. */
  blocks: { section: Section; articles: Article[] }[];
}

/** How many articles *Mới nhất* shows beside a page. */
export const latestShown = 8;

const topCount = 8;
const blockCount = 5;
/** Pinned articles give way once this many newer ones have come. */
const pinnedWithin = 100;

/** Chooses the stories of the front page; no story stands on it twice. */
export function frontPage({ listed, bySection, archive }: Catalogue): FrontPage {
  const pinned = listed.slice(0, pinnedWithin).filter((article) => article.pinned);
  const candidates = [...new Set([...pinned, ...listed.slice(0, topCount + pinned.length)])].slice(0, topCount);
  const top = pinned.length > 0 ? candidates : withPictureFirst(candidates);
  const shown = new Set(top);
  const blocks = archive.sections
    .filter((section) => section.parent === undefined)
    .map((section) => ({
      section,
      articles: (bySection.get(section.slug) ?? [])
        .slice(0, blockCount + topCount)
        .filter((article) => !shown.has(article))
        .slice(0, blockCount),
    }))
    .filter(({ articles }) => articles.length > 0);
  return { top, blocks };
}

/** Among the three newest, one with a picture leads. */
function withPictureFirst(articles: readonly Article[]): Article[] {
  const lead = articles.slice(0, 3).find((article) => article.photos.length > 0) ?? articles[0];
  return lead === undefined ? [] : [lead, ...articles.filter((article) => article !== lead)];
}
