/** What components are given to show: addresses spelt, dates in words, nothing left to look up. */
import type { Attachment, Link, Publisher } from './types.ts';

export interface TimeView {
  /** For `<time datetime>`: `2023-08-03T17:08:00+07:00`, or `2023-08-03` when no time was written. */
  iso: string;
  /** `Thứ Năm, 3/8/2023 17:08 (GMT+7)`. */
  long: string;
  /** `3/8/2023`. */
  day: string;
  /** `17:08`; absent when no time was written. */
  clock?: string;
}

export interface NamedLink {
  name: string;
  href: string;
}

/** An `<img>` with its sources: `width` and `height` are those of the largest variant. */
export interface PhotoView {
  alt: string;
  caption?: string;
  credit?: string;
  width: number;
  height: number;
  /** `srcset` of AVIF variants. */
  avif: string;
  /** `srcset` of WebP variants. */
  webp: string;
  /** JPEG of middle width, for `src`. */
  src: string;
  /** Largest JPEG: what opens when the picture is followed. */
  full: string;
  /** `#anh-tham-quan`: names the figure inside its article. */
  anchor: string;
  /** `tone-7`: class of the colour that stands there until the picture does. */
  tone: string;
  /** `shape-150`: class of its width by its height. */
  shape: string;
}

/** The picture that stands for a page where it is shared. */
export interface ShareImageView {
  full: string;
  width: number;
  height: number;
  alt: string;
}

/** An article in a list. */
export interface CardView {
  href: string;
  title: string;
  summary?: string;
  time: TimeView;
  section: NamedLink;
  photo?: PhotoView;
  /** Why it is not published yet: only the live preview shows it. */
  unpublished?: Unpublished;
}

/** A draft, or dated later. */
export type Unpublished = 'draft' | 'scheduled';

export interface LibraryPhotoView extends PhotoView {
  /** Its own page. */
  href: string;
  /** The article or album it stands in, `#anh-…` included. */
  home: NamedLink;
  time: TimeView;
}

/** A photograph on its own page. */
export interface PhotoPageView extends LibraryPhotoView {
  /** What it stands in. */
  kind: 'article' | 'album';
  /** Name of its file in the address, for the file that a reader saves. */
  name: string;
  /** From the top section down to the article; the album alone. */
  breadcrumb: NamedLink[];
  /** 1 for the first of its article or album. */
  position: number;
  count: number;
  /** Addresses of the pages of its neighbours. */
  previous?: string;
  next?: string;
  /** When, by the camera's clock. */
  taken?: { iso: string; day: string };
  place?: string;
  copyright?: string;
  licence?: string;
  /** Of an article that is not published yet: only the live preview shows it. */
  draft: boolean;
}

/** What is left at the address of a photograph that may not be shown any more. */
export interface WithheldPhotoView {
  href: string;
  name: string;
  /** The article or album it stood in. */
  home: NamedLink;
  breadcrumb: NamedLink[];
  /** The reason, when it was taken back; else its rights have ended. */
  withdrawn?: string;
  /** Last day of its rights: `31/12/2025`. */
  rightsUntil: string;
}

/** An album in a list. */
export interface AlbumView extends NamedLink {
  summary?: string;
  time: TimeView;
  /** How many photographs it holds. */
  count: number;
  /** The first of them. */
  photo?: PhotoView;
}

export interface AttachmentView extends Pick<Attachment, 'name'> {
  href: string;
  /** `1,2 MB`. */
  size: string;
}

export interface SectionView extends NamedLink {
  slug: string;
  description?: string;
  children: SectionView[];
}

/** What header and footer of every page show. */
export interface SiteView {
  name: string;
  tagline?: string;
  description?: string;
  logo?: string;
  menu: NamedLink[];
  sections: SectionView[];
  links: Link[];
  pages: NamedLink[];
  publisher: Publisher;
  colours: { accent: string; accentDark: string };
  timeZone: string;
  /** Whether the photo library holds anything. */
  hasPhotos: boolean;
  /** How many articles *Mới nhất* shows. */
  latestCount: number;
  /** Whether pages are kept for when there is no network. */
  offline: boolean;
  feedback?: string;
}

/** What an article says of itself above its text. */
export interface ArticleHeadView {
  id: string;
  href: string;
  title: string;
  summary?: string;
  time: TimeView;
  updated?: TimeView;
  /** From the top section down to the article's own. */
  breadcrumb: NamedLink[];
  authors: NamedLink[];
  topics: NamedLink[];
}

export interface ArticleView extends ArticleHeadView {
  /** Rendered body: trusted, sanitised HTML. */
  html: string;
  source?: { name: string; url?: string };
  corrections: { time: TimeView; text: string }[];
  attachments: AttachmentView[];
  /** `mailto:` with title and address of the article filled in. */
  feedbackHref?: string;
  /** Chosen by the editor. */
  related: CardView[];
  /** Các tin khác: the articles just before this one in its section, newest first. */
  others: CardView[];
  next?: NamedLink;
  previous?: NamedLink;
  /** The reason; then `html` is empty. */
  withdrawn?: string;
  unpublished?: Unpublished;
}
