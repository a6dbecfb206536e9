import { z } from 'zod';
import { mapping, optionalText, slug, text } from './fields.ts';

/** `tac-gia.yaml` and `chu-de.yaml`: what is known of authors and topics beyond their names. */
export const termsSchema = z.array(mapping({ slug, name: text, description: optionalText }), {
  error: 'phải là một danh sách, mỗi mục bắt đầu bằng “- slug:”',
});
