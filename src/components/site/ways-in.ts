import { vi } from '../../i18n/vi.ts';
import type { NamedLink, SiteView } from '../../lib/archive/views.ts';
import type { Urls } from '../../lib/url.ts';

/** The ways into the archive beside its sections, as menu and footer show them; an edition offers none that is empty. */
export function waysIn({ edition, hasPhotos, offline, pages }: SiteView, urls: Urls): NamedLink[] {
  return [
    { name: vi.latest.title, href: urls.latest() },
    ...(edition === undefined || hasPhotos ? [{ name: vi.photos.title, href: urls.photos() }] : []),
    ...(edition === undefined || edition.hasTopics ? [{ name: vi.site.topics, href: urls.topics() }] : []),
    ...(edition === undefined || edition.hasAuthors ? [{ name: vi.site.authors, href: urls.authors() }] : []),
    ...(edition === undefined && offline ? [{ name: vi.offline.title, href: urls.offline() }] : []),
    ...pages,
    ...(edition === undefined ? [] : [{ name: vi.edition.title, href: edition.href }]),
  ];
}
