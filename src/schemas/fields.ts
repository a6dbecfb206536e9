import { z } from 'zod';
import { parseWallClock } from '../lib/date/wall-clock.ts';
import { normaliseText } from '../lib/vietnamese/normalise.ts';

/*
 * Content files are parsed with YAML's failsafe schema: every scalar arrives as the text the editor typed, so a title
 * `1.10` or `no` stays what it is. These fields give the text its meaning.
 */

/** A line of text that is not empty. */
export const text = z
  .string({ error: 'phải là một dòng chữ' })
  .transform(clean)
  .refine((value) => value !== '', { error: 'không được để trống', abort: true });

/** A line of text; empty counts as not written. */
export const optionalText = z
  .string({ error: 'phải là một dòng chữ' })
  .transform((value) => clean(value) || undefined)
  .optional();

/** One text or a list of them; empty ones dropped. */
export const texts = z
  .union([z.string(), z.array(z.string())], { error: 'phải là một dòng chữ hoặc một danh sách' })
  .transform((value) => (Array.isArray(value) ? value : [value]).map(clean))
  .transform((values) => values.filter((value) => value !== ''))
  .default([]);

/** `true` or `false`; absent or empty is false. */
export const flag = z
  .enum(['true', 'false', ''], { error: 'chỉ nhận true hoặc false' })
  .transform((value) => value === 'true')
  .default(false);

/** `true` or `false`; absent or empty is true. */
export const flagOn = z
  .enum(['true', 'false', ''], { error: 'chỉ nhận true hoặc false' })
  .transform((value) => value !== 'false')
  .default(true);

/** A date, with or without a time, on the wall clock of the zone. The marker `bad-date` tells the reader of the code. */
export function wallClock(zone: string) {
  return z
    .string({ error: 'phải là ngày giờ' })
    .transform((value, context) => {
      const parsed = parseWallClock(value, zone);
      if (parsed !== undefined) return parsed;
      const isEmpty = value.trim() === '';
      context.addIssue({
        code: 'custom',
        message: isEmpty ? 'không được để trống' : value,
        params: { problem: isEmpty ? 'bad-value' : 'bad-date' },
      });
      return z.NEVER;
    })
    .meta(looksLike(/\d{4}[-/]\d\d?[-/]\d\d?|\d\d?[-/]\d\d?[-/]\d{4}/, 'phải là ngày giờ, ví dụ 2023-08-03 17:08'));
}

/** A slug: lower-case ASCII letters, digits and single hyphens, and no name of a device (`lib/portable-name.ts`): it becomes a folder. */
export const slug = matching(
  /^(?!(?:con|prn|aux|nul|(?:com|lpt)\d)$)[a-z0-9]+(?:-[a-z0-9]+)*$/,
  'chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, và không phải tên Windows giữ cho thiết bị (con, nul, com1…)',
);

/** An address of the web. */
export const webAddress = matching(
  /^https?:\/\/\S+$/,
  'phải là địa chỉ web bắt đầu bằng http:// hoặc https://',
  URL.canParse,
);

/**
 * A text of a certain form.
 *
 * @param isGood what the pattern cannot express
 */
export function matching(pattern: RegExp, error: string, isGood: (value: string) => boolean = () => true) {
  return text
    .refine((value) => pattern.test(value) && isGood(value), { error, abort: true })
    .meta(looksLike(pattern, error));
}

/**
 * What the form of a text is for the programs editors write in: a schema in JSON sees no code. It may let pass what is wrong,
 * but never refuse what is right.
 */
function looksLike(pattern: RegExp, error: string) {
  return { pattern: pattern.source, patternErrorMessage: error };
}

/** A key that need not be written; empty counts as not written. */
export function optional<Field extends z.ZodType>(field: Field) {
  return z.preprocess((value) => (value === '' ? undefined : value), field.optional());
}

/** Keys and their values. */
export function mapping<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape, { error: 'phải gồm các dòng “khóa: giá trị”' });
}

/** A list of one kind of thing, empty when it is not written. */
export function list<Item extends z.ZodType>(item: Item) {
  const error = 'phải là một danh sách, mỗi mục bắt đầu bằng dấu “-”';
  return optional(z.array(item, { error })).transform((items) => items ?? []);
}

/**
 * The line that was meant: no invisible marks and control characters, which feeds must not hold, no line ends. Half of a
 * character cannot be written to a file, nor put into an address: YAML's `"\ud83d"` gives such.
 */
function clean(value: string): string {
  return normaliseText(value.toWellFormed())
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
