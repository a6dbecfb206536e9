import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Options } from '../content/options.ts';
import { makeVariants } from '../images/variants.ts';
import type { Catalogue } from '../lib/archive/catalogue.ts';
import { picturesOf } from '../lib/archive/files-beside.ts';
import type { Photo } from '../lib/archive/types.ts';
import { collectProblems, sortProblems } from '../lib/problems/problem.ts';
import { dealName, type Slice } from '../lib/slices/deal.ts';
import { ContentErrors } from './content-errors.ts';
import type { Outputs } from './outputs.ts';

interface Shown {
  photo: Photo;
  /** File that shows it, path from the content folder. */
  file: string;
}

/**
 * Every size of every photograph that the site shows; of a slice, of its share of them.
 *
 * @param onProgress told after each photograph
 * @throws ContentErrors that name all photographs which turned out damaged, each at the line that shows it
 */
export async function photographOutputs(
  { listed, albums, archive }: Catalogue,
  options: Options,
  onProgress: (done: number, total: number) => void,
): Promise<Outputs> {
  const shown = [...listed, ...albums, ...archive.pages].flatMap((home) =>
    picturesOf(home)
      .filter(({ hash }) => isWanted(hash, options.slice))
      .map((photo): Shown => ({ photo, file: home.file })),
  );
  const originals = shown.map(({ photo: { file, hash, width } }) => ({
    path: join(options.contentDir, file),
    hash,
    width,
  }));
  const { files, damaged } = await makeVariants(originals, options.photoCacheDir, onProgress);
  if (damaged.length > 0) {
    const hashes = new Set(damaged.map(({ hash }) => hash));
    await refuse(
      shown.filter(({ photo }) => hashes.has(photo.hash)),
      options.contentDir,
    );
  }
  return new Map(files.map(({ name, path }) => [`_anh/${name}`, { file: path }]));
}

function isWanted(hash: string, slice: Slice | undefined): boolean {
  return slice === undefined || dealName(hash, slice.of) === slice.number;
}

async function refuse(damaged: readonly Shown[], contentDir: string): Promise<never> {
  const { problems, report } = collectProblems();
  for (const { photo, file } of damaged) {
    const text = await readFile(join(contentDir, file), 'utf8');
    const line = text.slice(0, Math.max(0, text.indexOf(photo.src))).split('\n').length;
    report(
      'image-unreadable',
      { file, line },
      { file: photo.file, detail: 'tệp hỏng, hoặc đã đổi trong lúc dựng trang' },
    );
  }
  throw new ContentErrors(sortProblems(problems));
}
