import type { z } from 'zod';
import type { ArticlePrints, Attachment, Media, Photo } from '../../lib/archive/types.ts';
import type { articleSchema } from '../../schemas/article.ts';

/** An article whose authors and topics have not been looked up yet. Its body is read again when its page is rendered. */
export interface WrittenArticle {
  id: string;
  file: string;
  digest: string;
  frontMatter: z.output<ReturnType<typeof articleSchema>>;
  photos: Photo[];
  media: Media[];
  stills: Photo[];
  attachments: Attachment[];
  prints: ArticlePrints;
}
