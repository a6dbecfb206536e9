import type {
  BreadcrumbList,
  NewsArticle,
  NewsMediaOrganization,
  SearchAction,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { Settings } from '../archive/types.ts';
import type { ArticleView, NamedLink, PhotoView, SiteView } from '../archive/views.ts';
import { searchTemplate } from '../machine/open-search.ts';
import type { Urls } from '../url.ts';

/** Structured data of an article: NewsArticle and BreadcrumbList (schema.org). */
export function articleJsonLd(
  article: ArticleView,
  photo: PhotoView | undefined,
  settings: Settings,
  urls: Urls,
): object[] {
  const trail = breadcrumbJsonLd([...article.breadcrumb, { name: article.title, href: article.href }], urls);
  if (article.withdrawn !== undefined) return [trail];
  const address = urls.absolute(article.href);
  const news: WithContext<NewsArticle> = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    mainEntityOfPage: address,
    url: address,
    headline: article.title,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    datePublished: article.time.iso,
    dateModified: article.updated?.iso ?? article.time.iso,
    articleSection: article.breadcrumb.at(-1)?.name,
    keywords: article.topics.length > 0 ? article.topics.map(({ name }) => name) : undefined,
    description: article.summary,
    image: photo === undefined ? undefined : [urls.absolute(photo.full)],
    author:
      article.authors.length > 0
        ? article.authors.map(({ name, href }) => ({ '@type': 'Person' as const, name, url: urls.absolute(href) }))
        : { '@type': 'Organization', name: settings.name, url: urls.absolute(urls.home()) },
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: settings.publisher.name,
      url: urls.absolute(urls.home()),
      logo: settings.logo === undefined ? undefined : urls.absolute(urls.staticFile(settings.logo)),
    },
  };
  return [news, trail];
}

/** Structured data of the front page: WebSite with its search, and NewsMediaOrganization (schema.org). */
export function siteJsonLd(site: SiteView, urls: Urls): object[] {
  const address = urls.absolute(urls.home());
  const organization = `${address}#toa-soan`;
  // The placeholder is named by a property that schema.org knows only in actions (schema-dts 2.1.0 leaves it out).
  const search: SearchAction & { 'query-input': string } = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: searchTemplate('search_term_string', urls) },
    'query-input': 'required name=search_term_string',
  };
  const data: WithContext<WebSite> = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    description: site.description,
    url: address,
    inLanguage: 'vi',
    publisher: { '@id': organization },
    potentialAction: search,
  };
  const { name, address: postalAddress, phone, email } = site.publisher;
  const publisher: WithContext<NewsMediaOrganization> = {
    '@context': 'https://schema.org',
    '@type': 'NewsMediaOrganization',
    '@id': organization,
    name,
    url: address,
    logo: site.logo === undefined ? undefined : urls.absolute(site.logo),
    address: postalAddress,
    telephone: phone,
    email,
  };
  return [data, publisher];
}

/** Where a page stands, from the top down to itself: BreadcrumbList (schema.org). */
export function breadcrumbJsonLd(links: readonly NamedLink[], urls: Urls): object {
  const data: WithContext<BreadcrumbList> = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: links.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: urls.absolute(href),
    })),
  };
  return data;
}
