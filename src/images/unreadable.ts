/** Why a file cannot be shown as a photograph. */
export type Defect = 'empty' | 'damaged' | 'heic' | 'too-large' | 'changed';

/** A file that cannot be shown as a photograph. */
export class UnreadablePhotograph extends Error {
  readonly defect: Defect;

  constructor(defect: Defect, cause?: unknown) {
    super(`A photograph is ${defect}.`, { cause });
    this.defect = defect;
  }
}

/** Most pixels of a photograph; a file that claims more is refused before they are unpacked. */
export const mostPixels = 80_000_000;
