import type { Catalogue } from '../lib/archive/catalogue.ts';

/** What readers may not see any more, by name: addresses of withdrawn articles, hashes of photographs, sorted. */
export function withdrawnNames({ archive, published }: Catalogue): string[] {
  const articles = published.flatMap(({ id, withdrawn }) => (withdrawn === undefined ? [] : [id]));
  const photos = [...archive.articles, ...archive.albums, ...archive.pages].flatMap(({ withheld = [] }) =>
    withheld.map(({ hash }) => hash),
  );
  return [...new Set([...articles, ...photos])].sort();
}
