import { formatClock, formatDay, formatLong } from '../date/format.ts';
import { wallClockToIso } from '../date/wall-clock.ts';
import { formatSize } from '../file-size.ts';
import { viewPhoto } from '../photo/variants.ts';
import type { Urls } from '../url.ts';
import { type Catalogue, lineage, type Neighbourhood, neighbourhoods } from './catalogue.ts';
import { feedbackAddress } from './feedback.ts';
import { latestShown } from './front-page.ts';
import { createPhotoViewer, type PhotoViewer } from './photo-viewer.ts';
import type { Album, Article, Section, Term, WallClock } from './types.ts';
import type {
  AlbumView,
  ArticleHeadView,
  ArticleView,
  CardView,
  NamedLink,
  SectionView,
  SiteView,
  TimeView,
  Unpublished,
} from './views.ts';

/** How many articles "Các tin khác" shows. */
const othersCount = 6;

/** Turns what the archive holds into what components show. */
export interface Viewer extends PhotoViewer {
  time(wall: WallClock): TimeView;
  card(article: Article): CardView;
  article(article: Article): ArticleView;
  /** What an article says of itself, for lists that need no more of it. */
  head(article: Article): ArticleHeadView;
  /** The articles that the page of an article shows beside it. */
  around(article: Article): Surroundings;
  album(album: Album): AlbumView;
  section(section: Section): SectionView;
  /** From the top section down to this one. */
  breadcrumb(sectionSlug: string): NamedLink[];
  site(): SiteView;
}

/** Whom the page of an article leads to. */
export interface Surroundings extends Neighbourhood {
  /** Chosen by the editor. */
  related: Article[];
}

/** A viewer for one site; `urls` spells its addresses. */
export function createViewer(catalogue: Catalogue, urls: Urls): Viewer {
  const { settings, sections, authors, topics, pages } = catalogue.archive;
  const zone = settings.timeZone;
  const neighbours = neighbourhoods(catalogue, othersCount);
  const authorBySlug = new Map(authors.map((author) => [author.slug, author]));
  const topicBySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  const children = Map.groupBy(sections, (section) => section.parent ?? '');

  const time = remember(
    (wall: WallClock): TimeView => ({
      iso: wallClockToIso(wall, zone),
      long: formatLong(wall, zone),
      day: formatDay(wall),
      clock: formatClock(wall),
    }),
  );
  const unpublished = ({ draft, date }: Article): Unpublished | undefined => {
    if (draft) return 'draft';
    return date > catalogue.now ? 'scheduled' : undefined;
  };
  const sectionLink = ({ slug, name }: Section): NamedLink => ({ name, href: urls.section(slug) });
  const articleLink = ({ id, title }: Article): NamedLink => ({ name: title, href: urls.article(id) });
  const termLinks = (
    slugs: readonly string[],
    terms: ReadonlyMap<string, Term>,
    address: (slug: string) => string,
  ): NamedLink[] =>
    slugs.flatMap((slug) => {
      const term = terms.get(slug);
      return term === undefined ? [] : [{ name: term.name, href: address(slug) }];
    });
  // Parents that lead in a circle are reported, but the live preview goes on with them.
  const section = (each: Section, above: readonly Section[] = []): SectionView => ({
    ...sectionLink(each),
    slug: each.slug,
    description: each.description,
    children: (children.get(each.slug) ?? [])
      .filter((child) => child !== each && !above.includes(child))
      .map((child) => section(child, [...above, each])),
  });
  const breadcrumb = (slug: string): NamedLink[] => lineage(slug, catalogue.sections).reverse().map(sectionLink);

  const card = remember((article: Article): CardView => {
    const [photo] = article.photos;
    const own = catalogue.sections.get(article.category);
    return {
      ...{ href: urls.article(article.id), title: article.title, summary: article.summary },
      time: time(article.date),
      section: own === undefined ? { name: article.category, href: urls.sections() } : sectionLink(own),
      photo: photo === undefined ? undefined : viewPhoto(photo, urls),
      unpublished: unpublished(article),
    };
  });

  const head = (article: Article): ArticleHeadView => ({
    id: article.id,
    href: urls.article(article.id),
    title: article.title,
    summary: article.summary,
    time: time(article.date),
    updated: article.updated === undefined ? undefined : time(article.updated),
    breadcrumb: breadcrumb(article.category),
    authors: termLinks(article.authors, authorBySlug, urls.author),
    topics: termLinks(article.tags, topicBySlug, urls.topic),
  });

  const around = (article: Article): Surroundings => ({
    ...neighbours(article),
    related: article.related.flatMap((id) => {
      const other = catalogue.byId.get(id);
      return other === undefined || other.withdrawn !== undefined ? [] : [other];
    }),
  });

  return {
    time,
    card,
    head,
    around,
    section: (each) => section(each),
    breadcrumb,
    album: ({ slug, title, summary, date, photos }) => ({
      ...{ name: title, href: urls.album(slug), summary, time: time(date), count: photos.length },
      photo: photos[0] === undefined ? undefined : viewPhoto(photos[0], urls),
    }),
    ...createPhotoViewer({
      urls,
      time,
      trail: (article) => [...breadcrumb(article.category), articleLink(article)],
    }),
    article(article) {
      const { related, before, previous, next } = around(article);
      const own = head(article);
      return {
        ...own,
        html: '',
        source: article.source,
        corrections: article.corrections.map(({ date, text }) => ({ time: time(date), text })),
        attachments: (article.withdrawn === undefined ? article.attachments : []).map(({ file, name, size }) => ({
          name,
          href: urls.attachment(file),
          size: formatSize(size),
        })),
        feedbackHref: feedbackAddress(settings.feedback, article.title, urls.absolute(own.href)),
        related: related.map(card),
        others: before.map(card),
        next: next === undefined ? undefined : articleLink(next),
        previous: previous === undefined ? undefined : articleLink(previous),
        withdrawn: article.withdrawn,
        unpublished: unpublished(article),
      };
    },
    site() {
      const { name, tagline, description, logo, links, publisher, colours, feedback, offline } = settings;
      const top = children.get('') ?? [];
      const menu =
        settings.menu.length === 0 ? top : settings.menu.flatMap((slug) => catalogue.sections.get(slug) ?? []);
      return {
        ...{ name, tagline, description, links, publisher, colours, feedback, offline, timeZone: zone },
        hasPhotos: catalogue.photos.length > 0,
        latestCount: Math.min(catalogue.listed.length, latestShown),
        logo: logo === undefined ? undefined : urls.staticFile(logo),
        menu: menu.map(sectionLink),
        sections: top.map((each) => section(each)),
        ...(catalogue.archive.edition && {
          edition: {
            href: urls.edition(),
            hasTopics: catalogue.byTopic.size > 0,
            hasAuthors: catalogue.byAuthor.size > 0,
          },
        }),
        pages: pages.map((page) => ({ name: page.title, href: urls.page(page.slug) })),
      };
    },
  };
}

/** Works out each answer once: an article's card stands on a dozen pages. */
function remember<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
