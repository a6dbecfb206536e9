import { stringify } from 'yaml';
import type { WallClock } from '../../lib/archive/types.ts';

/** What the file of an imported article holds. */
export interface ArticleFile {
  title: string;
  category: string;
  date: WallClock;
  authors: readonly string[];
  summary?: string;
  tags?: readonly string[];
  source?: { name: string; url?: string };
  aliases: readonly string[];
  isDraft?: boolean;
  /** Markdown. */
  body: string;
}

/** The text of an article's Markdown file: front matter and body. */
export function spellArticle({ date, authors, aliases, body, ...article }: ArticleFile): string {
  const frontMatter = stringify(
    {
      title: article.title,
      category: article.category,
      date: date.replace('T', ' '),
      author: authors.length > 1 ? authors : authors[0],
      summary: article.summary,
      tags: article.tags?.length ? article.tags : undefined,
      source: article.source,
      aliases: aliases.length > 0 ? aliases : undefined,
      draft: article.isDraft || undefined,
    },
    { lineWidth: 0 },
  );
  return `---\n${frontMatter}---\n\n${body}`;
}

/** The text of a static page's Markdown file. */
export function spellPage({ title, description, body }: { title: string; description?: string; body: string }): string {
  return `---\n${stringify({ title, description }, { lineWidth: 0 })}---\n\n${body}`;
}
