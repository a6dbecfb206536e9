import { linkKey } from '../archive/addresses.ts';
import type { SourceRecord } from '../pipeline/source.ts';
import type { Remark } from '../report/reasons.ts';
import { childText, type XmlNode } from './read-nodes.ts';
import { decodeSlug, metaOf, type WxrSite } from './site.ts';

/** A post or page of an export. */
export interface PostRecord extends SourceRecord {
  postId: string;
  isDraft: boolean;
  isProtected: boolean;
  tags: string[];
  /** Address of the picture that stands above it, by its id in the media library. */
  thumbnail?: string;
}

/** What WordPress keeps as posts for its own use. */
const internal =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|acf.*|wpcf7_contact_form|elementor_library)$/;
const nobody = /^(?:uncategorized|chua-phan-loai|khong-phan-loai)$/;

/** Reads an item; undefined for what is no article and no page, such as a menu. */
export function readPost(
  item: XmlNode,
  site: WxrSite,
): { record: PostRecord } | Pick<Remark, 'reason' | 'details'> | undefined {
  const type = childText(item, 'wp:post_type') || 'post';
  const status = childText(item, 'wp:status') || 'publish';
  if (internal.test(type) || status === 'auto-draft' || status === 'inherit') return undefined;
  const title = childText(item, 'title');
  if (status === 'trash') return { reason: 'trashed', details: { title } };
  const isProtected = childText(item, 'wp:post_password') !== '';
  const isDraft = isProtected || !(status === 'publish' || status === 'future');
  const isPage = type === 'page';
  if (isPage && isDraft) return { reason: 'page-draft', details: { title } };

  const postId = childText(item, 'wp:post_id');
  const url = childText(item, 'link');
  const short = site.url === '' ? '' : `${site.url.replace(/\/$/, '')}/?${isPage ? 'page_id' : 'p'}=${postId}`;
  const addresses = [url, childText(item, 'guid'), short].filter((address) => /^https?:\/\//.test(address));
  const published = isDraft ? [] : addresses.filter((address) => linkKey(address) !== undefined);
  const { categories, tags } = termsOf(item, site);
  return {
    record: {
      id: `wxr:${site.url}#${postId}`,
      title,
      description: childText(item, 'excerpt:encoded'),
      body: childText(item, 'content:encoded'),
      date: dateOf(item),
      categories,
      authors: [site.authorOf(childText(item, 'dc:creator'))],
      url: published[0],
      aliases: published.slice(1),
      keys: addresses.flatMap((address) => linkKey(address) ?? []),
      isPage,
      postId,
      isDraft,
      isProtected,
      tags,
      thumbnail: metaOf(item, '_thumbnail_id'),
    },
  };
}

/** The clock of the site as it stood; drafts of old have only the time of the export's own field. */
function dateOf(item: XmlNode): string | undefined {
  const local = childText(item, 'wp:post_date');
  if (local !== '' && !local.startsWith('0000')) return local;
  const instant = Date.parse(childText(item, 'pubDate'));
  return Number.isNaN(instant) || instant < 0 ? undefined : new Date(instant).toISOString();
}

/** The section first: what the editor called the primary one, else the deepest; the others become topics. */
function termsOf(item: XmlNode, site: WxrSite): { categories: string[]; tags: string[] } {
  const terms = item.children.filter((child) => child.name === 'category');
  const keyed = terms
    .filter(({ attributes }) => attributes.domain === 'category')
    .map(({ attributes, text }) => ({ key: decodeSlug(attributes.nicename ?? text), name: text.trim() }))
    .filter(({ key }) => !nobody.test(key));
  const primary = site.categoryOfTerm(metaOf(item, '_yoast_wpseo_primary_category') ?? '');
  const rank = (key: string): number => (key === primary ? 100 : site.depthOf(key));
  const [first, ...others] = [...keyed].sort((a, b) => rank(b.key) - rank(a.key));
  const further = others
    .filter(({ key }) => first !== undefined && !site.isAbove(key, first.key))
    .map(({ name }) => name);
  const tags = terms.filter(({ attributes }) => attributes.domain === 'post_tag').map(({ text }) => text.trim());
  return { categories: first === undefined ? [] : [first.key], tags: [...new Set([...tags, ...further])] };
}
