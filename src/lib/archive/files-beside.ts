import type { Article, Media, Photo } from './types.ts';

/** Files that are published beside an article's page as they are, as paths from the content folder, each once. */
export function filesBeside({ attachments, media }: Pick<Article, 'attachments' | 'media'>): string[] {
  const played = media.flatMap(({ file, captions }) => (captions === undefined ? [file] : [file, captions]));
  return [...new Set([...attachments.map(({ file }) => file), ...played])];
}

/** What shows pictures. */
interface Shows {
  photos: readonly Photo[];
  media?: readonly Media[];
  stills?: readonly Photo[];
}

/** Every picture that a page shows: photographs, posters of videos, pictures that stand for videos of other sites. */
export function picturesOf({ photos, media = [], stills = [] }: Shows): Photo[] {
  const posters = media.map(({ poster }) => poster).filter((poster) => poster !== undefined);
  return [...photos, ...posters, ...stills];
}
