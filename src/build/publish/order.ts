import { indexManifest, isHashed } from '../../lib/data/published-names.ts';

/**
 * When a file takes its place: whatever points to others comes after them, so that a page, or the search, is complete at
 * every moment. Of one kind, new ones come before those that are replaced and may already name them.
 *
 * @param isNew whether nothing of its name stands there yet
 */
export function turnOf({ path, isNew }: { path: string; isNew: boolean }): number {
  return kindOf(path) * 2 + (isNew ? 0 : 1);
}

function kindOf(path: string): number {
  if (isHashed(path)) return 0;
  if (path.endsWith('.html')) return 3;
  return path === indexManifest ? 2 : 1;
}
