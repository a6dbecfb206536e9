import { z } from 'zod';
import { mapping, text } from './fields.ts';

const error = 'phải là một chữ viết tắt hoặc một danh sách, và không được để trống';

/** One short form or a list of them, none of them empty. */
const shortForms = z.union([text.transform((short) => [short]), z.array(text).min(1, { error })], { error });

/** `viet-tat.yaml`: abbreviations that the newsroom adds to the built-in ones. */
export const abbreviationsSchema = z.array(mapping({ short: shortForms, long: text }), {
  error: 'phải là một danh sách, mỗi mục bắt đầu bằng “- short:”',
});
