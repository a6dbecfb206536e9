import { z } from 'zod';
import { mapping, optionalText, slug, text, texts } from './fields.ts';

/** `chuyen-muc.yaml`: sections in the order of the menus. */
export const sectionsSchema = z.array(
  mapping({ slug, name: text, parent: optionalText, description: optionalText, formerSlugs: texts }),
  { error: 'phải là một danh sách chuyên mục, mỗi mục bắt đầu bằng “- slug:”' },
);
