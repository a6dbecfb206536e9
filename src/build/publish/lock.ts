import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../lib/refusals.ts';
import { birthOf } from './process-birth.ts';

/** Somebody else is at work on the same folder. */
class LockHeld extends Refusal {
  constructor({ pid, since }: Owner, file: string) {
    const seconds = Math.max(0, Math.round((Date.now() - since) / 1000));
    super(
      'build-locked',
      `Một lần dựng khác đang ghi vào cùng thư mục này (tiến trình ${pid}, bắt đầu cách đây ${seconds} giây). Hãy đợi nó xong rồi chạy lại. Nếu chắc chắn không còn lần dựng nào, hãy xóa tệp ${file}.`,
      3,
    );
  }
}

/** Who holds a lock. */
interface Owner {
  pid: number;
  /** When the process began, as the system tells it; undefined where it does not. */
  birth?: string;
  /** When the lock was taken, milliseconds since the epoch. */
  since: number;
  /** Tells this lock from every other. */
  token: string;
}

/** How long what has not been written or taken back yet may be on its way, in milliseconds. */
const shortTime = 2000;

/**
 * Takes a lock that lasts until it is given back or its process is gone, however it went.
 *
 * @param file absolute path
 * @returns gives the lock back
 * @throws LockHeld when a living process has it
 */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  await mkdir(dirname(file), { recursive: true });
  const own: Owner = { pid: process.pid, birth: await birthOf(process.pid), since: Date.now(), token: randomUUID() };
  const text = JSON.stringify(own);
  while (!(await create(file, text))) {
    const held = await read(file);
    if (held === undefined) continue;
    const owner = parse(held);
    if (owner !== undefined && (await isAlive(owner))) throw new LockHeld(owner, file);
    if (await isBeingWritten(file, held)) await sleep(20);
    else await takeAway(file, held);
  }
  return async () => {
    if ((await read(file)) === text) await rm(file, { force: true });
  };
}

/** @returns false when there is one already */
async function create(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function read(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/** Undefined when the lock is being written, or was by a process that did not come to its end. */
function parse(text: string): Owner | undefined {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return undefined;
  }
}

async function isBeingWritten(file: string, text: string): Promise<boolean> {
  return parse(text) === undefined && (await isFresh(file));
}

async function isFresh(file: string): Promise<boolean> {
  const time = await stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  return Math.abs(Date.now() - time) < shortTime;
}

/** Whether the process is there, and is not another one that was given the same number. */
async function isAlive({ pid, birth }: Owner): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return birth === undefined || birth === (await birthOf(pid));
}

/**
 * Removes the lock of a process that is gone. Of many that find it, one at a time may do so, and only while it is still
 * that very lock: the next may be that of a process which was quicker.
 */
async function takeAway(file: string, held: string): Promise<void> {
  const guard = `${file}.${createHash('sha256').update(held).digest('hex').slice(0, 16)}`;
  if (!(await create(guard, ''))) {
    if (await isFresh(guard)) await sleep(20);
    else await rm(guard, { force: true });
    return;
  }
  try {
    if ((await read(file)) === held && !(await isBeingWritten(file, held))) await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}
