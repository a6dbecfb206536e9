import { createHash } from 'node:crypto';

/**
 * @typedef {{ platform: string, arch: string }} Machine
 * @typedef {{ version?: string, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string[] }} LockedPackage
 */

/**
 * What an installation depends on: the lock file and the machine's kind.
 *
 * @param {string} lock text of package-lock.json
 * @param {Machine} machine
 * @returns {string} SHA-256, system and processor: `3f1c…-linux-x64`
 */
export function lockFingerprint(lock, { platform, arch }) {
  return `${createHash('sha256').update(lock).digest('hex')}-${platform}-${arch}`;
}

/**
 * Whether npm's own record of what it installed holds all that the lock file asks for on this machine. So an
 * installation made by hand, in a container's layer for example, is taken as it is.
 *
 * @param {string} lock text of package-lock.json
 * @param {string | undefined} record text of node_modules/.package-lock.json
 * @param {Machine} machine
 */
export function isInstalled(lock, record, machine) {
  if (record === undefined) return false;
  const installed = lockedPackages(record);
  return Object.entries(lockedPackages(lock)).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? isMeantForOthers(wanted, machine) : found.version === wanted.version;
  });
}

/** @param {string} text @returns {Record<string, LockedPackage>} */
function lockedPackages(text) {
  return JSON.parse(text).packages;
}

/** @param {LockedPackage} locked @param {Machine} machine */
function isMeantForOthers({ optional, os, cpu, libc }, machine) {
  if (!optional) return false;
  const isForThisMachine = names(os, machine.platform) && names(cpu, machine.arch);
  return !isForThisMachine || libc !== undefined; // Which C library is here is npm's to know.
}

/** @param {string | string[] | undefined} list @param {string} name */
function names(list, name) {
  return list !== undefined && [list].flat().includes(name);
}
