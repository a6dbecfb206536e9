/** The machine lacks something: the message is the whole sentence the user reads, the exit code is 3. */
export class MachineFailure extends Error {
  exitCode = 3;
}
