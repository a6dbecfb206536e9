import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/**
 * Windows lets nobody delete a running program, and under npm we may run on the Node inside `node_modules`: moved away,
 * it does not stand in npm's way. The one moved away last time is deleted now.
 *
 * @param {string} packageRoot
 * @param {string} runningNode
 * @returns {() => void} puts it back, when npm failed before it deleted anything
 */
export function setRunningNodeAside(packageRoot, runningNode) {
  if (!runningNode.startsWith(join(packageRoot, 'node_modules') + sep)) return () => {};
  const folder = join(packageRoot, '.vankho', 'node-cu');
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It still runs, in another window: next time.
  }
  mkdirSync(folder, { recursive: true });
  const aside = join(folder, `${process.pid}-${basename(runningNode)}`);
  renameSync(runningNode, aside);
  return () => {
    if (existsSync(dirname(runningNode)) && !existsSync(runningNode)) renameSync(aside, runningNode);
  };
}
