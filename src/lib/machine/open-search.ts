import { escapeXml } from '../escape-xml.ts';
import type { Urls } from '../url.ts';

/** What a browser needs to search a site from its address bar. */
export interface SearchDescription {
  name: string;
  description: string;
}

/** An OpenSearch 1.1 description of the site's search page (https://github.com/dewitt/opensearch). */
export function openSearchDescription({ name, description }: SearchDescription, urls: Urls): string {
  // The standard allows 16 letters for the short name, 48 for the long one, 1024 for the description.
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeXml(shorten(name, 16))}</ShortName>`,
    `<LongName>${escapeXml(shorten(name, 48))}</LongName>`,
    `<Description>${escapeXml(shorten(description, 1024))}</Description>`,
    '<Language>vi</Language>',
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    `<Image width="16" height="16" type="image/svg+xml">${escapeXml(urls.absolute(urls.file('favicon.svg')))}</Image>`,
    `<Url type="text/html" template="${escapeXml(searchTemplate('searchTerms', urls))}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(urls.absolute(urls.openSearch()))}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

/**
 * The address of a search, with a placeholder where the words go, for OpenSearch and for structured data.
 *
 * @example searchTemplate('searchTerms', urls) // 'https://vidu.vn/tim-kiem/?q={searchTerms}'
 */
export function searchTemplate(placeholder: string, urls: Urls): string {
  return `${urls.absolute(urls.search())}?q={${placeholder}}`;
}

/** Cut between words where it can be, by what readers take for letters. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1);
  const end = cut.lastIndexOf(' ');
  return (end > 0 ? cut.slice(0, end) : cut.slice(0, most)).toWellFormed();
}
