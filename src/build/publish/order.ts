import { indexFolder } from '../search/index-folder.ts';

/** The one file of the search index that keeps its name, and names the others. */
const manifest = `${indexFolder}/muc-luc.json`;

const hashedFolders = ['_vankho/', '_anh/', '_chia-se/', `${indexFolder}/`];

/** Whether a published file has another name as soon as it has other bytes: nothing else ever takes its place. */
export function isHashed(path: string): boolean {
  return path !== manifest && hashedFolders.some((folder) => path.startsWith(folder));
}

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
  return path === manifest ? 2 : 1;
}
