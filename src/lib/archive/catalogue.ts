import type { Album, Archive, Article, Photo, PlacedRedirect, Section, WallClock } from './types.ts';

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
  /** Without those that lead to articles which are not out yet. */
  redirects: PlacedRedirect[];
}

/**
 * Sorts an archive into the lists its pages show.
 *
 * @param now wall clock of the site's zone; articles dated later are left out
 * @param showAll also drafts and articles dated later, for the live preview
 */
export function catalogue(archive: Archive, now: WallClock, showAll = false): Catalogue {
  const isPublished = (item: { draft: boolean; date: WallClock }): boolean =>
    showAll || (!item.draft && item.date <= now);
  const published = archive.articles.filter(isPublished).sort((a, b) => newestFirst(a, b, a.id, b.id));
  const listed = published.filter((article) => article.withdrawn === undefined);
  const sections = new Map(archive.sections.map((section) => [section.slug, section]));
  const hidden = new Set(archive.articles.filter((article) => !isPublished(article)).map(({ id }) => `/${id}/`));
  const albums = archive.albums.filter(isPublished).sort((a, b) => newestFirst(a, b, a.slug, b.slug));
  return {
    archive,
    published,
    listed,
    byId: new Map(published.map((article) => [article.id, article])),
    bySection: groupMany(listed, (article) => lineage(article.category, sections).map((section) => section.slug)),
    byAuthor: groupMany(listed, (article) => article.authors),
    byTopic: groupMany(listed, (article) => article.tags),
    sections,
    albums,
    photos: gatherPhotos(listed, albums),
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
  /** Just before it, newest first. */
  before: Article[];
  /** The one that came next. */
  next?: Article;
}

/**
 * Finds the neighbours of any article in constant time.
 *
 * @param count how many articles before it
 */
export function neighbourhoods({ bySection }: Catalogue, count: number): (article: Article) => Neighbourhood {
  const positions = new Map<string, Map<string, number>>();
  return (article) => {
    const list = bySection.get(article.category) ?? [];
    let places = positions.get(article.category);
    if (places === undefined) {
      places = new Map(list.map((each, index) => [each.id, index]));
      positions.set(article.category, places);
    }
    const place = places.get(article.id);
    if (place === undefined) return { before: [] };
    return { before: list.slice(place + 1, place + 1 + count), next: list[place - 1] };
  };
}

/** At the same minute the later address comes first, so that the order never depends on the file system. */
function newestFirst(a: { date: WallClock }, b: { date: WallClock }, addressA: string, addressB: string): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return addressA < addressB ? 1 : -1;
}

function groupMany(
  articles: readonly Article[],
  keysOf: (article: Article) => readonly string[],
): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [article]);
      else group.push(article);
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
