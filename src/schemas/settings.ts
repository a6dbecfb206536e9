import { z } from 'zod';
import { defaultTheme, isThemeName, themes } from '../lib/archive/themes.ts';
import { isTimeZone } from '../lib/date/time-zone.ts';
import { parseWallClock } from '../lib/date/wall-clock.ts';
import { flagOn, list, mapping, matching, optional, optionalText, text, texts, webAddress } from './fields.ts';

const colour = matching(/^#[0-9a-fA-F]{6}$/, 'phải là mã màu dạng #a6192e');

const themeNames = Object.keys(themes);

const theme = text
  .refine(isThemeName, { error: `phải là một trong: ${themeNames.join(', ')}` })
  .meta({ enum: themeNames });

const timeZone = text.refine(isTimeZone, { error: 'không phải tên múi giờ, ví dụ Asia/Ho_Chi_Minh' });

/** Nothing that would end the mailbox in a link, or begin another one or a field of the letter. */
const mailbox = /[^\s@?&%#<>"(),:;\\[\]/]+@[^\s@?&%#<>"(),:;\\[\]/]+/;

const email = matching(new RegExp(`^${mailbox.source}$`), 'không phải địa chỉ thư điện tử');

const contact = matching(
  new RegExp(`^(?:${mailbox.source}|https:\\/\\/\\S+)$`),
  'phải là địa chỉ thư điện tử, hoặc địa chỉ web bắt đầu bằng https://',
);

/** A day alone: the zone is a key beside it. */
const day = text.transform((value, context) => {
  const parsed = parseWallClock(value, 'UTC');
  if (parsed?.length === 10) return parsed;
  context.addIssue({ code: 'custom', message: 'phải là một ngày, ví dụ 2027-12-31' });
  return z.NEVER;
});

/** Scheme and host: the path a site lives under is the host's business, and given to the build. */
const site = webAddress
  .refine((value) => /^https?:\/\/[^/?#]+\/?$/.test(value), {
    error: 'chỉ gồm tên miền, dạng https://vidu.vn; đường dẫn con viết ở --base',
  })
  .transform((value) => value.replace(/\/$/, ''));

const backend = z.enum(['github', 'gitlab', 'gitea'], { error: 'phải là một trong: github, gitlab, gitea' });

const repository = text.refine((value) => /^[\w.-]+(?:\/[\w.-]+)+$/.test(value), {
  error: 'phải có dạng tên-tổ-chức/tên-kho, không có https://',
});

const folder = text
  .transform((value) => value.replace(/^\.?\/+|\/+$/g, ''))
  .refine((value) => !/(?:^|\/)\.\.?(?:\/|$)|\\/.test(value), { error: 'phải là đường dẫn trong kho, ví dụ content' });

const origin = webAddress
  .refine((value) => /^https:\/\/[^/?#]+\/?$/.test(value), { error: 'chỉ gồm tên miền, dạng https://git.vidu.vn' })
  .transform((value) => value.replace(/\/$/, ''));

/** The repository that the page editor of the published site writes to. */
export const editorSchema = mapping({
  backend,
  repo: repository,
  branch: optionalText,
  folder: optional(folder).transform((value) => value ?? ''),
  server: optional(origin),
  signIn: optional(origin),
  appId: optionalText,
});

/** `trang-web.yaml`. */
export const settingsSchema = mapping({
  name: text,
  tagline: optionalText,
  description: optionalText,
  url: site,
  timeZone: optional(timeZone).transform((value) => value ?? 'Asia/Ho_Chi_Minh'),
  publisher: mapping({
    name: text,
    licence: optionalText,
    editorInChief: optionalText,
    address: optionalText,
    phone: optionalText,
    email: optional(email),
  }),
  feedback: optional(email),
  logo: optionalText,
  theme: optional(theme).transform((value) => value ?? defaultTheme),
  colours: optional(mapping({ accent: optional(colour), accentDark: optional(colour) })),
  menu: texts,
  links: list(mapping({ name: text, url: webAddress })),
  offline: flagOn,
  security: optional(mapping({ contact, expires: day })),
  editor: optional(editorSchema),
});
