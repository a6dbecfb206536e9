import { z } from 'zod';
import { optionalText, text } from './fields.ts';

/** Front matter of `trang/<slug>.md`. */
export const pageSchema = z.object({ title: text, description: optionalText });
