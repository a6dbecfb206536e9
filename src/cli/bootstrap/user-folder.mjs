import { realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder in which the user typed the command, so that `--content ../x` means what they meant.
 *
 * `npm run` moves to the package's root and leaves the user's folder in `INIT_CWD`. That variable also reaches us
 * through scripts of other packages and through a `cd` inside a script: it counts only when npm runs a script of ours
 * and we still stand in the root.
 *
 * @param {Record<string, string | undefined>} env
 * @param {string} cwd
 * @param {string} packageRoot
 * @returns {string}
 */
export function userFolder(env, cwd, packageRoot) {
  const { INIT_CWD: typedIn, npm_package_json: script } = env;
  if (typedIn === undefined || script === undefined) return cwd;
  const isOurScript = samePlace(script, join(packageRoot, 'package.json'));
  return isOurScript && samePlace(cwd, packageRoot) ? typedIn : cwd;
}

/** @param {string} a @param {string} b */
function samePlace(a, b) {
  return place(a) === place(b);
}

/** @param {string} path */
function place(path) {
  try {
    return realpathSync(path);
  } catch {
    return path; // It does not exist: then only its spelling can be compared.
  }
}
