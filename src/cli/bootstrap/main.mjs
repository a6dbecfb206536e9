import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';
import { endWithNpm } from './end-with-npm.mjs';
import { installWhenNeeded } from './install.mjs';
import { MachineFailure } from './machine-failure.mjs';
import { findNode } from './runtime.mjs';
import { userFolder } from './user-folder.mjs';

const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/**
 * Installs what is missing, then runs `vankho.ts` with the arguments under the right Node, in the folder where the user
 * stands. Its exit code becomes ours; a machine that cannot run it is exit code 3 and one sentence.
 *
 * @param {string[]} args
 */
export async function start(args) {
  try {
    endWithNpm(process.env);
    await installWhenNeeded(packageRoot);
    const node = findNode(packageRoot);
    process.exitCode = await runChild(node, [...quiet, join(packageRoot, 'src/cli/vankho.ts'), ...args], {
      cwd: userFolder(process.env, process.cwd(), packageRoot),
      env: childEnvironment(process.env, dirname(node)),
    });
  } catch (error) {
    const [code, message] =
      error instanceof MachineFailure
        ? [error.code, error.message]
        : ['unexpected', `Vankho không khởi động được: ${error.message}`];
    process.stderr.write(`LỖI [${code}] ${message}\n`);
    if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
    process.exitCode = 3;
  }
}

// Node 24.0 (our package for Apple silicon) still warns that type stripping is experimental; later ones do not.
const quiet = ['--disable-warning=ExperimentalWarning'];

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} nodeFolder placed first on the PATH: tools that say `node` get the Node we chose
 */
function childEnvironment(env, nodeFolder) {
  const { INIT_CWD: _, ...rest } = env;
  const pathName = Object.keys(rest).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'; // `Path` on Windows
  return {
    ...rest,
    [pathName]: [nodeFolder, rest[pathName]].filter(Boolean).join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    // Node keeps what it makes of our sources: each verb, and each thread, starts sooner.
    NODE_COMPILE_CACHE: rest.NODE_COMPILE_CACHE ?? join(packageRoot, '.vankho', 'ma-dich'),
    // glibc keeps a heap for each thread and gives little back: photographs would take twice the memory.
    MALLOC_ARENA_MAX: rest.MALLOC_ARENA_MAX ?? '2',
  };
}
