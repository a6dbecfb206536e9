/**
 * Whether a file is one that systems strew about wherever they look into a folder (macOS, Windows): nobody has added it, and no page
 * shows it.
 *
 * @param path from the root of a copy
 */
export function isSystemFile(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  return (
    files.has(name.toLowerCase()) || name.startsWith('._') || parts.some((part) => folders.has(part.toLowerCase()))
  );
}

const files = new Set(['.ds_store', 'thumbs.db', 'desktop.ini', '.localized']);

const folders = new Set([
  '__macosx',
  '.spotlight-v100',
  '.trashes',
  '.fseventsd',
  '.temporaryitems',
  'system volume information',
  '$recycle.bin',
]);
