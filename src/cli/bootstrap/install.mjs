import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled, lockFingerprint } from './lock.mjs';
import { MachineFailure } from './machine-failure.mjs';
import { runNpm } from './npm.mjs';
import { setRunningNodeAside } from './running-node.mjs';

/**
 * Runs `npm ci` when `node_modules` was not made from the present package-lock.json on this kind of machine.
 * Development packages are always included: the tests are part of what a checkout can do.
 *
 * @param {string} packageRoot
 * @throws {MachineFailure} when npm fails
 */
export async function installWhenNeeded(packageRoot) {
  const lock = readText(join(packageRoot, 'package-lock.json'));
  if (lock === undefined) {
    throw new MachineFailure(
      'machine-install',
      `Thiếu tệp package-lock.json trong ${packageRoot}; hãy tải lại mã nguồn của Vankho.`,
    );
  }
  const stamp = join(packageRoot, 'node_modules/.vankho-lock');
  const fingerprint = lockFingerprint(lock, process);
  if (readText(stamp) === fingerprint) return;
  if (!isInstalled(lock, readText(join(packageRoot, 'node_modules/.package-lock.json')), process)) {
    await install(packageRoot);
  }
  writeStamp(stamp, fingerprint);
}

/** @param {string} packageRoot */
async function install(packageRoot) {
  say('Đang cài đặt các gói cần thiết (chỉ khi chạy lần đầu hoặc khi package-lock.json thay đổi)…');
  const started = Date.now();
  const putNodeBack = process.platform === 'win32' ? setRunningNodeAside(packageRoot, process.execPath) : undefined;
  const { code, errors } = await runNpm(['ci', '--include=dev', '--include=optional', '--loglevel=error'], packageRoot);
  if (code !== 0) putNodeBack?.();
  if (code === null) {
    throw new MachineFailure(
      'machine-install',
      'Không tìm thấy npm để cài đặt các gói; hãy cài Node kèm npm từ nodejs.org rồi chạy lại.',
    );
  }
  if (code !== 0) {
    process.stderr.write(errors);
    throw new MachineFailure(
      'machine-install',
      `Không cài đặt được các gói cần thiết (npm ci kết thúc với mã ${code}); ` +
        `hãy kiểm tra kết nối mạng, chỗ trống trên đĩa và quyền ghi vào ${packageRoot} rồi chạy lại.`,
    );
  }
  say(`Đã cài đặt xong sau ${Math.round((Date.now() - started) / 1000)} giây.`);
}

/**
 * A folder that may only be read works without the stamp: it saves a comparison, no more.
 *
 * @param {string} stamp
 * @param {string} fingerprint
 */
function writeStamp(stamp, fingerprint) {
  try {
    writeFileSync(stamp, fingerprint);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  }
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Standard error: standard output belongs to the verb, which may print JSON. @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}
