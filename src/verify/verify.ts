import { dataChecksums, editionChecksums, mostUnreadable, readChecksumList } from '../lib/data/checksums.ts';
import { signaturesOf } from '../lib/data/published-names.ts';
import { type Comparison, compareWithList, type VerifyProgress } from './compare.ts';
import { CannotVerify, type Copy } from './copy.ts';
import type { PublicKey } from './signature.ts';
import { checkSigned } from './signed.ts';
import { excuseOf, readSiteLists } from './site-lists.ts';

/** What is known of a copy; the differences are sorted by path. */
export interface Verification extends Comparison {
  /** The list that it was compared with: that of an edition, or the root of a published site. */
  list: typeof editionChecksums | typeof dataChecksums;
  /** Of which files the list is: sites that an older Vankho built have one of their open data only. */
  scope: 'edition' | 'site' | 'data';
  /** Whether files that are not listed would have been found. */
  knowsItsFiles: boolean;
  /** Whether all lists were there and whole; files of others were not looked at. */
  isComplete: boolean;
  /** Numbers of the lines of the list that say nothing. */
  unreadableLines: number[];
  /** Name of the key that signed the list, where that was asked for. */
  signedBy?: string;
}

/** How a copy is looked into. */
export interface VerifyOptions {
  onProgress?: VerifyProgress;
  /** One of them must have signed the list. */
  keys?: readonly PublicKey[];
}

/**
 * Proves that a copy is whole, or names every file that is not as its list says.
 *
 * @param atOnce files that are read at once
 * @throws CannotVerify when there is no list, when none of the keys has signed it, or when the copy cannot be read
 */
export async function verify(
  copy: Copy,
  atOnce: number,
  { onProgress, keys }: VerifyOptions = {},
): Promise<Verification> {
  for (const list of [editionChecksums, dataChecksums] as const) {
    const text = await copy.readList(list);
    if (text === undefined) continue;
    const signedBy = keys && (await checkSigned(copy, list, text, keys));
    const { digests, unreadable, unsafe } = readChecksumList(text);
    const isNone = digests.size === 0 ? unreadable.length > 0 : unreadable.length >= mostUnreadable;
    if (isNone) throw notAList(copy, list);
    const listFolder = list.slice(0, list.lastIndexOf('/') + 1);
    const expected = new Map([...digests].map(([path, digest]) => [`${listFolder}${path}`, digest]));
    const site = list === dataChecksums ? await readSiteLists(copy, expected) : undefined;
    const scope = list === editionChecksums ? 'edition' : site === undefined ? 'data' : 'site';
    const isComplete = site?.isComplete ?? true;
    const tellsAdded = scope !== 'data' && isComplete;
    const comparison = await compareWithList(copy, site?.digests ?? expected, {
      atOnce,
      folder: scope === 'data' ? listFolder : '',
      tellsAdded,
      beside: [list, ...Object.values(signaturesOf(list))],
      excuse: scope === 'site' ? excuseOf : undefined,
      onProgress,
    });
    const refused = [...unsafe, ...(site?.unsafe ?? [])].map((path) => ({ path, kind: 'unsafe' as const }));
    return {
      ...comparison,
      differences: [...refused, ...comparison.differences].sort((a, b) => (a.path < b.path ? -1 : 1)),
      list,
      scope,
      knowsItsFiles: copy.knowsItsFiles && tellsAdded,
      isComplete,
      unreadableLines: unreadable,
      ...(signedBy !== undefined && { signedBy }),
    };
  }
  throw new CannotVerify(
    'verify-list',
    `${copy.name} không có ${editionChecksums} nên không có gì để đối chiếu; hãy trỏ vào tệp ZIP hoặc thư mục do “vankho pack” tạo ra, nơi có ${editionChecksums}.`,
    1,
  );
}

/** Whether each file was there, with the bytes that the list wants, and nothing besides. */
export function isWhole({ differences, unreadableLines, isComplete }: Verification): boolean {
  return differences.length === 0 && unreadableLines.length === 0 && isComplete;
}

function notAList({ name }: Copy, list: string): CannotVerify {
  return new CannotVerify(
    'verify-list',
    `${list} của ${name} không phải là danh sách mã băm; hãy chép hoặc tải lại bản này.`,
    1,
  );
}
