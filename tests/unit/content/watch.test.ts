import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stampAgain, stampFolder } from '../../../src/content/read/stamps.ts';
import { type Watch, watchFolder } from '../../../src/content/watch.ts';

let folder: string;
let watch: Watch;
let told: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vankho-canh-'));
  await mkdir(join(folder, 'bai-viet/2023/08'), { recursive: true });
  await writeFile(join(folder, 'bai-viet/2023/08/mot.md'), 'một');
  told = [];
  watch = watchFolder(folder, (paths) => told.push(...paths));
});

afterEach(async () => {
  watch.close();
  await rm(folder, { recursive: true, force: true });
});

async function isTold(path: string): Promise<void> {
  await vi.waitFor(() => expect(told).toContain(path), { timeout: 5000 });
}

it('tells of a file that is written, made, renamed and removed', async () => {
  await writeFile(join(folder, 'bai-viet/2023/08/mot.md'), 'hai');
  await isTold('bai-viet/2023/08/mot.md');
  await writeFile(join(folder, 'bai-viet/2023/08/moi.md'), 'mới');
  await isTold('bai-viet/2023/08/moi.md');
  await rename(join(folder, 'bai-viet/2023/08/moi.md'), join(folder, 'bai-viet/2023/08/khac.md'));
  await isTold('bai-viet/2023/08/khac.md');
  told.length = 0;
  await rm(join(folder, 'bai-viet/2023/08/khac.md'));
  await isTold('bai-viet/2023/08/khac.md');
});

it('goes on into folders that are made while it watches', async () => {
  await mkdir(join(folder, 'bai-viet/2024/01'), { recursive: true });
  await isTold('bai-viet/2024');
  await writeFile(join(folder, 'bai-viet/2024/01/moi.md'), 'mới');
  await isTold('bai-viet/2024/01/moi.md');
  await rm(join(folder, 'bai-viet/2024'), { recursive: true });
  await isTold('bai-viet/2024');
});

it('says enough to know the folder without another look at all of it', async () => {
  let stamps = stampFolder(folder);
  const steps = [
    () => writeFile(join(folder, 'bai-viet/2023/08/mot.md'), 'một chữ dài hơn'),
    () => mkdir(join(folder, 'bai-viet/2024/02'), { recursive: true }),
    () => writeFile(join(folder, 'bai-viet/2024/02/hai.md'), 'hai'),
    () => writeFile(join(folder, 'bai-viet/2024/02/.tam'), 'của trình soạn thảo'),
    () => rename(join(folder, 'bai-viet/2024'), join(folder, 'bai-viet/2025')),
    () => rm(join(folder, 'bai-viet/2025'), { recursive: true }),
  ];
  for (const step of steps) {
    told.length = 0;
    await step();
    await vi.waitFor(() => {
      stamps = stampAgain(folder, stamps, told);
      expect(stamps.files).toEqual(stampFolder(folder).files);
      expect(told).not.toEqual([]);
    });
  }
});
