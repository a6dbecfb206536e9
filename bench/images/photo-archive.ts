import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { usageError } from '../../src/cli/arguments.ts';

/** An archive of photographs that was made to be measured. */
export interface PhotoArchive {
  /** Bytes of all photographs as they came from the camera. */
  originalBytes: number;
  /** Ids of its articles and the bytes of each one's photographs. */
  articles: Map<string, number>;
}

/** Photographs of an article: one alone, a pair, two alone. */
const perArticle = 5;

/**
 * Writes a content folder whose articles show the photographs of a folder, each repeated with bytes of its own until they
 * are as many as wanted.
 *
 * @param photosDir JPEG files
 * @throws UsageError when there are none
 */
export async function makePhotoArchive(photosDir: string, count: number, contentDir: string): Promise<PhotoArchive> {
  const names = (await readdir(photosDir)).filter((name) => /\.jpe?g$/i.test(name)).sort();
  if (names.length === 0) throw usageError(`Thư mục ${photosDir} không có ảnh JPEG nào.`);
  const originals = await Promise.all(names.map((name) => readFile(join(photosDir, name))));
  await mkdir(contentDir, { recursive: true });
  await writeFile(join(contentDir, 'trang-web.yaml'), settings);
  await writeFile(join(contentDir, 'chuyen-muc.yaml'), '- slug: tin-tuc\n  name: Tin tức\n');
  const archive: PhotoArchive = { originalBytes: 0, articles: new Map() };
  for (let start = 0; start < count; start += perArticle) {
    const id = `2023/08/bai-${start / perArticle + 1}`;
    const folder = join(contentDir, 'bai-viet', id);
    await mkdir(folder, { recursive: true });
    let bytes = 0;
    for (let place = 0; place < perArticle && start + place < count; place++) {
      // What follows the end of a JPEG changes its bytes and not its picture.
      const original = originals[(start + place) % originals.length] ?? Buffer.alloc(0);
      const photo = Buffer.concat([original, Buffer.from(`\n${start + place}`)]);
      await writeFile(join(folder, `anh-${place + 1}.jpg`), photo);
      bytes += photo.length;
    }
    await writeFile(join(folder, 'index.md'), article(id, Math.min(perArticle, count - start)));
    archive.articles.set(id, bytes);
    archive.originalBytes += bytes;
  }
  return archive;
}

const settings = 'name: Báo Ảnh\nurl: https://baoanh.example\npublisher:\n  name: Báo Ảnh\n';

function article(id: string, photos: number): string {
  const figures = Array.from(
    { length: photos },
    (_, n) => `![Ảnh ${n + 1}](anh-${n + 1}.jpg "Chú thích ảnh ${n + 1}")`,
  );
  const [lead = '', second = '', third = '', ...rest] = figures;
  const paragraph = 'Đoạn văn đứng giữa các bức ảnh để trang có chiều cao của một bài báo thật. '.repeat(6);
  const blocks = [lead, `${second} ${third}`, ...rest].filter((block) => block.trim() !== '');
  const body = blocks.join(`\n\n${paragraph}\n\n`);
  return `---\ntitle: Bài ảnh ${id}\ncategory: tin-tuc\ndate: 2023-08-03 08:00\n---\n\n${body}\n`;
}
