import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareBeside } from '../../../src/pack/beside.ts';
import { temporaryFolder } from './temporary.ts';

/** The number of a process that has ended. */
function goneProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('what is written beside its place', () => {
  it('takes the place of a file when it is finished, and not before', async () => {
    const folder = await temporaryFolder();
    const target = join(folder, 'kho.zip');
    await writeFile(target, 'cũ');
    const beside = await prepareBeside(target);
    await writeFile(beside.path, 'mới');
    expect(await readFile(target, 'utf8')).toBe('cũ');
    await beside.finish();
    await beside.discard();
    expect(await readdir(folder)).toEqual(['kho.zip']);
    expect(await readFile(target, 'utf8')).toBe('mới');
  });

  it('takes the place of a folder with all that was in it', async () => {
    const folder = await temporaryFolder();
    const target = join(folder, 'kho');
    await mkdir(join(target, 'cũ'), { recursive: true });
    const beside = await prepareBeside(target);
    await mkdir(join(beside.path, 'mới'), { recursive: true });
    await beside.finish();
    expect(await readdir(folder)).toEqual(['kho']);
    expect(await readdir(target)).toEqual(['mới']);
  });

  it('leaves the old folder where the new one cannot come', async () => {
    const folder = await temporaryFolder();
    const target = join(folder, 'kho');
    await mkdir(join(target, 'cũ'), { recursive: true });
    const beside = await prepareBeside(target);
    await expect(beside.finish()).rejects.toThrow('ENOENT');
    expect(await readdir(target)).toEqual(['cũ']);
  });

  it('is gone when it is given up', async () => {
    const folder = await temporaryFolder();
    const beside = await prepareBeside(join(folder, 'kho'));
    await mkdir(join(beside.path, 'dở'), { recursive: true });
    await beside.discard();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('what a run has left that went down', () => {
  it('is taken away by the next one, and nothing of runs at work or for other places', async () => {
    const folder = await temporaryFolder();
    const gone = goneProcess();
    const others = [`.vankho-tam-${process.ppid}-kho`, `.vankho-tam-${gone}-kho-khac`, '.vankho-tam-kho'];
    for (const name of [`.vankho-tam-${gone}-kho`, ...others]) await mkdir(join(folder, name));
    await prepareBeside(join(folder, 'kho'));
    expect((await readdir(folder)).sort()).toEqual(others.sort());
  });

  it('goes back to its place when it was a folder about to be replaced', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, `.vankho-cu-${goneProcess()}-kho`, 'cũ'), { recursive: true });
    await prepareBeside(join(folder, 'kho'));
    expect(await readdir(folder)).toEqual(['kho']);
    expect(await readdir(join(folder, 'kho'))).toEqual(['cũ']);
  });

  it('is taken away when another folder has taken its place', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, `.vankho-cu-${goneProcess()}-kho`, 'cũ'), { recursive: true });
    await mkdir(join(folder, 'kho', 'mới'), { recursive: true });
    await prepareBeside(join(folder, 'kho'));
    expect(await readdir(folder)).toEqual(['kho']);
    expect(await readdir(join(folder, 'kho'))).toEqual(['mới']);
  });
});
