import { spawn } from 'node:child_process';
import { MachineFailure } from '../bootstrap/machine-failure.mjs';
import { type Machine, programOnPath } from './lookup.ts';

/** Whether this is a Debian or Ubuntu on which we may install packages. */
export function canInstallChromium(machine: Machine): boolean {
  return process.getuid?.() === 0 && programOnPath('apt-get', machine) !== undefined;
}

/**
 * Installs the system's Chromium, and a font that has every Vietnamese letter.
 *
 * @throws MachineFailure when apt-get fails
 */
export async function installChromium(): Promise<void> {
  process.stderr.write('Máy chưa có Chromium: đang cài bằng apt-get, mất khoảng một phút…\n');
  // An update that fails is not the end: the lists of before may do, and the installation says what is missing.
  const update = await aptGet(['update']);
  const { code, output } = await aptGet([
    'install',
    '--yes',
    '--no-install-recommends',
    'chromium',
    'fonts-dejavu-core',
  ]);
  if (code === 0) return;
  process.stderr.write(update.code === 0 ? output : update.output + output);
  throw new MachineFailure(
    'machine-browser',
    `Không cài được Chromium (apt-get kết thúc với mã ${code}); ` +
      'hãy kiểm tra kết nối mạng, hoặc tự cài rồi ghi đường dẫn vào biến môi trường CHROMIUM.',
  );
}

function aptGet(words: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '--quiet', ...words], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
