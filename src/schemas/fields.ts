import { z } from 'zod';
import { parseWallClock } from '../lib/date/wall-clock.ts';

/*
 * Content files are parsed with YAML's failsafe schema: every scalar arrives as the text the editor typed, so a title
 * `1.10` or `no` stays what it is. These fields give the text its meaning.
 */

/** A line of text that is not empty. */
export const text = z
  .string({ error: 'phải là một dòng chữ' })
  .transform((value) => value.normalize('NFC').trim())
  .refine((value) => value !== '', { error: 'không được để trống' });

/** A line of text; empty counts as not written. */
export const optionalText = z
  .string({ error: 'phải là một dòng chữ' })
  .transform((value) => value.normalize('NFC').trim())
  .transform((value) => (value === '' ? undefined : value))
  .optional();

/** One text or a list of them; empty ones dropped. */
export const texts = z
  .union([z.string(), z.array(z.string())], { error: 'phải là một dòng chữ hoặc một danh sách' })
  .transform((value) => (Array.isArray(value) ? value : [value]).map((each) => each.normalize('NFC').trim()))
  .transform((values) => values.filter((value) => value !== ''))
  .default([]);

/** `true` or `false`; absent or empty is false. */
export const flag = z
  .enum(['true', 'false', ''], { error: 'chỉ nhận true hoặc false' })
  .transform((value) => value === 'true')
  .default(false);

/** A date, with or without a time, on the wall clock of the zone. The marker `bad-date` tells the reader of the code. */
export function wallClock(zone: string) {
  return z.string({ error: 'phải là ngày giờ' }).transform((value, context) => {
    const parsed = parseWallClock(value, zone);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: 'custom', message: value, params: { problem: 'bad-date' } });
    return z.NEVER;
  });
}

/** A slug: lower-case ASCII letters, digits and single hyphens. */
export const slug = text.refine((value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value), {
  error: 'chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối',
});

/** An address of the web. */
export const webAddress = text.refine((value) => /^https?:\/\/\S+$/.test(value), {
  error: 'phải là địa chỉ web bắt đầu bằng http:// hoặc https://',
});
