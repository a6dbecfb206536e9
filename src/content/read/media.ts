import { open, readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Inventory } from '../../images/inventory.ts';
import type { Media, Photo } from '../../lib/archive/types.ts';
import { embedIds, isPlayed } from '../../lib/media/embed.ts';
import { formatName, headLength, isOfItsKind, type MediaKind, mediaKind, mentionsMedia } from '../../lib/media/kind.ts';
import { mediaWords } from '../../lib/media/words.ts';
import { hintNearest } from '../../lib/problems/hint.ts';
import type { Report } from '../../lib/problems/problem.ts';
import type { WrittenImage } from '../../markdown/image-nodes.ts';
import { findImages, isRemote } from '../../markdown/images.ts';
import { hasCode, resolveBeside, sameName, spelling } from './beside.ts';
import { describeFile, pictureName } from './photos.ts';
import { leadsInto } from './real-place.ts';
import type { SourceFile } from './source-file.ts';

/** What of an article plays, and the pictures that stand for what plays elsewhere. */
export interface Played {
  media: Media[];
  stills: Photo[];
}

interface Place {
  file: string;
  line: number;
  column: number;
}

interface Placed {
  image: WrittenImage;
  kind: MediaKind;
  place: Place;
}

/**
 * The videos and sounds that an article places, in the order of the text and each file once, with their posters and
 * subtitles; those that are missing or would not play are reported at the line that asks for them.
 */
export async function readMedia(
  contentDir: string,
  source: SourceFile,
  inventory: Inventory,
  report: Report,
): Promise<Played> {
  const media = new Map<string, Media>();
  for (const { image, kind, place } of await placed(source)) {
    const wanted = resolveBeside(source.file, image.src);
    if (wanted === undefined || !wanted.startsWith('bai-viet/')) {
      report('media-outside', place, { src: image.src });
      continue;
    }
    const file = await spelling(contentDir, wanted);
    if (media.has(file)) continue;
    const size = await examine(contentDir, file, image.src, place, report);
    if (size === undefined) continue;
    const beside = await besidesOf(contentDir, file);
    const picture = kind === 'video' ? beside.find((name) => pictureName.test(name)) : undefined;
    const poster = await readStill(contentDir, picture, image.src, inventory, place, report);
    const captions = kind === 'video' ? beside.find((name) => /\.vtt$/i.test(name)) : undefined;
    const words = mediaWords(image.alt, image.title);
    media.set(file, { file, src: image.src, kind, alt: image.alt, ...words, size, poster, captions });
  }
  return { media: [...media.values()], stills: await readStills(contentDir, source, inventory, report) };
}

/** Reports videos and sounds of a file that cannot show them: an album or page. */
export async function reportMediaElsewhere(source: SourceFile, report: Report): Promise<void> {
  for (const { image, place } of await placed(source)) report('media-elsewhere', place, { src: image.src });
}

async function placed({ file, body, bodyLine }: SourceFile): Promise<Placed[]> {
  if (!mentionsMedia(body)) return [];
  return (await findImages(body)).flatMap((image) => {
    const kind = isRemote(image.src) ? undefined : mediaKind(image.src);
    const place = { file, line: bodyLine + image.line - 1, column: image.column };
    return kind === undefined ? [] : [{ image, kind, place }];
  });
}

/** Bytes of a file that plays. */
async function examine(
  contentDir: string,
  file: string,
  src: string,
  place: Place,
  report: Report,
): Promise<number | undefined> {
  const path = join(contentDir, file);
  if (!leadsInto(path, contentDir)) {
    report('media-outside', place, { src });
    return undefined;
  }
  try {
    const { size, head } = await readStart(path);
    if (size === 0) report('media-empty', place, { file });
    else if (isOfItsKind(file, head)) return size;
    else report('media-unreadable', place, { file, detail: `nội dung tệp không phải là ${formatName(file)}` });
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP')) {
      report('media-missing', place, { src, hint: await hintFor(contentDir, file) });
    } else if (hasCode(error, 'EACCES', 'EPERM')) {
      report('media-unreadable', place, { file, detail: 'máy không cho phép mở tệp này' });
    } else throw error;
  }
  return undefined;
}

/** Of a video of any length only its head is read. */
async function readStart(path: string): Promise<{ size: number; head: Uint8Array }> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
    return { size: (await handle.stat()).size, head: buffer.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}

/** Files beside one that have its name but for the extension, as paths from the content folder, sorted. */
async function besidesOf(contentDir: string, file: string): Promise<string[]> {
  const folder = posix.dirname(file);
  const names = await readdir(join(contentDir, folder));
  return names
    .filter((name) => stemOf(name) === stemOf(file))
    .sort()
    .map((name) => posix.join(folder, name));
}

function stemOf(file: string): string {
  return sameName(posix.basename(file).replace(/\.[^.]+$/, ''));
}

/** Pictures beside an article that bear the name of a video which it shows from another site. */
async function readStills(
  contentDir: string,
  { file, body, bodyLine }: SourceFile,
  inventory: Inventory,
  report: Report,
): Promise<Photo[]> {
  const ids = embedIds(body);
  if (ids.length === 0) return [];
  const folder = posix.dirname(file);
  const names = (await readdir(join(contentDir, folder))).filter((name) => pictureName.test(name)).sort();
  const stills: Photo[] = [];
  for (const id of ids) {
    const name = names.find((each) => stemOf(each) === id);
    const line = bodyLine + body.slice(0, body.indexOf(id)).split('\n').length - 1;
    const picture = name === undefined ? undefined : posix.join(folder, name);
    const still = await readStill(contentDir, picture, id, inventory, { file, line, column: 1 }, report);
    if (still !== undefined) stills.push(still);
  }
  return stills;
}

/** @param src what the text says where the picture is shown: its line is found by it */
async function readStill(
  contentDir: string,
  file: string | undefined,
  src: string,
  inventory: Inventory,
  place: Place,
  report: Report,
): Promise<Photo | undefined> {
  const facts =
    file === undefined
      ? undefined
      : await describeFile(contentDir, file, posix.basename(file), inventory, place, report);
  if (file === undefined || facts === undefined) return undefined;
  const { notes: _, ...shape } = facts;
  return { file, src, alt: '', ...shape };
}

async function hintFor(contentDir: string, file: string): Promise<string> {
  const siblings = await readdir(join(contentDir, posix.dirname(file))).catch(() => []);
  return hintNearest(
    posix.basename(file),
    siblings.filter((name) => isPlayed(name)),
  );
}
