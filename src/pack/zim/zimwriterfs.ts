import { spawn } from 'node:child_process';
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

/** How a run is followed, and ended. */
export interface Watching {
  signal?: AbortSignal;
  /** Told now and then how many entries have been taken in. */
  onEntry?(done: number): void;
}

/**
 * Runs zimwriterfs; whatever happens, it is over when this is.
 *
 * @throws PackRefusal when it is missing or fails, with what it said last
 */
export async function run(args: readonly string[], { signal, onEntry }: Watching = {}): Promise<void> {
  const env = { ...process.env, XAPIAN_FLUSH_THRESHOLD: pagesInMemory };
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env, signal, killSignal: 'SIGKILL' });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const [, done] = entriesTold.exec(text) ?? [];
    if (done !== undefined) onEntry?.(Number(done));
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-longestWord);
  });
  const end = await new Promise<string>((resolve, reject) => {
    child.on('close', (code, by) => resolve(by ?? `mã ${code}`));
    // Other errors come of the signal: the process is still there, and closes.
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (child.pid === undefined) reject(error.code === 'ENOENT' ? missing() : error);
    });
  });
  signal?.throwIfAborted();
  if (end !== 'mã 0') throw failed(end, said);
}

/** Indexed pages that Xapian holds before it writes them down; its own 10,000 take 340 MB, these half of that, and no more time. */
const pagesInMemory = '2000';

/** `T:12; A:4000; RA:…`, which it says every thousand entries with `--verbose`. */
const entriesTold = /\bA:(\d+)(?!.*\bA:\d)/s;

/** Characters of its complaints that are kept. */
const longestWord = 2000;

function missing(): PackRefusal {
  return new PackRefusal(
    'pack-zimwriterfs',
    `Máy này chưa có ${program}, chương trình ghi tệp ZIM; hãy cài gói zim-tools (Debian, Ubuntu: sudo apt install zim-tools) rồi chạy lại.`,
    3,
  );
}

function failed(how: string, said: string): PackRefusal {
  const last = said.trimEnd().split('\n').at(-1)?.trim() ?? '';
  return new PackRefusal(
    'pack-zimwriterfs',
    `${program} dừng giữa chừng (${how}${last === '' ? '' : `: ${last}`}) nên chưa có tệp ZIM nào; hãy xem đĩa còn chỗ không, cập nhật gói zim-tools rồi chạy lại.`,
    3,
  );
}
