import { stringify } from 'yaml';
import { isAddressable, reservedReason } from '../lib/archive/reserved.ts';
import type { WallClock } from '../lib/archive/types.ts';
import { slugify } from '../lib/vietnamese/slug.ts';

/** What a new article or album begins with. */
export interface NewEntry {
  kind: 'article' | 'album';
  title: string;
  date: WallClock;
  /** Slug of a section, for an article. */
  category?: string;
  authors: readonly string[];
  summary?: string;
  tags: readonly string[];
  isDraft: boolean;
  /** Whether an article gets a folder of its own, for photographs and attachments. */
  hasFolder: boolean;
}

/** The text of its file: front matter, and room for the rest. */
export function spellNewEntry({ kind, authors, tags, ...entry }: NewEntry): string {
  const isArticle = kind === 'article';
  const frontMatter = stringify(
    {
      title: entry.title,
      category: isArticle ? entry.category : undefined,
      date: entry.date.replace('T', ' '),
      author: isArticle && authors.length > 0 ? one(authors) : undefined,
      summary: entry.summary,
      tags: isArticle && tags.length > 0 ? tags : undefined,
      draft: entry.isDraft ? true : undefined,
    },
    { lineWidth: 0 },
  );
  return `---\n${frontMatter}---\n\n`;
}

/** The slug that a title gives, made free of what is reserved; '' when it has no letter to make one of. */
export function slugOf({ kind, title }: Pick<NewEntry, 'kind' | 'title'>): string {
  const slug = slugify(title);
  return slug === '' || whyNot(kind, slug) === undefined ? slug : `${kind === 'album' ? 'album' : 'bai'}-${slug}`;
}

/** Why a slug cannot be used, as the end of a sentence; undefined when it can. */
export function whyNot(kind: NewEntry['kind'], slug: string): string | undefined {
  if (!isAddressable(slug)) return 'chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối';
  // In the folder of a month it would be the article of the month, which does not exist.
  if (kind === 'article' && slug === 'index') return 'là tên dành cho tệp bài trong thư mục riêng';
  const reason = reservedReason(kind, slug);
  return reason === undefined ? undefined : `trùng với một địa chỉ dành riêng (${reason})`;
}

/** Where an entry may stand, as paths from the content folder: a file alone, and in a folder of its own. */
export function placesOf(
  { kind, date }: Pick<NewEntry, 'kind' | 'date'>,
  slug: string,
): { alone: string; folder: string } {
  const parent = kind === 'album' ? 'thu-vien-anh' : `bai-viet/${date.slice(0, 7).replace('-', '/')}`;
  return { alone: `${parent}/${slug}.md`, folder: `${parent}/${slug}/index.md` };
}

/** Its address, from the root of the site. */
export function addressOf({ kind, date }: Pick<NewEntry, 'kind' | 'date'>, slug: string): string {
  return kind === 'album' ? `/thu-vien-anh/${slug}/` : `/${date.slice(0, 7).replace('-', '/')}/${slug}/`;
}

function one(values: readonly string[]): string | readonly string[] {
  return values.length === 1 ? (values[0] ?? '') : values;
}
