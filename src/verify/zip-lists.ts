import type { Entry, ZipFile } from 'yauzl';
import { editionChecksums } from '../lib/data/checksums.ts';
import { isOfDigests, isSignatureOf } from '../lib/data/published-names.ts';
import { nameOf } from './zip-entry.ts';

/** A list in a ZIP. */
interface List {
  entry: Entry;
  /** What stands around the edition: `''`, or a folder with `/` at its end. */
  folder: string;
}

/** The lists of a ZIP, by their path below the folder around the edition. */
export type Lists = ReadonlyMap<string, readonly List[]>;

/** Finds them in one pass: a published site has a list for each month, a directory hundreds of thousands of lines. */
export async function findLists(zip: ZipFile): Promise<Lists> {
  const byPath = new Map<string, List[]>();
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    for (const folder of new Set(['', name.slice(0, name.indexOf('/') + 1)])) {
      const path = name.slice(folder.length);
      const known = byPath.get(path) ?? [];
      if (!isList(path) || folder === '__MACOSX/' || known.length === mostOfOnePath) continue;
      if (byPath.size < mostPaths && sizeOf(entry) <= longestLine) byPath.set(path, [...known, { entry, folder }]);
    }
  }
  return byPath;
}

/** Thirty years of a newspaper are some hundred lists, and the second of one path counts as added anyhow: nobody may fill the memory. */
const [mostPaths, mostOfOnePath, longestLine] = [10_000, 10, 2_000];

function sizeOf({ fileNameLength, extraFieldLength, fileCommentLength }: Entry): number {
  return fileNameLength + extraFieldLength + fileCommentLength;
}

function isList(path: string): boolean {
  return isOfDigests(path) || path === editionChecksums || isSignatureOf(path, editionChecksums);
}

/**
 * A list at the root, or in the only folder that whoever packed the edition again may have put around it.
 *
 * @param known that folder, where another list has told
 */
export function chooseList(lists: readonly List[] = [], known?: string): List | undefined {
  if (known !== undefined) return lists.find(({ folder }) => folder === known);
  return lists.find(({ folder }) => folder === '') ?? lists[0];
}
