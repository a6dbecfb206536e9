import { Refusal, type RefusalCode } from '../lib/refusals.ts';

/** The import cannot be done as it was asked for; the message says why and what to do, in Vietnamese. */
export class ImportStop extends Refusal {
  override name = 'ImportStop';

  /** @param exitCode 2 when the arguments are to blame, 1 when the files are */
  constructor(code: RefusalCode, message: string, exitCode: 1 | 2 = 2) {
    super(code, message, exitCode);
  }
}
