import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edition, EditionImages } from '../../src/pack/edition.ts';
import { pocketFiles } from '../../src/pack/pocket/pocket-files.ts';
import { writeFolder } from '../../src/pack/write-folder.ts';
import { builtDemo, demoOrigin } from '../demo.ts';

/** A pocket edition as somebody has unpacked it. */
export interface PocketFolder {
  folder: string;
  /** Address of the folder, with a slash at its end: `file:///…/`. */
  url: string;
  remove(): Promise<void>;
}

/** Unpacks the demo archive. */
export async function unpackDemo(images: EditionImages): Promise<PocketFolder> {
  return unpack(await builtDemo('/'), { source: `${demoOrigin}/`, images });
}

/** Unpacks a built site into a folder as people name theirs, with spaces and marks. */
export async function unpack(site: string, edition: Edition): Promise<PocketFolder> {
  const root = await mkdtemp(join(tmpdir(), 'vankho '));
  const folder = join(root, 'Kho lưu trữ (bản bỏ túi) 100% & #1');
  await writeFolder(pocketFiles(site, edition), folder, () => {});
  return { folder, url: `${pathToFileURL(folder).href}/`, remove: () => rm(root, { recursive: true, force: true }) };
}
