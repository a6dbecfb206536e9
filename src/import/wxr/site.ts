import { slugify } from '../../lib/vietnamese/slug.ts';
import type { MappedSection } from '../sections/mapping.ts';
import { childText, type XmlNode } from './read-nodes.ts';

/** A file of the media library. */
export interface Attachment {
  id: string;
  url: string;
  title: string;
  caption: string;
  alt: string;
  /** Id of the article it was uploaded to; `0` for none. */
  parent: string;
}

/** What an export says of its site, known when all of it has been read once. */
export class WxrSite {
  /** Address of the blog: `https://bao.vn`. */
  url = '';
  readonly attachments = new Map<string, Attachment>();
  /** Files by the article they were uploaded to. */
  readonly uploadedTo = new Map<string, Attachment[]>();
  private readonly authors = new Map<string, string>();
  private readonly categories = new Map<string, { name: string; parent: string }>();
  private readonly termIds = new Map<string, string>();

  /** Takes in what is not an article. */
  learn(node: XmlNode): void {
    if (node.name === 'wp:base_blog_url' || (node.name === 'link' && this.url === ''))
      this.url = node.text.trim() || this.url;
    else if (node.name === 'wp:author') {
      this.authors.set(childText(node, 'wp:author_login'), childText(node, 'wp:author_display_name'));
    } else if (node.name === 'wp:category') {
      this.learnCategory(node, 'wp:category_nicename', 'wp:cat_name', 'wp:category_parent');
    } else if (node.name === 'wp:term' && childText(node, 'wp:term_taxonomy') === 'category') {
      this.learnCategory(node, 'wp:term_slug', 'wp:term_name', 'wp:term_parent');
    } else if (node.name === 'item' && childText(node, 'wp:post_type') === 'attachment') this.learnAttachment(node);
  }

  authorOf(login: string): string {
    return this.authors.get(login) || login;
  }

  /** The category of a term id, as Yoast's “primary category” names it. */
  categoryOfTerm(id: string): string | undefined {
    return this.termIds.get(id);
  }

  /** How many categories stand above one. */
  depthOf(category: string): number {
    let depth = 0;
    for (let above = this.parentOf(category); above !== '' && depth < 10; above = this.parentOf(above)) depth++;
    return depth;
  }

  /** Whether a category stands above another. */
  isAbove(upper: string, lower: string): boolean {
    let above = this.parentOf(lower);
    for (let step = 0; above !== '' && step < 10; step++, above = this.parentOf(above))
      if (above === upper) return true;
    return false;
  }

  /** The tree of categories as sections. */
  sections(): MappedSection[] {
    const names = [...this.categories.keys()].sort((a, b) => this.depthOf(a) - this.depthOf(b));
    return names.flatMap((key) => {
      const { name, parent } = this.categories.get(key) ?? { name: key, parent: '' };
      const slug = slugify(key) || slugify(name);
      return slug === ''
        ? []
        : [{ slug, name, parent: slugify(parent) || undefined, description: undefined, from: [key] }];
    });
  }

  private parentOf(category: string): string {
    return this.categories.get(category)?.parent ?? '';
  }

  private learnCategory(node: XmlNode, key: string, name: string, parent: string): void {
    const category = decodeSlug(childText(node, key));
    this.termIds.set(childText(node, 'wp:term_id'), category);
    this.categories.set(category, {
      name: childText(node, name) || category,
      parent: decodeSlug(childText(node, parent)),
    });
  }

  private learnAttachment(node: XmlNode): void {
    const attachment: Attachment = {
      id: childText(node, 'wp:post_id'),
      url: childText(node, 'wp:attachment_url') || childText(node, 'guid'),
      title: childText(node, 'title'),
      caption: childText(node, 'excerpt:encoded'),
      alt: metaOf(node, '_wp_attachment_image_alt') ?? '',
      parent: childText(node, 'wp:post_parent'),
    };
    this.attachments.set(attachment.id, attachment);
    const others = this.uploadedTo.get(attachment.parent);
    if (others === undefined) this.uploadedTo.set(attachment.parent, [attachment]);
    else if (!others.some(({ id }) => id === attachment.id)) others.push(attachment);
  }
}

/** A value of an item's own fields. */
export function metaOf(item: XmlNode, key: string): string | undefined {
  const field = item.children.find((child) => child.name === 'wp:postmeta' && childText(child, 'wp:meta_key') === key);
  return field && childText(field, 'wp:meta_value');
}

/** `th%e1%bb%9di-s%e1%bb%b1` → `thời-sự`. */
export function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
