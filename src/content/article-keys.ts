import type { LibraryPhoto } from '../lib/archive/catalogue.ts';
import type { PhotoHome } from '../lib/archive/photo-viewer.ts';
import type { Archive, Article, Photo, Term } from '../lib/archive/types.ts';
import type { Viewer } from '../lib/archive/viewer.ts';
import { fingerprint } from './fingerprint.ts';
import { printCard, printPhotos } from './prints.ts';

/**
 * What stands for an article in the cache keys of pages: 22 characters where the page shows a hundred. What every
 * page shows of its site (names of sections, zone, addresses) is in every key besides.
 */
export interface ArticleKeys {
  /** For what lists show of it: all that `Viewer.card` reads of an article. */
  card(article: Article): string;
  /** For all that it says itself, whom it names included: its text, what feeds and open data tell of it. */
  own(article: Article): string;
  /** For its page: itself, and what it shows of the articles around it. */
  page(article: Article): unknown;
  /** For a photograph where lists show it, its address included. */
  photo(photo: LibraryPhoto): string;
  /** For each page of the photographs of an article or album (`PhotoViewer.photoNames`), in their order. */
  photoPages(home: PhotoHome): unknown[];
}

/** The keys of the articles of one archive. */
export function articleKeys(archive: Archive, view: Pick<Viewer, 'around' | 'photoNames'>): ArticleKeys {
  const card = (article: Article): string => article.prints?.card ?? printCard(article);
  const own = ownPrints(archive);
  return {
    card,
    own,
    page(article) {
      const { related, before, previous, next } = view.around(article);
      const steps = [previous, next].map((step) => step && [step.id, step.title]);
      return [own(article), related.map(card), before.map(card), steps];
    },
    ...photoKeys(view),
  };
}

function photoKeys({ photoNames }: Pick<Viewer, 'photoNames'>): Pick<ArticleKeys, 'photo' | 'photoPages'> {
  const known = new WeakMap<object, Map<Photo, string>>();
  const keysOf = ({ article, album }: PhotoHome): Map<Photo, string> => {
    const { title, date, photos, withheld = [] } = article ?? album ?? nowhere;
    const all = [...photos, ...withheld];
    const prints =
      article?.prints?.photos ?? printPhotos(article?.id ?? album?.slug ?? '', { title, date, photos: all });
    const names = photoNames({ article, album });
    return new Map(all.map((photo, place) => [photo, `${prints[place]} ${names[place]}`]));
  };
  return {
    photo({ photo, article, album }) {
      const home = article ?? album ?? nowhere;
      const ofHome = known.get(home) ?? keysOf({ article, album });
      known.set(home, ofHome);
      return ofHome.get(photo) ?? '';
    },
    photoPages(home) {
      const { photos } = home.article ?? home.album ?? nowhere;
      const names = photoNames(home).slice(0, photos.length);
      return [...keysOf(home).values()].map((key, place) => {
        if (place >= photos.length) return [key, home.article?.category];
        return [key, home.article?.category, names[place - 1], names[place + 1], place, photos.length];
      });
    },
  };
}

const nowhere: Pick<Article, 'title' | 'date' | 'photos' | 'withheld'> = { title: '', date: '', photos: [] };

/** What stands for all that an article says itself, the names of its authors and topics included. */
export function ownPrints(names: Named): (article: Article) => string {
  const withNames = namePrinter(names);
  return (article) => article.prints?.own ?? withNames(fingerprint(article), article);
}

type Named = Pick<Archive, 'authors' | 'topics'>;

/** Adds to what stands for an article what stands for the names of its authors and topics, which other files spell. */
export function namePrinter({ authors, topics }: Named): (print: string, article: Names) => string {
  const nameOfAuthor = namesOf(authors);
  const nameOfTopic = namesOf(topics);
  const [ofAuthors, ofTopics] = [namesPrinter(nameOfAuthor), namesPrinter(nameOfTopic)];
  return (print, { authors, tags }) => `${print} ${ofAuthors(authors)} ${ofTopics(tags)}`;
}

/** Many articles share a list of names (read/archive.ts). */
function namesPrinter(nameOf: (slug: string) => string | undefined): (slugs: readonly string[]) => string {
  const known = new Map<readonly string[], string>();
  return (slugs) => {
    const found = known.get(slugs);
    if (found !== undefined) return found;
    const print = fingerprint([slugs, slugs.map(nameOf)]);
    known.set(slugs, print);
    return print;
  };
}

type Names = Pick<Article, 'authors' | 'tags'>;

/** In the live preview nobody asks whether a page has changed. */
export const noKeys: ArticleKeys = {
  card: () => '',
  own: () => '',
  page: () => '',
  photo: () => '',
  photoPages: () => [],
};

function namesOf(terms: readonly Term[]): (slug: string) => string | undefined {
  const names = new Map(terms.map(({ slug, name }) => [slug, name]));
  return (slug) => names.get(slug);
}
