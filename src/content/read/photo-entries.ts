import type { z } from 'zod';
import { hintNearest } from '../../lib/problems/hint.ts';
import type { Report } from '../../lib/problems/problem.ts';
import { photoSchema } from '../../schemas/photos.ts';
import type { YamlSource } from './yaml.ts';

/** What the front matter says of one photograph. */
export type PhotoEntry = z.output<ReturnType<typeof photoSchema>>;

const knownKeys = Object.keys(photoSchema('UTC').shape);

/**
 * Reports keys of `photos` that mean nothing. A misspelt `rights_until` would keep a photograph in sight that must not be.
 */
export function reportUnknownPhotoKeys({ value, placeOf }: YamlSource, report: Report): void {
  const entries = value instanceof Object && 'photos' in value ? value.photos : undefined;
  if (!Array.isArray(entries)) return;
  entries.forEach((entry: unknown, index) => {
    if (!(entry instanceof Object)) return;
    for (const key of Object.keys(entry)) {
      if (knownKeys.includes(key)) continue;
      report('unknown-key', placeOf(['photos', index, key]), { key, hint: hintNearest(key, knownKeys) });
    }
  });
}
