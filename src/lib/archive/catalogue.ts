import type { Album, Archive, Article, Photo, PlacedRedirect, Section, WallClock } from './types.ts';
import { withholdPhotos } from './withheld.ts';

/** A photograph of the library and where it stands. */
export interface LibraryPhoto {
  photo: Photo;
  date: WallClock;
  /** Exactly one of the two. */
  article?: Article;
  album?: Album;
}

/** Every list that pages are cut from. Lists are newest first and hold listed articles only. */
export interface Catalogue {
  archive: Archive;
  /** Wall clock of the site's zone by which it was sorted. */
  now: WallClock;
  /** Articles with a page of their own: listed ones and withdrawn ones. */
  published: Article[];
  listed: Article[];
  byId: Map<string, Article>;
  /** Articles of a section and of the sections below it. */
  bySection: Map<string, Article[]>;
  byAuthor: Map<string, Article[]>;
  byTopic: Map<string, Article[]>;
  sections: Map<string, Section>;
  albums: Album[];
  photos: LibraryPhoto[];
  /** Photographs of the articles of a section and of the sections below it. */
  photosBySection: Map<string, LibraryPhoto[]>;
  /** Without those that lead to articles which are not out yet. */
  redirects: PlacedRedirect[];
}

/**
 * Sorts an archive into the lists its pages show, without photographs that may not be shown any more.
 *
 * @param now wall clock of the site's zone; articles dated later are left out
 * @param showAll also drafts and articles dated later, for the live preview
 */
export function catalogue(read: Archive, now: WallClock, showAll = false): Catalogue {
  const archive = withholdPhotos(read, now);
  const isPublished = (item: { draft: boolean; date: WallClock }): boolean =>
    showAll || (!item.draft && item.date <= now);
  const published = archive.articles.filter(isPublished).sort((a, b) => newestFirst(a, b, a.id, b.id));
  const listed = published.filter((article) => article.withdrawn === undefined);
  const sections = new Map(archive.sections.map((section) => [section.slug, section]));
  const hidden = new Set(archive.articles.filter((article) => !isPublished(article)).map(({ id }) => `/${id}/`));
  const albums = archive.albums.filter(isPublished).sort((a, b) => newestFirst(a, b, a.slug, b.slug));
  const photos = gatherPhotos(listed, albums);
  const sectionsAbove = (article: Article): string[] => lineage(article.category, sections).map(({ slug }) => slug);
  return {
    archive,
    now,
    published,
    listed,
    byId: new Map(published.map((article) => [article.id, article])),
    bySection: groupMany(listed, sectionsAbove),
    byAuthor: groupMany(listed, (article) => article.authors),
    byTopic: groupMany(listed, (article) => article.tags),
    sections,
    albums,
    photos,
    photosBySection: groupMany(photos, ({ article }) => (article === undefined ? [] : sectionsAbove(article))),
    redirects: archive.redirects.filter(({ to }) => !hidden.has(to)),
  };
}

/** A section and those above it, the nearest first. Parents that lead in a circle end the line. */
export function lineage(slug: string, sections: ReadonlyMap<string, Section>): Section[] {
  const line: Section[] = [];
  for (let section = sections.get(slug); section !== undefined; section = sections.get(section.parent ?? '')) {
    if (line.includes(section)) break;
    line.push(section);
  }
  return line;
}

/** What stands around an article in its section. */
export interface Neighbourhood {
  /** Just before it in its section and those below, newest first. */
  before: Article[];
  /**
   * Those that came just before and after it in its very section: were the sections below counted too, an article in one of them
   * would change the pages of two that came before it.
   */
  previous?: Article;
  next?: Article;
}

/**
 * Finds the neighbours of any article in constant time.
 *
 * @param count how many articles before it
 */
export function neighbourhoods({ bySection }: Catalogue, count: number): (article: Article) => Neighbourhood {
  const known = new Map<string, Street>();
  return ({ id, category }) => {
    const street = known.get(category) ?? walk(category, bySection.get(category) ?? []);
    known.set(category, street);
    const { list, siblings, places } = street;
    const [place, index] = places.get(id) ?? [];
    if (place === undefined || index === undefined) return { before: [] };
    return {
      before: list.slice(place + 1, place + 1 + count),
      previous: siblings[index + 1],
      next: siblings[index - 1],
    };
  };
}

/** The articles of a section and those below it, and those of the very section; where each of the latter stands in both. */
interface Street {
  list: readonly Article[];
  siblings: readonly Article[];
  places: ReadonlyMap<string, [place: number, index: number]>;
}

function walk(section: string, list: readonly Article[]): Street {
  const siblings: Article[] = [];
  const places = new Map<string, [number, number]>();
  for (const [place, article] of list.entries()) {
    if (article.category !== section) continue;
    places.set(article.id, [place, siblings.length]);
    siblings.push(article);
  }
  return { list, siblings, places };
}

/** At the same minute the later address comes first, so that the order never depends on the file system. */
function newestFirst(a: { date: WallClock }, b: { date: WallClock }, addressA: string, addressB: string): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return addressA < addressB ? 1 : -1;
}

function groupMany<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

function gatherPhotos(listed: readonly Article[], albums: readonly Album[]): LibraryPhoto[] {
  const photos: LibraryPhoto[] = [
    ...listed.flatMap((article) => article.photos.map((photo) => ({ photo, date: article.date, article }))),
    ...albums.flatMap((album) => album.photos.map((photo) => ({ photo, date: album.date, album }))),
  ];
  return photos.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}
