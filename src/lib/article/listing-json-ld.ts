import type { CollectionPage, WithContext } from 'schema-dts';
import type { NamedLink, SiteView } from '../archive/views.ts';
import type { Urls } from '../url.ts';
import { breadcrumbJsonLd } from './json-ld.ts';

/** A page that lists others. */
export interface ListingPage extends NamedLink {
  description?: string;
  /** From the top down, the page itself not among them. */
  breadcrumb: readonly NamedLink[];
}

/**
 * Structured data of a section, a month, an author, a topic and the like: CollectionPage and BreadcrumbList (schema.org). A page
 * that stands under nothing stands under the front page, for a trail has two steps at least (Google, "Breadcrumb").
 */
export function listingJsonLd(page: ListingPage, site: SiteView, urls: Urls): object[] {
  const address = urls.absolute(page.href);
  const home = { name: site.name, href: urls.home() };
  const collection: WithContext<CollectionPage> = {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': address,
    url: address,
    name: page.name,
    description: page.description,
    inLanguage: 'vi',
    isPartOf: { '@type': 'WebSite', name: site.name, url: urls.absolute(home.href) },
  };
  const above = page.breadcrumb.length > 0 ? page.breadcrumb : [home];
  return [collection, breadcrumbJsonLd([...above, { name: page.name, href: page.href }], urls)];
}
