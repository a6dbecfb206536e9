import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { leadsInto, realPlace } from '../content/read/real-place.ts';
import { Refusal } from '../lib/refusals.ts';
import { addressOf, type NewEntry, placesOf, slugOf, spellNewEntry, whyNot } from './new-file.ts';
import { contentRefusal } from './refusal.ts';

/** An entry that has been made. */
export interface Created {
  /** Path from the content folder. */
  file: string;
  address: string;
}

/**
 * Makes the file of an article or album. Looks only at the place where it goes, however large the archive.
 *
 * @throws Refusal when the slug cannot be used, something stands there, or a link leads the file out of the folder
 */
export async function createEntry(contentDir: string, entry: NewEntry, slug: string): Promise<Created> {
  const reason = whyNot(entry.kind, slug);
  if (reason !== undefined) {
    const other = slugOf({ kind: entry.kind, title: slug }) || 'ten-khac';
    throw new Refusal(
      'entry-name',
      `Không dùng được tên “${slug}”: ${reason}. Hãy đặt tên khác, ví dụ --slug ${other}.`,
    );
  }
  const taken = placeTaken(contentDir, entry, slug);
  if (taken !== undefined) throw isTaken(contentDir, entry, slug, taken);

  const { alone, folder } = placesOf(entry, slug);
  const file = entry.hasFolder || entry.kind === 'album' ? folder : alone;
  const place = join(contentDir, file);
  if (!leadsInto(place, contentDir)) {
    const details = { file: posix.dirname(file), target: dirname(realPlace(place)) };
    throw contentRefusal([{ code: 'symlink', file: details.file, line: 1, column: 1, details }]);
  }
  await mkdir(dirname(place), { recursive: true });
  try {
    await writeFile(join(contentDir, file), spellNewEntry(entry), { flag: 'wx' });
  } catch (error) {
    // Somebody was quicker; else a full disk leaves half a file, which would be found taken the next time.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw isTaken(contentDir, entry, slug, file);
    await rm(join(contentDir, file), { force: true });
    throw error;
  }
  return { file, address: addressOf(entry, slug) };
}

/** The file that has the address of an entry. A folder without `index.md` is free: photographs may have come first. */
export function placeTaken(
  contentDir: string,
  entry: Pick<NewEntry, 'kind' | 'date'>,
  slug: string,
): string | undefined {
  return Object.values(placesOf(entry, slug)).find((file) => existsSync(join(contentDir, file)));
}

/** The slug itself, or the first with a number behind it whose address is free. */
export function freeSlug(contentDir: string, entry: Pick<NewEntry, 'kind' | 'date'>, slug: string): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (placeTaken(contentDir, entry, candidate) === undefined) return candidate;
  }
}

function isTaken(contentDir: string, entry: NewEntry, slug: string, file: string): Refusal {
  const other = freeSlug(contentDir, entry, slug);
  return new Refusal(
    'entry-taken',
    `Địa chỉ ${addressOf(entry, slug)} đã có: ${file}. Không ghi đè. Nếu là bài khác, đặt tên khác, ví dụ --slug ${other}.`,
  );
}
