import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PackRefusal } from '../refusal.ts';

/** Who writes ZIM files: Debian's `zim-tools`. */
const program = 'zimwriterfs';

/**
 * Looks for the program before anything long is begun.
 *
 * @throws PackRefusal that says what to install
 */
export async function requireZimwriterfs(): Promise<void> {
  await run(['--version']);
}

/**
 * Runs zimwriterfs.
 *
 * @param signal ends it
 * @throws PackRefusal when it is missing or fails, with what it said last
 */
export async function run(args: readonly string[], signal?: AbortSignal): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], signal, killSignal: 'SIGKILL' });
  let said = '';
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-longestWord);
    });
  }
  const [code, end] = await once(child, 'close').catch((error: NodeJS.ErrnoException) => {
    signal?.throwIfAborted();
    throw error.code === 'ENOENT' ? missing() : error;
  });
  if (code !== 0) throw failed(end ?? `mã ${code}`, said);
}

/** Characters of its output that are kept: it tells of each file. */
const longestWord = 2000;

function missing(): PackRefusal {
  return new PackRefusal(
    `Máy này chưa có ${program}, chương trình ghi tệp ZIM; hãy cài gói zim-tools (Debian, Ubuntu: sudo apt install zim-tools) rồi chạy lại.`,
    3,
  );
}

function failed(how: string, said: string): PackRefusal {
  const last = said.trimEnd().split('\n').at(-1)?.trim() ?? '';
  return new PackRefusal(
    `${program} dừng giữa chừng (${how}${last === '' ? '' : `: ${last}`}) nên chưa có tệp ZIM nào; hãy xem đĩa còn chỗ không, cập nhật gói zim-tools rồi chạy lại.`,
    3,
  );
}
