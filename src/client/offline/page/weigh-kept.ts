import type { KeptPage } from '../store/database.ts';
import type { Store } from '../store/store.ts';

/** What the device keeps, and how much that is. */
export interface KeptOnDevice {
  pages: KeptPage[];
  /** Pages, photographs and the search index; the shell that every reader has is not counted. */
  bytes: number;
  /** Pages that are kept for no other reason than that they were read. */
  readAlone: number;
}

export async function measureKept({ database }: Store): Promise<KeptOnDevice> {
  const [pages, pictures, parts] = await Promise.all([
    database.getAll('pages'),
    database.getAll('pictures'),
    database.getAll('parts'),
  ]);
  const bytes = [...pages, ...pictures, ...parts].reduce((sum, each) => sum + each.bytes, 0);
  return {
    pages: pages.filter(({ isBroken }) => !isBroken),
    bytes,
    readAlone: pages.filter(({ read, downloads }) => read !== undefined && downloads.length === 0).length,
  };
}
