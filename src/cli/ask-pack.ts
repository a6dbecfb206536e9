import type { Readable, Writable } from 'node:stream';
import { confirm, isCancel } from '@clack/prompts';

/** Where a question is asked and answered; standard output is kept for the result. */
interface Terminal {
  input: Readable;
  output: Writable;
}

/** Asks whether to go on after the estimate; where there is no terminal nobody can be asked, and the answer is yes. */
export async function agreeOnTerminal(terminal?: Terminal): Promise<boolean> {
  const isTerminal = process.stdin.isTTY === true && process.stderr.isTTY === true;
  if (terminal === undefined && !isTerminal) return true;
  const answer = await confirm({
    ...(terminal ?? { input: process.stdin, output: process.stderr }),
    message: 'Đóng gói?',
    active: 'Có',
    inactive: 'Không',
  });
  return !isCancel(answer) && answer;
}
