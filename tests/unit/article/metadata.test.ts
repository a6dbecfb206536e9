import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/lib/archive/catalogue.ts';
import type { Article } from '../../../src/lib/archive/types.ts';
import { createViewer } from '../../../src/lib/archive/viewer.ts';
import { articleMetadata } from '../../../src/lib/article/metadata.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { anArchive, anArticle, theSettings } from '../archive/an-archive.ts';

const urls = createUrls('https://vidu.vn', '/luu-tru/');

/** The tags on the page of an article, as pairs of name and content. */
function read(parts: Partial<Article> = {}): [name: string, content: string][] {
  const article = anArticle('2023/08/bai', parts);
  const archive = anArchive({
    articles: [article],
    authors: ['giao-tuyen', 'le-thu'].map((slug) => ({ slug, name: slug === 'le-thu' ? 'Lê Thử' : 'Giao Tuyến' })),
    topics: [{ slug: 'tap-huan', name: 'tập huấn' }],
  });
  const view = createViewer(catalogue(archive, '2030-01-01'), urls).article(article);
  return articleMetadata(view, theSettings(), urls).map(({ name, content }) => [name, content]);
}

describe('what citation managers read of an article', () => {
  it('is Dublin Core and citation tags, an author or topic at a time', () => {
    const parts = { title: 'Tập huấn “<mới>”', authors: ['giao-tuyen', 'le-thu'], tags: ['tap-huan'] };
    expect(read(parts)).toEqual([
      ['DC.title', 'Tập huấn “<mới>”'],
      ['DC.creator', 'Giao Tuyến'],
      ['DC.creator', 'Lê Thử'],
      ['DC.date', '2023-08-03'],
      ['DC.language', 'vi'],
      ['DC.publisher', 'Tòa soạn Ví Dụ'],
      ['DC.identifier', 'https://vidu.vn/luu-tru/2023/08/bai/'],
      ['DC.subject', 'tập huấn'],
      ['DC.type', 'Text'],
      ['citation_title', 'Tập huấn “<mới>”'],
      ['citation_author', 'Giao Tuyến'],
      ['citation_author', 'Lê Thử'],
      ['citation_publication_date', '2023/08/03'],
      ['citation_journal_title', 'Báo Ví Dụ'],
      ['citation_publisher', 'Tòa soạn Ví Dụ'],
      ['citation_language', 'vi'],
      ['citation_public_url', 'https://vidu.vn/luu-tru/2023/08/bai/'],
      ['citation_keywords', 'tập huấn'],
    ]);
  });

  it('keeps the day of the newsroom’s clock, early in the morning and without an hour', () => {
    for (const date of ['2023-08-03T00:30', '2023-08-03']) {
      expect(read({ date })).toContainEqual(['DC.date', '2023-08-03']);
    }
  });

  it('names no author and no topic where the article has none', () => {
    const names = read().map(([name]) => name);
    for (const name of ['DC.creator', 'DC.subject', 'citation_author', 'citation_keywords']) {
      expect(names).not.toContain(name);
    }
  });

  it('is nothing when the article has been taken back', () => {
    expect(read({ withdrawn: 'Sai số liệu.' })).toEqual([]);
  });
});
