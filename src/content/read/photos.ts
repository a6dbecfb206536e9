import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Inventory, PhotoFacts } from '../../images/inventory.ts';
import type { Photo } from '../../lib/archive/types.ts';
import { hintNearest } from '../../lib/problems/hint.ts';
import type { Report } from '../../lib/problems/problem.ts';
import { findImages, isRemote, type WrittenImage } from '../../markdown/images.ts';
import type { SourceFile } from './source-file.ts';

/**
 * The photographs that a Markdown file shows, in the order of the text and each file once; pictures that are missing or
 * cannot be read are reported at the line that asks for them.
 */
export async function readPhotos(
  contentDir: string,
  source: SourceFile,
  inventory: Inventory,
  report: Report,
): Promise<Photo[]> {
  const photos = new Map<string, Photo>();
  for (const image of findImages(source.body)) {
    const place = { file: source.file, line: source.bodyLine + image.line - 1, column: image.column };
    if (isRemote(image.src)) {
      report('image-remote', place, { src: image.src });
      continue;
    }
    const file = resolveBeside(source.file, image.src);
    if (file === undefined) {
      report('image-outside', place, { src: image.src });
      continue;
    }
    if (photos.has(file)) continue;
    const photo = await describePhoto(contentDir, file, image, inventory, (code, details) =>
      report(code, place, details),
    );
    if (photo === undefined) continue;
    if (photo.alt === '') report('image-uncaptioned', place, { src: image.src });
    photos.set(file, photo);
  }
  return [...photos.values()];
}

async function describePhoto(
  contentDir: string,
  file: string,
  image: WrittenImage,
  inventory: Inventory,
  report: (code: 'image-missing' | 'image-unreadable', details: Record<string, string>) => void,
): Promise<Photo | undefined> {
  try {
    return toPhoto(file, image, await inventory.describe(join(contentDir, file)));
  } catch (error) {
    if (isMissingFile(error)) report('image-missing', { src: image.src, hint: await hintFor(contentDir, file) });
    else report('image-unreadable', { file, detail: 'tệp hỏng hoặc không phải là ảnh' });
    return undefined;
  }
}

/** The editor's words win over those of the file, each for itself: caption and alternative text, credit. */
function toPhoto(file: string, { src, alt, ...written }: WrittenImage, { notes, ...facts }: PhotoFacts): Photo {
  const caption = written.caption ?? (alt === '' ? notes.caption : undefined);
  const credit = written.credit ?? notes.credit;
  const { taken, place } = notes;
  return { file, src, alt: alt || (caption ?? ''), caption, credit, taken, place, ...facts };
}

/** `tham-quan.jpg` beside `bai-viet/2023/08/a/index.md`; undefined when it leads out of the content folder. */
function resolveBeside(file: string, src: string): string | undefined {
  const path = decodePath(src.replace(/[?#].*$/, ''));
  const resolved = path.startsWith('/') ? posix.normalize(path.slice(1)) : posix.join(posix.dirname(file), path);
  return resolved.startsWith('..') || resolved.includes('\0') ? undefined : resolved;
}

function decodePath(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

async function hintFor(contentDir: string, file: string): Promise<string> {
  const siblings = await readdir(join(contentDir, posix.dirname(file))).catch(() => []);
  return hintNearest(
    posix.basename(file),
    siblings.filter((name) => /\.(?:jpe?g|png|webp|avif|gif|tiff?)$/i.test(name)),
  );
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR');
}
