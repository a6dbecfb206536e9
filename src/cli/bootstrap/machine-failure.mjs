/** The machine lacks something: the message is the whole sentence the user reads, the exit code is 3. */
export class MachineFailure extends Error {
  exitCode = 3;

  /**
   * @param {'machine-install' | 'machine-node' | 'machine-browser'} code of the table in `lib/refusals.ts`, which no Node of long ago reads
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}
