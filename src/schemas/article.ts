import { z } from 'zod';
import { flag, optionalText, text, texts, wallClock, webAddress } from './fields.ts';

/** Front matter of `bai-viet/<năm>/<tháng>/<slug>`; `zone` is the site's IANA time zone. */
export function articleSchema(zone: string) {
  return z.object({
    title: text,
    category: text,
    date: wallClock(zone),
    updated: wallClock(zone).optional(),
    author: texts,
    summary: optionalText,
    tags: texts,
    aliases: texts.refine((list) => list.every((alias) => alias.startsWith('/')), {
      error: 'mỗi địa chỉ cũ phải bắt đầu bằng “/”',
    }),
    related: texts,
    draft: flag,
    pinned: flag,
    withdrawn: optionalText,
    source: z
      .union([
        text.transform((name) => ({ name, url: undefined })),
        z.object({ name: text, url: webAddress.optional() }),
      ])
      .optional(),
    corrections: z.array(z.object({ date: wallClock(zone), text })).default([]),
  });
}
