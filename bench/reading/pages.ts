import type { Article } from '../../src/lib/archive/types.ts';
import { photoPageNames } from '../../src/lib/photo/page-name.ts';
import type { Urls } from '../../src/lib/url.ts';

/**
 * A page of each kind that readers open most, its address from the root; kinds that the archive lacks are left out.
 *
 * @param articles newest first
 */
export function pagesToRead(articles: readonly Article[], urls: Urls): { kind: string; path: string }[] {
  const text = articles.find(({ photos, media, stills }) => photos.length + media.length + stills.length === 0);
  const [illustrated] = articles.toSorted((a, b) => b.photos.length - a.photos.length);
  const photo = illustrated?.photos[0];
  const newest = articles[0];
  const words = newest?.title.split(' ').slice(0, 2).join(' ') ?? '';
  const paths = {
    'trang nhất': urls.home(),
    'chuyên mục': newest && urls.section(newest.category),
    tháng: newest && urls.calendar(newest.date.slice(0, 7)),
    'bài chữ': text && urls.article(text.id),
    'bài có ảnh': photo && illustrated && urls.article(illustrated.id),
    'trang ảnh': photo && illustrated && photoPage(illustrated, photo.file, urls),
    'tìm kiếm': `${urls.search()}?q=${encodeURIComponent(words)}`,
  };
  return Object.entries(paths).flatMap(([kind, path]) => (path === undefined ? [] : [{ kind, path }]));
}

function photoPage({ id, photos }: Article, file: string, urls: Urls): string | undefined {
  const name = photoPageNames(photos).get(file);
  return name === undefined ? undefined : urls.articlePhoto(id, name);
}
