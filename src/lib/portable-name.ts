/**
 * What file names every system takes: FAT32, exFAT and NTFS under Windows, the disks of telephones, Macs and Linux.
 * Source: Microsoft, "Naming Files, Paths, and Namespaces"; exFAT specification, 7.7.3.
 */

/** Why a path is refused somewhere. */
export type NameProblem = 'characters' | 'end' | 'device' | 'long-name' | 'long-path';

/** Windows opens nothing whose whole path is longer, in units of UTF-16; less than its 260, for a drive and its programs take some. */
const longestWholePath = 240;

/** Left for the folder into which an edition is unpacked: `C:\Users\Lan\Documents\kho-bao-lam-giang`. */
const roomForFolder = 40;

/** The longest path inside an edition. */
export const longestPath = longestWholePath - roomForFolder;

const longestName = 255;

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const forbidden = /[<>:"|?*\\\u0000-\u001f\u007f]/;

/** Names of devices, with whatever extension: MS-DOS knew no folders when it gave them. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/**
 * What is wrong with a path, the worst of it; undefined for one that can stand everywhere.
 *
 * @param path from the root of a folder, `/` between folders
 */
export function nameProblem(path: string): NameProblem | undefined {
  const names = path.split('/');
  if (names.some((name) => forbidden.test(name))) return 'characters';
  if (names.some((name) => /[. ]$/.test(name))) return 'end';
  if (names.some(isDeviceName)) return 'device';
  if (names.some((name) => name.length > longestName)) return 'long-name';
  return path.length > longestPath ? 'long-path' : undefined;
}

/** Whether Windows takes a name for one of its devices: `con`, `nul.html`, `COM1`. */
export function isDeviceName(name: string): boolean {
  return device.test(name);
}

/** The characters of a path that are refused, each once: `:?`. */
export function forbiddenIn(path: string): string {
  return [...new Set(path.match(new RegExp(forbidden, 'g')) ?? [])].join('');
}

/** The same for paths that are one where case and Unicode form are ignored. */
export function foldCase(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
