import type { z } from 'zod';
import type { photoSchema } from '../../schemas/photos.ts';

/** What the front matter says of one photograph. */
export type PhotoEntry = z.output<ReturnType<typeof photoSchema>>;
