import type { Archive, Article, ArticlePrints, Photo, WallClock } from './types.ts';

/**
 * The archive without the photographs that may not be shown any more: withdrawn ones, and those whose rights ended before
 * today. A photograph is known by its bytes, so that it goes from every place that shows it; what held it keeps it under
 * `withheld`, to say so there.
 *
 * @param now wall clock of the site's zone
 */
export function withholdPhotos(archive: Archive, now: WallClock): Archive {
  const homes = [...archive.articles, ...archive.albums];
  const marked = new Map(
    homes.flatMap(({ photos }) => photos.filter((photo) => isWithheld(photo, now)).map((photo) => [photo.hash, photo])),
  );
  if (marked.size === 0) return archive;

  function sift<Home extends { photos: Photo[]; prints?: ArticlePrints }>(home: Home): Home {
    if (!home.photos.some(({ hash }) => marked.has(hash))) return home;
    const withheld = home.photos.flatMap((photo) => {
      const mark = marked.get(photo.hash);
      return mark === undefined ? [] : [{ ...photo, withdrawn: mark.withdrawn, rightsUntil: mark.rightsUntil }];
    });
    return { ...home, photos: home.photos.filter(({ hash }) => !marked.has(hash)), withheld, prints: undefined };
  }

  /** Posters and pictures of videos go without a word: the video stays. */
  function siftStills(article: Article): Article {
    const isMarked = (picture: Photo | undefined): boolean => picture !== undefined && marked.has(picture.hash);
    const { media, stills } = article;
    if (!media.some(({ poster }) => isMarked(poster)) && !stills.some(isMarked)) return article;
    return {
      ...article,
      prints: undefined,
      media: media.map((each) => (isMarked(each.poster) ? { ...each, poster: undefined } : each)),
      stills: stills.filter((still) => !isMarked(still)),
    };
  }

  return {
    ...archive,
    articles: archive.articles.map((article) => siftStills(sift(article))),
    albums: archive.albums.map(sift),
    pages: archive.pages.map(sift),
  };
}

function isWithheld({ withdrawn, rightsUntil }: Photo, now: WallClock): boolean {
  return withdrawn !== undefined || (rightsUntil !== undefined && rightsUntil < now.slice(0, 10));
}
