import type { Inventory } from '../../images/inventory.ts';
import { isAddressable, reservedReason } from '../../lib/archive/reserved.ts';
import type { Album, StaticPage } from '../../lib/archive/types.ts';
import type { Report } from '../../lib/problems/problem.ts';
import { slugify } from '../../lib/vietnamese/slug.ts';
import { albumSchema } from '../../schemas/album.ts';
import { pageSchema } from '../../schemas/page.ts';
import { listFiles } from './list-files.ts';
import { reportMediaElsewhere } from './media.ts';
import { readPhotos } from './photos.ts';
import { readSourceFile } from './source-file.ts';
import { validate } from './yaml.ts';

/** Every album under `thu-vien-anh/`; what cannot be read is reported. */
export async function readAlbums(
  contentDir: string,
  zone: string,
  inventory: Inventory,
  report: Report,
): Promise<Album[]> {
  const schema = albumSchema(zone);
  const albums: Album[] = [];
  for (const file of await listFiles(contentDir, 'thu-vien-anh')) {
    const slug = /^thu-vien-anh\/([^/]+)\/index\.md$/.exec(file)?.[1];
    if (slug === undefined || !mayBeAddress('album', slug, file, report)) continue;
    const source = await readSourceFile(contentDir, file, report);
    if (source === undefined) continue;
    const data = validate(source.frontMatter, schema, Object.keys(schema.shape), report);
    const ofAlbum = { ...source, entries: data?.photos ?? [], isAlbum: true };
    const photos = await readPhotos(contentDir, ofAlbum, inventory, report);
    await reportMediaElsewhere(source, report);
    if (data !== undefined) albums.push({ slug, file, digest: source.digest, ...data, photos });
  }
  return albums;
}

/** Every static page under `trang/`; what cannot be read is reported. */
export async function readPages(contentDir: string, inventory: Inventory, report: Report): Promise<StaticPage[]> {
  const pages: StaticPage[] = [];
  for (const file of await listFiles(contentDir, 'trang')) {
    const slug = /^trang\/([^/]+)\.md$/.exec(file)?.[1];
    if (slug === undefined || !mayBeAddress('page', slug, file, report)) continue;
    const source = await readSourceFile(contentDir, file, report);
    if (source === undefined) continue;
    const data = validate(source.frontMatter, pageSchema, Object.keys(pageSchema.shape), report);
    const photos = await readPhotos(contentDir, { ...source, entries: [], isAlbum: false }, inventory, report);
    await reportMediaElsewhere(source, report);
    if (data !== undefined) pages.push({ slug, file, digest: source.digest, ...data, photos });
  }
  return pages;
}

function mayBeAddress(kind: 'album' | 'page', slug: string, file: string, report: Report): boolean {
  if (!isAddressable(slug)) {
    report('bad-slug', { file }, { value: slug, suggestion: slugify(slug) || 'ten-moi' });
    return false;
  }
  const reason = reservedReason(kind, slug);
  if (reason !== undefined) report('reserved-slug', { file }, { value: slug, reason, suggestion: `${slug}-moi` });
  return reason === undefined;
}
