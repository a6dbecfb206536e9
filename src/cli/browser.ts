import { existsSync } from 'node:fs';
import { MachineFailure } from './bootstrap/machine-failure.mjs';
import { canInstallChromium, installChromium } from './browser/install.ts';
import { chromiumFromEnvironment, chromiumOnSystem, thisMachine } from './browser/lookup.ts';

/** For `chromium.launch({ args })`: works as root and in containers, and asks nothing of the network by itself. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chromium for the tests: the one `CHROMIUM` names, one of the system, Playwright's own, or one installed now.
 *
 * @returns path of the program
 * @throws MachineFailure with the remedy in its message when this machine has none and cannot get one
 */
export async function findChromium(): Promise<string> {
  const machine = thisMachine();
  const present = chromiumFromEnvironment(machine) ?? chromiumOnSystem(machine) ?? (await chromiumOfPlaywright());
  if (present !== undefined) return present;
  if (canInstallChromium(machine)) await installChromium();
  const installed = chromiumOnSystem(machine);
  if (installed === undefined) {
    throw new MachineFailure(
      'machine-browser',
      'Không tìm thấy Chromium hay Google Chrome để chạy các kiểm thử; ' +
        'hãy cài một trong hai, hoặc ghi đường dẫn của nó vào biến môi trường CHROMIUM, rồi chạy lại.',
    );
  }
  return installed;
}

async function chromiumOfPlaywright(): Promise<string | undefined> {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
