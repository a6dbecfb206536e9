import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Inventory } from '../../images/inventory.ts';
import type { PhotoFacts } from '../../images/measure.ts';
import { mostPixels, UnreadablePhotograph } from '../../images/unreadable.ts';
import type { Photo } from '../../lib/archive/types.ts';
import { isPlayed } from '../../lib/media/embed.ts';
import { splitCredit } from '../../lib/photo/credit.ts';
import { labelled } from '../../lib/photo/notes.ts';
import { hintNearest } from '../../lib/problems/hint.ts';
import type { Report } from '../../lib/problems/problem.ts';
import type { WrittenImage } from '../../markdown/image-nodes.ts';
import { findImages, isRemote } from '../../markdown/images.ts';
import { addressOfName, hasCode, otherCase, resolveBeside, sameName, spelling } from './beside.ts';
import type { PhotoEntry } from './photo-entries.ts';
import { leadsInto } from './real-place.ts';
import type { SourceFile } from './source-file.ts';

/** A Markdown file whose photographs are wanted. */
export interface PhotoSource extends SourceFile {
  /** `photos` of its front matter. */
  entries: readonly PhotoEntry[];
  /**
   * Whether it shows more than its text places: the photographs it lists, and where it has none of either those that stand
   * beside it.
   */
  isAlbum: boolean;
}

/** A photograph that is asked for, and where. */
interface Asked {
  image: Pick<WrittenImage, 'src' | 'alt' | 'caption' | 'credit'>;
  place: { file: string; line?: number; column?: number };
}

/** Files that are pictures, by their names. */
export const pictureName = /\.(?:jpe?g|png|webp|avif|gif|tiff?|heic|heif|svg)$/i;

/**
 * The photographs that a Markdown file shows, in the order of the text and each file once; pictures that are missing or
 * cannot be read are reported at the line that asks for them.
 */
export async function readPhotos(
  contentDir: string,
  source: PhotoSource,
  inventory: Inventory,
  report: Report,
): Promise<Photo[]> {
  const entries = new Map(source.entries.map((entry) => [nameListed(source, entry), entry]));
  const photos = new Map<string, Photo>();

  async function add({ image, place }: Asked): Promise<void> {
    const wanted = isRemote(image.src) ? undefined : resolveBeside(source.file, image.src);
    if (wanted === undefined) {
      report(isRemote(image.src) ? 'image-remote' : 'image-outside', place, { src: image.src });
      return;
    }
    const file = await spelling(contentDir, wanted);
    if (photos.has(file)) return;
    const facts = await describeFile(contentDir, file, image.src, inventory, place, report);
    if (facts === undefined) return;
    const photo = toPhoto(file, image, entries.get(sameName(wanted)), facts);
    if (photo.alt === '') report('image-uncaptioned', place, { src: image.src });
    photos.set(file, photo);
  }

  const asked = [...(await placed(source)), ...(source.isAlbum ? listed(source) : [])];
  if (source.isAlbum && asked.length === 0) asked.push(...(await beside(contentDir, source)));
  for (const each of asked) await add(each);
  if (!source.isAlbum) reportNotShown(source, [...photos.values()], report);
  return [...photos.values()];
}

/** What the text places; what stands in the place of a picture and plays is none. */
async function placed({ file, body, bodyLine }: PhotoSource): Promise<Asked[]> {
  return (await findImages(body))
    .filter(({ src }) => !isPlayed(src))
    .map((image) => ({ image, place: { file, line: bodyLine + image.line - 1, column: image.column } }));
}

/** What `photos` lists. */
function listed({ entries, frontMatter }: PhotoSource): Asked[] {
  return entries.map((entry, index) => ({
    image: { src: addressOfName(entry.file), alt: '' },
    place: frontMatter.placeOf(['photos', index, 'file']),
  }));
}

/** The file that an entry of the list names, from the content folder. */
function nameListed(source: PhotoSource, { file }: PhotoEntry): string {
  return sameName(resolveBeside(source.file, addressOfName(file)));
}

/** What stands in the folder, in the order of the names. */
async function beside(contentDir: string, { file }: PhotoSource): Promise<Asked[]> {
  const names = await readdir(join(contentDir, posix.dirname(file)));
  return names
    .filter((name) => pictureName.test(name) && !name.startsWith('.'))
    .sort()
    .map((name) => ({ image: { src: encodeURIComponent(name), alt: '' }, place: { file } }));
}

function reportNotShown(source: PhotoSource, photos: readonly Photo[], report: Report): void {
  const shown = new Set(photos.map(({ file }) => sameName(file)));
  source.entries.forEach((entry, index) => {
    if (shown.has(nameListed(source, entry))) return;
    const { file } = entry;
    const hint = hintNearest(
      file,
      photos.map(({ src }) => src),
    );
    report('photo-not-shown', source.frontMatter.placeOf(['photos', index, 'file']), { file, hint });
  });
}

/** What a page must know of a picture; undefined, and a report at the place, when it cannot be shown. */
export async function describeFile(
  contentDir: string,
  file: string,
  src: string,
  inventory: Inventory,
  place: Asked['place'],
  report: Report,
): Promise<PhotoFacts | undefined> {
  const path = join(contentDir, file);
  if (!leadsInto(path, contentDir)) {
    report('image-outside', place, { src });
    return undefined;
  }
  try {
    return await inventory.describe(path);
  } catch (error) {
    if (error instanceof UnreadablePhotograph) reportDefect(error, file, place, report);
    else if (hasCode(error, 'ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP')) {
      const other = await otherCase(contentDir, file);
      if (other === undefined) report('image-missing', place, { src, hint: await hintFor(contentDir, file) });
      else report('image-case', place, { src, name: posix.basename(other) });
    } else if (hasCode(error, 'EACCES', 'EPERM')) {
      report('image-unreadable', place, { file, detail: 'máy không cho phép mở tệp này' });
    } else throw error;
    return undefined;
  }
}

function reportDefect({ defect }: UnreadablePhotograph, file: string, place: Asked['place'], report: Report): void {
  if (defect === 'empty' || defect === 'heic') report(`image-${defect}`, place, { file });
  else if (defect === 'too-large') report('image-too-large', place, { file, limit: String(mostPixels / 1_000_000) });
  else report('image-unreadable', place, { file, detail: 'tệp hỏng, bị cắt cụt hoặc không phải là ảnh' });
}

/** Words in the text win over those of the list, these over those of the file: caption and alternative text, credit. */
function toPhoto(
  file: string,
  { src, alt, ...written }: Asked['image'],
  entry: Partial<PhotoEntry> = {},
  { notes, ...facts }: PhotoFacts,
): Photo {
  const inList = splitCredit(entry.caption ?? '');
  const caption = written.caption ?? inList.caption ?? (alt === '' ? notes.caption : undefined);
  const ofList = entry.credit === undefined ? inList.credit : labelled(entry.credit);
  return {
    ...{ file, src, alt: alt || entry.alt || (caption ?? ''), caption },
    credit: written.credit ?? ofList ?? notes.credit,
    taken: entry.taken ?? notes.taken,
    place: entry.place ?? notes.place,
    copyright: entry.copyright ?? notes.copyright,
    licence: entry.licence ?? notes.licence,
    rightsUntil: entry.rights_until?.slice(0, 10),
    withdrawn: entry.withdrawn,
    ...facts,
  };
}

async function hintFor(contentDir: string, file: string): Promise<string> {
  const siblings = await readdir(join(contentDir, posix.dirname(file))).catch(() => []);
  return hintNearest(
    posix.basename(file),
    siblings.filter((name) => pictureName.test(name)),
  );
}
