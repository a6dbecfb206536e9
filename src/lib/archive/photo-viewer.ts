import { formatDay } from '../date/format.ts';
import { photoPageNames } from '../photo/page-name.ts';
import { viewPhoto } from '../photo/variants.ts';
import type { Urls } from '../url.ts';
import type { LibraryPhoto } from './catalogue.ts';
import type { Article, Photo } from './types.ts';
import type { LibraryPhotoView, NamedLink, PhotoPageView, TimeView, WithheldPhotoView } from './views.ts';

/** What photographs stand in: exactly one of the two. */
export type PhotoHome = Pick<LibraryPhoto, 'article' | 'album'>;

/** The part of the viewer that shows photographs. */
export interface PhotoViewer {
  photo(photo: LibraryPhoto): LibraryPhotoView;
  /** The address of its own page. */
  photoPage(photo: LibraryPhoto): string;
  /** The names that its photographs have in the addresses of their pages: those of `photoPages`, then of `withheldPages`. */
  photoNames(home: PhotoHome): string[];
  /** The pages of the photographs of an article or album, in the order of the text. */
  photoPages(home: PhotoHome): PhotoPageView[];
  /** What is left at the addresses of those that may not be shown any more. */
  withheldPages(home: PhotoHome): WithheldPhotoView[];
}

interface PhotoHolder {
  photos: Photo[];
  withheld?: Photo[];
}

/** What the viewer of the whole site lends to that of the photographs. */
interface Lent {
  urls: Urls;
  time(wall: string): TimeView;
  /** From the top section down to the article. */
  trail(article: Article): NamedLink[];
}

/** A viewer of the photographs of one site. */
export function createPhotoViewer({ urls, time, trail }: Lent): PhotoViewer {
  const known = new WeakMap<readonly Photo[], Map<string, string>>();

  /** Those that may not be shown keep their names, so that nobody else's changes. */
  function pageNames({ photos, withheld = [] }: PhotoHolder): Map<string, string> {
    const names = known.get(photos) ?? photoPageNames([...photos, ...withheld]);
    known.set(photos, names);
    return names;
  }

  function placeOf({ article, album }: PhotoHome) {
    const home = article ?? album ?? { title: '', photos: [] };
    const { title } = home;
    const names = pageNames(home);
    const nameOf = ({ file }: Photo): string => names.get(file) ?? '';
    if (article !== undefined) {
      const pageOf = (photo: Photo): string => urls.articlePhoto(article.id, nameOf(photo));
      return { name: title, href: urls.article(article.id), nameOf, pageOf };
    }
    const slug = album?.slug ?? '';
    return {
      name: title,
      href: urls.album(slug),
      nameOf,
      pageOf: (photo: Photo) => urls.albumPhoto(slug, nameOf(photo)),
    };
  }

  function viewInLibrary({ photo, date, ...home }: LibraryPhoto): LibraryPhotoView {
    const view = viewPhoto(photo, urls);
    const { name, href, pageOf } = placeOf(home);
    return { ...view, href: pageOf(photo), home: { name, href: href + view.anchor }, time: time(date) };
  }

  return {
    photo: viewInLibrary,
    photoPage: ({ photo, ...home }) => placeOf(home).pageOf(photo),
    photoNames({ article, album }) {
      const { photos, withheld = [] }: PhotoHolder = article ?? album ?? { photos: [] };
      const names = pageNames({ photos, withheld });
      return [...photos, ...withheld].map(({ file }) => names.get(file) ?? '');
    },
    photoPages({ article, album }) {
      const { photos, date, draft } = article ?? album ?? { photos: [], date: '', draft: false };
      const { name, href, nameOf, pageOf } = placeOf({ article, album });
      const addresses = photos.map(pageOf);
      const breadcrumb = article === undefined ? [{ name, href }] : trail(article);
      return photos.map((photo, index) => ({
        ...viewInLibrary({ photo, date, article, album }),
        kind: article === undefined ? 'album' : 'article',
        name: nameOf(photo),
        breadcrumb,
        position: index + 1,
        count: photos.length,
        previous: addresses[index - 1],
        next: addresses[index + 1],
        taken: photo.taken === undefined ? undefined : { iso: photo.taken.slice(0, 10), day: formatDay(photo.taken) },
        place: photo.place,
        draft,
        copyright: photo.copyright,
        licence: photo.licence,
      }));
    },
    withheldPages({ article, album }) {
      const { withheld = [] } = article ?? album ?? {};
      const { name, href, nameOf, pageOf } = placeOf({ article, album });
      return withheld.map((photo) => ({
        href: pageOf(photo),
        name: nameOf(photo),
        home: { name, href },
        breadcrumb: article === undefined ? [{ name, href }] : trail(article),
        withdrawn: photo.withdrawn,
        rightsUntil: photo.rightsUntil === undefined ? '' : formatDay(photo.rightsUntil),
      }));
    },
  };
}
