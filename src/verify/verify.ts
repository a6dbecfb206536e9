import { dataChecksums, editionChecksums, readChecksumList } from '../lib/data/checksums.ts';
import { type Comparison, compareWithList, type VerifyProgress } from './compare.ts';
import { CannotVerify, type Copy } from './copy.ts';

/** What is known of a copy; the differences are sorted by path. */
export interface Verification extends Comparison {
  /** The list that it was compared with: that of an edition, or that of a site's open data alone. */
  list: typeof editionChecksums | typeof dataChecksums;
  /** Whether files that are not listed would have been found. */
  knowsItsFiles: boolean;
  /** Numbers of the lines of the list that say nothing. */
  unreadableLines: number[];
}

/**
 * Proves that a copy is whole, or names every file that is not as its list says.
 *
 * @param atOnce files that are read at once
 * @throws CannotVerify when there is no list, or the copy cannot be read
 */
export async function verify(copy: Copy, atOnce: number, onProgress?: VerifyProgress): Promise<Verification> {
  for (const list of [editionChecksums, dataChecksums] as const) {
    const text = await copy.readList(list);
    if (text === undefined) continue;
    const { digests, unreadable, unsafe } = readChecksumList(text);
    if (digests.size === 0 && unreadable.length > 0) throw notAList(copy, list);
    const folder = list.slice(0, list.lastIndexOf('/') + 1);
    const expected = new Map([...digests].map(([path, digest]) => [`${folder}${path}`, digest]));
    const comparison = await compareWithList(copy, expected, { atOnce, folder, list, onProgress });
    const refused = unsafe.map((path) => ({ path, kind: 'unsafe' as const }));
    return {
      ...comparison,
      differences: [...refused, ...comparison.differences].sort((a, b) => (a.path < b.path ? -1 : 1)),
      list,
      knowsItsFiles: copy.knowsItsFiles && folder === '',
      unreadableLines: unreadable,
    };
  }
  throw new CannotVerify(
    'verify-list',
    `${copy.name} không có ${editionChecksums} nên không có gì để đối chiếu; hãy trỏ vào tệp ZIP hoặc thư mục do “vankho pack” tạo ra, nơi có ${editionChecksums}.`,
    1,
  );
}

/** Whether each file was there, with the bytes that the list wants, and nothing besides. */
export function isWhole({ differences, unreadableLines }: Verification): boolean {
  return differences.length === 0 && unreadableLines.length === 0;
}

function notAList({ name }: Copy, list: string): CannotVerify {
  return new CannotVerify(
    'verify-list',
    `${list} của ${name} không phải là danh sách mã băm; hãy chép hoặc tải lại bản này.`,
    1,
  );
}
