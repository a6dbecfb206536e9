import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { measurePeers, type PeerFigures } from '../../../bench/peers/peers.ts';
import { catalogue } from '../../../src/lib/archive/catalogue.ts';
import { anArchive } from '../archive/an-archive.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vankho peers '));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Measures Hugo on an archive without articles. */
async function measureHugo(): Promise<PeerFigures | undefined> {
  const sorted = catalogue(anArchive(), '9999');
  const day = { date: '2023-11-17T09:00', merged: [], indexed: 1 };
  const measured = await measurePeers({
    ...{ folder, contentDir: folder, sorted, day },
    ...{ peers: ['hugo'], runs: 1, say: () => {} },
  });
  return measured[0];
}

describe('another generator', () => {
  it('is said to be missing, and how to install it', async () => {
    vi.stubEnv('PATH', folder);
    expect(await measureHugo()).toEqual({
      name: 'Hugo',
      failed: 'Máy này không có Hugo; cài bằng: apt-get install hugo',
    });
  });

  // A script with a first line that names its interpreter is no program on Windows.
  it.runIf(process.platform !== 'win32')('that fails is reported with what went wrong first', async () => {
    const script = '#!/bin/sh\n[ "$1" = version ] && echo hugo v0.111.3 && exit\necho "Error: no room" >&2\nexit 1\n';
    const programs = join(folder, 'chương trình');
    await mkdir(programs);
    await writeFile(join(programs, 'hugo'), script);
    await chmod(join(programs, 'hugo'), 0o755);
    vi.stubEnv('PATH', `${programs}${delimiter}${process.env.PATH}`);
    expect(await measureHugo()).toEqual({ name: 'Hugo', version: '0.111.3', failed: 'Error: no room' });
  });
});
