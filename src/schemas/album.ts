import { flag, mapping, optionalText, text, wallClock } from './fields.ts';
import { photosSchema } from './photos.ts';

/** Front matter of `thu-vien-anh/<album>/index.md`; `zone` is the site's IANA time zone. */
export function albumSchema(zone: string) {
  return mapping({
    title: text,
    date: wallClock(zone),
    summary: optionalText,
    draft: flag,
    photos: photosSchema(zone),
  });
}
