import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { MachineFailure } from '../bootstrap/machine-failure.mjs';

/** What the search for a browser depends on. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isProgram: (path: string) => boolean;
}

/** The machine we run on. */
export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, isProgram };
}

/**
 * The browser named by the `CHROMIUM` variable.
 *
 * @throws MachineFailure when it names nothing that runs: another browser would not be what was asked for
 */
export function chromiumFromEnvironment({ env, isProgram }: Machine): string | undefined {
  const path = env.CHROMIUM;
  if (!path) return undefined;
  if (isProgram(path)) return path;
  throw new MachineFailure(
    'machine-browser',
    `Biến môi trường CHROMIUM chỉ vào ${path}, nhưng ở đó không có chương trình nào chạy được.`,
  );
}

/** The first Chromium or Chrome of the system: by the order of the names, then by the order of the folders. */
export function chromiumOnSystem(machine: Machine): string | undefined {
  return [...placesOnPath(machine), ...usualPlaces(machine)].find(machine.isProgram);
}

/** A program's place on the PATH. */
export function programOnPath(name: string, machine: Machine): string | undefined {
  return pathFolders(machine)
    .map((folder) => pathStyle(machine).join(folder, name))
    .find(machine.isProgram);
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function placesOnPath(machine: Machine): string[] {
  const suffix = machine.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) =>
    pathFolders(machine).map((folder) => pathStyle(machine).join(folder, `${name}${suffix}`)),
  );
}

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const homes = ['', ...(env.HOME ? [env.HOME] : [])];
    return homes.flatMap((home) => [
      `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
      `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    ]);
  }
  if (platform === 'win32') {
    const homes = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter((home) => home !== undefined);
    return homes.flatMap((home) => [
      win32.join(home, 'Chromium', 'Application', 'chrome.exe'),
      win32.join(home, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    ]);
  }
  return [];
}

function pathFolders(machine: Machine): string[] {
  const name = Object.keys(machine.env).find((key) => key.toUpperCase() === 'PATH'); // `Path` on Windows
  const path = name === undefined ? undefined : machine.env[name];
  return (path ?? '').split(pathStyle(machine).delimiter).filter((folder) => folder !== '');
}

function pathStyle({ platform }: Machine): typeof posix {
  return platform === 'win32' ? win32 : posix;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // Nothing there, or nothing we may run.
  }
}
