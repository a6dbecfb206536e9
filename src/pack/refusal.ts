/** A pack that cannot be made as it was asked for; the message is what the user reads. */
export class PackRefusal extends Error {
  readonly exitCode: number;

  /** @param exitCode 2: wrong arguments; 3: the machine cannot do it */
  constructor(message: string, exitCode: 2 | 3) {
    super(message);
    this.exitCode = exitCode;
  }
}
