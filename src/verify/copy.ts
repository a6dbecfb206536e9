import { Refusal, type RefusalCode } from '../lib/refusals.ts';

/** A copy of an edition, or of a published site, that is to be proved whole: a folder, a ZIP, an address. */
export interface Copy {
  /** What the user called it. */
  name: string;
  /** Whether it can tell which files it has; of an address only those can be asked for that are known. */
  knowsItsFiles: boolean;
  /**
   * The text of a list of digests.
   *
   * @param path from the root
   * @returns undefined when there is none
   * @throws CannotVerify when the copy itself cannot be read
   */
  readList(path: string): Promise<string | undefined>;
  /**
   * Its files; where it does not know them those that are listed, whether or not they are there.
   *
   * @param folder what is not below it is left out; `''` is the root, `du-lieu/` a folder
   */
  files(listed: Iterable<string>, folder: string): AsyncIterable<HeldFile>;
  /** Lets go of what is open. */
  close(): Promise<void>;
}

/** A file as a copy holds it. */
export interface HeldFile {
  /** Path from the root of the copy, as it is spelt there. */
  path: string;
  /**
   * What nobody may open: a link, which could lead anywhere, whatever else systems have that is no file, and a name that leads out of the
   * folder it is unpacked into.
   */
  irregular?: 'link' | 'special' | 'outside';
  /**
   * SHA-256 of its bytes, hexadecimal.
   *
   * @returns undefined when it is not there
   * @throws Unreadable when nothing can be said of its bytes; anything else means that they are damaged
   */
  digest(): Promise<string | undefined>;
}

/** The machine or the network does not hand a file over: it may be whole or not. The message is for the user. */
export class Unreadable extends Error {}

/** A copy cannot be looked into; the message is for the user. */
export class CannotVerify extends Refusal {
  /** @param exitCode 1: it is damaged, or lacks what would prove it; 3: the machine or the network failed */
  constructor(code: RefusalCode, message: string, exitCode: 1 | 3) {
    super(code, message, exitCode);
  }
}

/** Lists have a hundred bytes for each file; what is larger is none, and would not fit into the memory. */
const longestList = 256 * 1024 * 1024;

/**
 * The text of a list of digests.
 *
 * @param place where it stands, for the user
 * @throws CannotVerify when it is too long to be one
 */
export async function readListText(bytes: AsyncIterable<Uint8Array>, place: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > longestList)
      throw new CannotVerify('verify-list', `${place} lớn quá, không phải là danh sách mã băm.`, 1);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}
