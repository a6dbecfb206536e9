import { z } from 'zod';
import { isAskable } from '../lib/redirect.ts';
import { flag, list, mapping, optional, optionalText, text, texts, wallClock, webAddress } from './fields.ts';
import { photosSchema } from './photos.ts';

/** Front matter of `bai-viet/<năm>/<tháng>/<slug>`; `zone` is the site's IANA time zone. */
export function articleSchema(zone: string) {
  return mapping({
    title: text,
    category: text,
    date: wallClock(zone),
    updated: optional(wallClock(zone)),
    author: texts,
    summary: optionalText,
    tags: texts,
    aliases: texts
      .refine((aliases) => aliases.every((alias) => alias.startsWith('/')), {
        error: 'mỗi địa chỉ cũ phải bắt đầu bằng “/”',
        abort: true,
      })
      .refine((aliases) => aliases.every(isAskable), {
        error: 'địa chỉ cũ không được có “#”, “\\”, “..”, “//” ở đầu hay “?” ở cuối',
      }),
    related: texts,
    draft: flag,
    pinned: flag,
    withdrawn: optionalText,
    source: optional(
      z.union(
        [text.transform((name) => ({ name, url: undefined })), mapping({ name: text, url: optional(webAddress) })],
        {
          error: 'phải là tên của nguồn, hoặc gồm “name” và “url” (địa chỉ web)',
        },
      ),
    ),
    corrections: list(mapping({ date: wallClock(zone), text })),
    photos: photosSchema(zone),
  });
}
