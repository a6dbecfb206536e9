import { list, mapping, optional, optionalText, text, wallClock } from './fields.ts';

/** What an editor may say of one photograph; `zone` is the site's IANA time zone. */
export function photoSchema(zone: string) {
  return mapping({
    file: text,
    alt: optionalText,
    caption: optionalText,
    credit: optionalText,
    taken: optional(wallClock(zone)),
    place: optionalText,
    copyright: optionalText,
    licence: optionalText,
    rights_until: optional(wallClock(zone)),
    withdrawn: optionalText,
  });
}

/**
 * `photos` in the front matter of an article or album: what is to be known of photographs beside what stands in the text,
 * and whether they may still be shown.
 */
export function photosSchema(zone: string) {
  return list(photoSchema(zone));
}
