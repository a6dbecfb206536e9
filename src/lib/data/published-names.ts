import { dataChecksums } from './checksums.ts';

/** The one file of the search index that keeps its name, and names the others. */
export const indexManifest = 'tim-kiem/chi-muc/muc-luc.json';

/** Where the lists of digests are published; `dataChecksums` has their own digests. */
export const digestLists = 'du-lieu/ma-bam/';

const hashedFolders = ['_vankho/', '_anh/', '_chia-se/', 'tim-kiem/chi-muc/', digestLists];

/** Whether a published file has another name as soon as it has other bytes: nothing else ever takes its place. */
export function isHashed(path: string): boolean {
  return path !== indexManifest && hashedFolders.some((folder) => path.startsWith(folder));
}

/**
 * Names of the signature of a list, beside it: as `ssh-keygen -Y sign` and as `minisign -S` write it.
 *
 * @param list path of the list
 */
export function signaturesOf(list: string): { ssh: string; minisign: string } {
  return { ssh: `${list}.sig`, minisign: `${list}.minisig` };
}

/** Whether a path is that of a list's signature. */
export function isSignatureOf(path: string, list: string): boolean {
  return Object.values(signaturesOf(list)).includes(path);
}

/** Whether a path is one at which the digests of a site stand, or what proves them: nobody may put another file there. */
export function isOfDigests(path: string): boolean {
  return path === dataChecksums || path.startsWith(digestLists) || isSignatureOf(path, dataChecksums);
}
