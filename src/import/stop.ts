/** The import cannot be done as it was asked for; the message says why and what to do, in Vietnamese. */
export class ImportStop extends Error {
  override name = 'ImportStop';
  /** Of the command: 2 when the arguments are to blame, 1 when the files are. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}
