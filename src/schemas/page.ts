import { mapping, optionalText, text } from './fields.ts';

/** Front matter of `trang/<slug>.md`. */
export const pageSchema = mapping({ title: text, description: optionalText });
