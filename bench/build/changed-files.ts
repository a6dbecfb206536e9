/** How many files, and their bytes together. */
export interface Amount {
  files: number;
  bytes: number;
}

/** What a build did to the published files. */
export interface ChangedFiles {
  /** New files below the address of the article that came, when one did. */
  own: Amount;
  added: Amount;
  /** Files that stood there before and were written again. */
  rewritten: Amount;
  removed: number;
  /** The same of the search index. */
  index: { added: Amount; rewritten: Amount; removed: number };
}

/** Their names; those of the index, which are hashes, as folders with the number of files. */
export interface ChangedNames {
  own: string[];
  added: string[];
  rewritten: string[];
  removed: string[];
  index: { added: Record<string, number>; rewritten: Record<string, number>; removed: Record<string, number> };
}

/** Published paths, as a build reports them. */
export interface Report {
  added: readonly string[];
  changed: readonly string[];
  removed: readonly string[];
}

const indexFolder = 'tim-kiem/chi-muc/';

/**
 * Sorts the files of a report: in the index and outside of it, the article's own and others.
 *
 * @param sizeOf bytes of a published file
 * @param article id of the article that came
 */
export function sortChanges(
  { added, changed, removed }: Report,
  sizeOf: (path: string) => number,
  article?: string,
): { files: ChangedFiles; names: ChangedNames } {
  const isIndex = (path: string): boolean => path.startsWith(indexFolder);
  const isOwn = (path: string): boolean => article !== undefined && path.startsWith(`${article}/`);
  const amountOf = (paths: readonly string[]): Amount => ({
    files: paths.length,
    bytes: paths.reduce((sum, path) => sum + sizeOf(path), 0),
  });
  const outside = (paths: readonly string[]): string[] => paths.filter((path) => !isIndex(path));
  const inside = (paths: readonly string[]): string[] => paths.filter(isIndex);
  const own = added.filter(isOwn);
  const others = outside(added).filter((path) => !isOwn(path));
  return {
    files: {
      own: amountOf(own),
      added: amountOf(others),
      rewritten: amountOf(outside(changed)),
      removed: outside(removed).length,
      index: { added: amountOf(inside(added)), rewritten: amountOf(inside(changed)), removed: inside(removed).length },
    },
    names: {
      own,
      added: others,
      rewritten: outside(changed),
      removed: outside(removed),
      index: {
        added: countFolders(inside(added)),
        rewritten: countFolders(inside(changed)),
        removed: countFolders(inside(removed)),
      },
    },
  };
}

/** `tim-kiem/chi-muc/bai/2023-08/` → how many of the files are in it; a file of the index itself keeps its name. */
function countFolders(paths: readonly string[]): Record<string, number> {
  const places = paths.map((path) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return folder === indexFolder ? path : folder;
  });
  return Object.fromEntries([...Map.groupBy(places, (place) => place)].map(([place, all]) => [place, all.length]));
}
