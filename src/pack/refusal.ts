import { Refusal, type RefusalCode } from '../lib/refusals.ts';

/** A pack that cannot be made as it was asked for; the message is what the user reads. */
export class PackRefusal extends Refusal {
  /** @param exitCode 2: wrong arguments; 3: the machine cannot do it */
  constructor(code: RefusalCode, message: string, exitCode: 2 | 3) {
    super(code, message, exitCode);
  }
}
