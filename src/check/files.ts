import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitFrontMatter } from '../content/read/front-matter.ts';
import type { FolderStamps } from '../content/read/stamps.ts';
import type { Archive, Photo } from '../lib/archive/types.ts';
import { formatSize } from '../lib/file-size.ts';
import type { Report } from '../lib/problems/problem.ts';
import { findImages, sourceName } from '../markdown/images.ts';

/** Pixels of width below which a photograph is blurred or small on any screen: a telephone's column has more. */
const leastWidth = 480;

/** Bytes above which some hosts refuse a file (docs/trien-khai.md). */
const heaviest = 25 * 1024 * 1024;

/** Tells of photographs that are too small to be shown, at the line that places them. */
export async function checkPhotographs(contentDir: string, archive: Archive, report: Report): Promise<void> {
  for (const { file, photos } of [...archive.articles, ...archive.albums, ...archive.pages]) {
    const small = photos.filter(({ width, file: picture }) => width < leastWidth && !picture.endsWith('.svg'));
    if (small.length === 0) continue;
    const placeOf = await placesOfPictures(contentDir, file);
    for (const photo of small) {
      const details = { file: photo.file, width: String(photo.width), least: String(leastWidth) };
      report('image-small', placeOf(photo), details);
    }
  }
}

/** Where a file places a picture first; its first line for what an album shows without placing it. */
async function placesOfPictures(contentDir: string, file: string) {
  const parts = splitFrontMatter(new TextDecoder().decode(await readFile(join(contentDir, file))));
  const { body, bodyLine } = 'problem' in parts ? { body: '', bodyLine: 1 } : parts;
  const places = new Map(
    (await findImages(body))
      .toReversed()
      .map(({ src, line, column }) => [sourceName(src), { file, line: bodyLine + line - 1, column }]),
  );
  return ({ src }: Photo) => places.get(sourceName(src)) ?? { file };
}

/** Tells of files that are published as they are and that are heavy: attachments, videos, static files. */
export function checkWeights({ files }: FolderStamps, report: Report): void {
  for (const [file, stamp] of files) {
    const size = Number(stamp.slice(0, stamp.indexOf(' ')));
    if (size <= heaviest || !published.test(file)) continue;
    report('file-heavy', { file }, { file, size: formatSize(size), limit: formatSize(heaviest) });
  }
}

const published =
  /^tep-tinh\/|^bai-viet\/.*\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|csv|txt|zip|epub|mp4|m4v|webm|ogv|mp3|m4a|og[ga]|opus|wav)$/i;
