import type { Photo } from '../archive/types.ts';
import { slugify } from '../vietnamese/slug.ts';

/**
 * The names that the photographs of one article or album have in the addresses of their own pages: that of the file, as
 * in its anchor, brought to ASCII where it is not. Where two are alike, also for a file system that takes capitals for
 * small letters, the later file by the alphabet keeps its extension: the order of the text changes no address.
 *
 * @returns path of the file → name
 * @example photoPageNames([{ file: 'a/do.jpg' }, { file: 'a/do.png' }]) // do.jpg → 'do', do.png → 'do-png'
 */
export function photoPageNames(photos: readonly Pick<Photo, 'file'>[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of photos.map((photo) => photo.file).sort()) {
    const base = file.slice(file.lastIndexOf('/') + 1);
    const stem = addressable(base.replace(/\.[^.]+$/, ''));
    const full = addressable(base.replaceAll('.', '-'));
    let name = taken.has(stem.toLowerCase()) ? full : stem;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${full}-${count}`;
    taken.add(name.toLowerCase());
    names.set(file, name);
  }
  return names;
}

/** Cameras write `DSC_0123`: capitals and low lines stay, everything that needs an escape or looks like a file goes. */
function addressable(name: string): string {
  const joined = name.replace(/\s+/g, '-');
  return /^[A-Za-z0-9][\w-]{0,79}$/.test(joined) ? joined : slugify(name) || 'khong-ten';
}
