import { spawn } from 'node:child_process';
import { basename, dirname, join } from 'node:path';

/**
 * Runs npm in a folder and waits.
 *
 * @param {string[]} args plain words: on Windows they may pass through a shell
 * @param {string} cwd
 * @returns {Promise<{ code: number | null, errors: string }>} exit code (`null` when npm is not there) and what it
 *   complained of, unless a terminal has shown that already
 */
export function runNpm(args, cwd) {
  const { program, words, shell } = npmCommand(process.env);
  return new Promise((resolve) => {
    const child = spawn(program, [...words, ...args], {
      cwd,
      shell,
      stdio: ['ignore', 'ignore', process.stderr.isTTY ? 'inherit' : 'pipe'],
    });
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    child.once('error', () => resolve({ code: null, errors }));
    child.once('close', (code) => resolve({ code, errors }));
  });
}

/**
 * The npm that started us, run by the Node it was started with: no shell, no `npm.cmd`, no other npm on the PATH. When
 * we were started by hand or by another package manager, the npm on the PATH.
 *
 * @param {Record<string, string | undefined>} env
 * @param {string} [platform]
 */
export function npmCommand(env, platform = process.platform) {
  const { npm_execpath: cli, npm_node_execpath: node } = env;
  if (cli !== undefined && /^np[mx]-cli\.js$/.test(basename(cli))) {
    return { program: node ?? process.execPath, words: [join(dirname(cli), 'npm-cli.js')], shell: false };
  }
  return platform === 'win32'
    ? { program: 'npm.cmd', words: [], shell: true } // Node starts .cmd files only through a shell (CVE-2024-27980).
    : { program: 'npm', words: [], shell: false };
}
