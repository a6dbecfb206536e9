import { groupByPeriod } from '../date/calendar.ts';
import type { Urls } from '../url.ts';
import type { Catalogue } from './catalogue.ts';
import type { EditionChoice, WallClock } from './types.ts';

/** What an edition says of itself: on its page, in `DOC-TRUOC.txt`, and for programs. */
export interface EditionFacts {
  /** By which programs know an edition of Vankho. */
  kind: typeof editionKind;
  /** Of the site. */
  name: string;
  description?: string;
  /** Where the whole archive stands on the network: `https://vidu.vn/luu-tru/`. */
  source: string;
  /** Day on which it was made: `2026-11-28`. */
  made: WallClock;
  images: EditionChoice['images'];
  /** What was asked for; everything where neither is given. */
  years?: { from: string; to: string };
  section?: { slug: string; name: string };
  articles: number;
  photos: number;
  /** Newest first. */
  byYear: { year: string; articles: number }[];
  /** Top sections in the order of the menus, with the articles of those below them. */
  bySection: { slug: string; name: string; articles: number }[];
}

/** First words of the file of facts; the number goes up when older programs could not read it any more. */
export const editionKind = 'vankho-an-ban-1';

/** Path of the facts in an edition. */
export const factsPath = 'an-ban/an-ban.json';

/** Counts what an edition holds; undefined for a site that is none. */
export function editionFacts(catalogue: Catalogue, urls: Urls): EditionFacts | undefined {
  const { archive, now, listed, photos, bySection, sections } = catalogue;
  const { edition, settings } = archive;
  if (edition === undefined) return undefined;
  const section = sections.get(edition.section ?? '');
  const description = settings.description ?? settings.tagline;
  return {
    kind: editionKind,
    name: settings.name,
    ...(description !== undefined && { description }),
    source: urls.absolute(edition.sourceBase),
    made: now.slice(0, 10),
    images: edition.images,
    ...(edition.years && { years: edition.years }),
    ...(section && { section: { slug: section.slug, name: section.name } }),
    articles: listed.length,
    photos: photos.length,
    byYear: [...groupByPeriod(listed, 'year')].map(([year, of]) => ({ year, articles: of.length })),
    bySection: archive.sections
      .filter(({ parent }) => parent === undefined)
      .map(({ slug, name }) => ({ slug, name, articles: bySection.get(slug)?.length ?? 0 }))
      .filter(({ articles }) => articles > 0),
  };
}
