import { z } from 'zod';
import { optionalText, text, texts, webAddress } from './fields.ts';

const colour = text.refine((value) => /^#[0-9a-f]{6}$/i.test(value), { error: 'phải là mã màu dạng #a6192e' });

const timeZone = text.refine(isTimeZone, { error: 'không phải tên múi giờ, ví dụ Asia/Ho_Chi_Minh' });

const email = text.refine((value) => /^[^\s@?&]+@[^\s@?&]+$/.test(value), { error: 'không phải địa chỉ thư điện tử' });

/** `trang-web.yaml`. */
export const settingsSchema = z.object({
  name: text,
  tagline: optionalText,
  description: optionalText,
  url: webAddress.transform((value) => value.replace(/\/+$/, '')),
  timeZone: timeZone.default('Asia/Ho_Chi_Minh'),
  publisher: z.object({
    name: text,
    licence: optionalText,
    editorInChief: optionalText,
    address: optionalText,
    phone: optionalText,
    email: email.optional(),
  }),
  feedback: email.optional(),
  logo: optionalText,
  colours: z
    .object({ accent: colour.default('#a6192e'), accentDark: colour.default('#ff8a8a') })
    .default({ accent: '#a6192e', accentDark: '#ff8a8a' }),
  menu: texts,
  links: z.array(z.object({ name: text, url: webAddress })).default([]),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
