import type { ImageObject, WithContext } from 'schema-dts';
import type { Settings } from '../archive/types.ts';
import type { NamedLink, PhotoPageView } from '../archive/views.ts';
import { breadcrumbJsonLd } from '../article/json-ld.ts';
import type { Urls } from '../url.ts';

/**
 * Structured data of a photograph's page: ImageObject and BreadcrumbList (schema.org).
 *
 * @param title what the page is called
 * @param breadcrumb from the top down to the article or album
 */
export function photoJsonLd(
  photo: PhotoPageView,
  title: string,
  breadcrumb: readonly NamedLink[],
  settings: Settings,
  urls: Urls,
): object[] {
  const address = urls.absolute(photo.href);
  const { publisher } = settings;
  const image: WithContext<ImageObject> = {
    '@context': 'https://schema.org',
    '@type': 'ImageObject',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    contentUrl: urls.absolute(photo.full),
    thumbnailUrl: urls.absolute(photo.src),
    encodingFormat: 'image/jpeg',
    inLanguage: 'vi',
    name: title,
    caption: photo.caption,
    description: photo.alt === '' ? undefined : photo.alt,
    creditText: photo.credit?.replace(/^[^:]+:\s*/, ''),
    copyrightNotice: noticeOf(photo, settings),
    license: isAddress(photo.licence) ? photo.licence : undefined,
    datePublished: photo.time.iso,
    dateCreated: photo.taken?.iso,
    contentLocation: photo.place === undefined ? undefined : { '@type': 'Place', name: photo.place },
    isPartOf: {
      '@type': photo.kind === 'article' ? 'NewsArticle' : 'ImageGallery',
      url: urls.absolute(photo.home.href.replace(/#.*$/s, '')),
      name: photo.home.name,
    },
    publisher: { '@type': 'NewsMediaOrganization', name: publisher.name },
  };
  return [image, breadcrumbJsonLd([...breadcrumb, { name: title, href: photo.href }], urls)];
}

/** Whoever is credited keeps the rights; the newsroom speaks only for its own. */
function noticeOf({ copyright, licence, credit }: PhotoPageView, { publisher }: Settings): string | undefined {
  const words = isAddress(licence) ? undefined : licence;
  if (copyright !== undefined || words !== undefined) return [copyright, words].filter(Boolean).join('. ');
  const ofNewsroom = credit === undefined && publisher.licence !== undefined;
  return ofNewsroom ? `${publisher.name}. ${publisher.licence}` : undefined;
}

function isAddress(text = ''): boolean {
  return /^https?:\/\//.test(text);
}
