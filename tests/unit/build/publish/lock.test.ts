import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeLock } from '../../../../src/build/publish/lock.ts';

async function aLockFile(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'vankho-khoa-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return join(dir, 'thư mục/lock');
}

/** Takes the lock in a process of its own, which stays until it is ended. */
async function takeElsewhere(file: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'lock-alone.ts'), file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
  return {
    said: String(said).trim(),
    pid: child.pid,
    async goDown() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

describe('a lock', () => {
  it('is held by one at a time, and given back', async () => {
    const file = await aLockFile();
    const release = await takeLock(file);
    await expect(takeLock(file)).rejects.toMatchObject({ exitCode: 3 });
    await release();
    await expect(access(file)).rejects.toThrow();
    await (await takeLock(file))();
  });

  it('says in Vietnamese who holds it', async () => {
    const file = await aLockFile();
    const other = await takeElsewhere(file);
    expect(other.said).toBe('held');
    await expect(takeLock(file)).rejects.toThrow(
      new RegExp(
        `^Một lần dựng khác đang ghi vào cùng thư mục này \\(tiến trình ${other.pid}, bắt đầu cách đây \\d+ giây\\)`,
      ),
    );
  });

  it('is free when the process that held it went down', async () => {
    const file = await aLockFile();
    const other = await takeElsewhere(file);
    expect(other.said).toBe('held');
    await other.goDown();
    await (await takeLock(file))();
    expect(await readdir(dirname(file))).toEqual([]);
  });

  it('is free when its process’s number was given to another', async () => {
    const file = await aLockFile();
    const release = await takeLock(file);
    const lock = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...lock, birth: 'before the machine was started' }));
    await (await takeLock(file))();
    await release();
  });

  it('is waited for while it is being written, and free when it never was to the end', async () => {
    const file = await aLockFile();
    await (await takeLock(file))();
    await writeFile(file, '{"pid":');
    const taken = takeLock(file);
    expect(await Promise.race([taken, new Promise((resolve) => setTimeout(resolve, 300, 'waits'))])).toBe('waits');
    await utimes(file, 0, 0);
    await (await taken)();
  });

  it('goes to one only of many that find its holder gone', async () => {
    const file = await aLockFile();
    for (let round = 0; round < 100; round++) {
      await (await takeLock(file))();
      await writeFile(file, JSON.stringify({ pid: process.pid, birth: 'before the machine was started', since: 0 }));
      // A little apart, so that one takes over what another has read.
      const ends = await Promise.allSettled(
        Array.from({ length: 8 }, async (_, steps) => {
          for (let step = 0; step < steps; step++) await setImmediate();
          return takeLock(file);
        }),
      );
      const held = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
      expect(held).toHaveLength(1);
      for (const release of held) await release();
    }
  });

  it('is not given back by one that has lost it', async () => {
    const file = await aLockFile();
    const release = await takeLock(file);
    await rm(file);
    const second = await takeLock(file);
    await release();
    await access(file);
    await second();
  });
});
