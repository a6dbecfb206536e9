import { type Catalogue, type LibraryPhoto, lineage } from '../../lib/archive/catalogue.ts';
import type { Article, Photo, WallClock } from '../../lib/archive/types.ts';
import { photoAnchor, planVariants } from '../../lib/photo/variants.ts';
import type { Heading, Picture } from '../../lib/search/part-files.ts';

/** An article or photograph as it goes into the index; a body is read when its part is written. */
export interface IndexRecord {
  date: WallClock;
  /** Slug. */
  section: string;
  authors: { slug: string; name: string }[];
  hasPhoto: boolean;
  /** Found first: the title, or the caption. */
  title: string;
  /** Other texts beside the body. */
  texts: string[];
  /** Whose body is searched too: path from the content folder, what it was when it was read, pictures not to be named. */
  body?: { file: string; digest: string; withheld?: string[] };
  heading: Heading;
}

/** Turns articles into records. */
export function articleRecorder({ archive, sections }: Catalogue): (article: Article) => IndexRecord {
  const names = new Map(archive.authors.map(({ slug, name }) => [slug, name]));
  return (article) => {
    const authors = article.authors.map((slug) => ({ slug, name: names.get(slug) ?? slug }));
    const [photo] = article.photos;
    return {
      date: article.date,
      section: sections.has(article.category) ? article.category : (lineage(article.category, sections)[0]?.slug ?? ''),
      authors,
      hasPhoto: photo !== undefined,
      title: article.title,
      texts: [article.summary ?? '', ...authors.map(({ name }) => name)],
      body: { file: article.file, digest: article.digest, withheld: article.withheld?.map(({ src }) => src) },
      heading: { url: `${article.id}/`, title: article.title, ...(photo && { image: smallest(photo) }) },
    };
  };
}

/** Turns photographs into records: found by caption, credit and what they show. */
export function photoRecorder({ archive }: Catalogue): (photo: LibraryPhoto) => IndexRecord {
  const names = new Map(archive.authors.map(({ slug, name }) => [slug, name]));
  return ({ photo, date, article, album }) => {
    const caption = photo.caption ?? photo.alt;
    const place = article === undefined ? `thu-vien-anh/${album?.slug}/` : `${article.id}/`;
    const title = article?.title ?? album?.title ?? '';
    return {
      date,
      section: article?.category ?? '',
      authors: (article?.authors ?? []).map((slug) => ({ slug, name: names.get(slug) ?? slug })),
      hasPhoto: true,
      title: caption,
      texts: [photo.alt === caption ? '' : photo.alt, photo.credit ?? ''],
      heading: {
        url: `${place}#${photoAnchor(photo.file)}`,
        title,
        image: smallest(photo),
        ...(caption !== '' && { caption }),
        ...(photo.credit !== undefined && { credit: photo.credit }),
      },
    };
  };
}

/** The narrowest WebP, which browsers of ten years know. */
function smallest(photo: Photo): Picture {
  const width = planVariants(photo.width).find(({ format }) => format === 'webp')?.width ?? photo.width;
  return {
    src: `_anh/${photo.hash}-${width}.webp`,
    width,
    height: Math.round((photo.height * width) / photo.width),
  };
}
