import type { LibraryPhoto } from '../lib/archive/catalogue.ts';
import type { PhotoViewer } from '../lib/archive/photo-viewer.ts';
import type { LibraryPhotoView, NamedLink } from '../lib/archive/views.ts';
import { adjacentPeriods, groupByPeriod } from '../lib/date/calendar.ts';
import { formatPeriod } from '../lib/date/format.ts';
import type { Library } from './archive.ts';
import type { ArticleKeys } from './article-keys.ts';

/** How many photographs the first page of the library, or of a section in it, shows; the others are in their years. */
export const latestPhotos = 24;

/** How many stand for a stretch of the calendar that has a page of its own. */
const sampleCount = 6;

/** Above this a month shows some photographs of each of its days, so that no page grows without bound. */
const longestWall = 300;

/** A year or a month of photographs. */
export interface PhotoPeriod {
  /** `2023` or `2023-08`. */
  period: string;
  /** Newest first. */
  photos: readonly LibraryPhoto[];
  around: { previous?: string; next?: string };
}

/** A part of it, with some of its photographs. */
export interface PhotoSample extends NamedLink {
  count: number;
  photos: LibraryPhotoView[];
}

/** The years or months that hold photographs. */
export function photoPeriods(photos: readonly LibraryPhoto[], unit: 'year' | 'month'): PhotoPeriod[] {
  const groups = groupByPeriod(photos, unit);
  const all = [...groups.keys()];
  return [...groups].map(([period, group]) => ({ period, photos: group, around: adjacentPeriods(period, all) }));
}

/** The months of a year, each with its first photographs. */
export function samplesOfMonths(
  photos: readonly LibraryPhoto[],
  address: (month: string) => string,
  view: PhotoViewer,
): PhotoSample[] {
  return samples(photos, 'month', address, view);
}

/** What `samplesOfMonths` follows from, for the key of a page. */
export function samplesKey(photos: readonly LibraryPhoto[], keys: ArticleKeys): unknown {
  return keyOfSamples(photos, 'month', keys);
}

/** All photographs of a month; of one that holds too many, some of each day, leading to the articles of that day. */
export function wallOfMonth(
  photos: readonly LibraryPhoto[],
  { urls, view }: Pick<Library, 'urls' | 'view'>,
): { photos: LibraryPhotoView[]; days: PhotoSample[] } {
  return photos.length > longestWall
    ? { photos: [], days: samples(photos, 'day', urls.calendar, view) }
    : { photos: photos.map(view.photo), days: [] };
}

/** What `wallOfMonth` follows from, for the key of a page. */
export function wallKey(photos: readonly LibraryPhoto[], keys: ArticleKeys): unknown {
  if (photos.length <= longestWall) return photos.map(keys.photo);
  return keyOfSamples(photos, 'day', keys);
}

function samples(
  photos: readonly LibraryPhoto[],
  unit: 'month' | 'day',
  address: (period: string) => string,
  view: PhotoViewer,
): PhotoSample[] {
  return cutSamples(photos, unit).map(({ period, count, first }) => ({
    name: formatPeriod(period),
    href: address(period),
    count,
    photos: first.map(view.photo),
  }));
}

function keyOfSamples(photos: readonly LibraryPhoto[], unit: 'month' | 'day', { photo }: ArticleKeys): unknown {
  return cutSamples(photos, unit).map(({ period, count, first }) => [period, count, first.map(photo)]);
}

function cutSamples(photos: readonly LibraryPhoto[], unit: 'month' | 'day') {
  return [...groupByPeriod(photos, unit)].map(([period, group]) => ({
    period,
    count: group.length,
    first: group.slice(0, sampleCount),
  }));
}
