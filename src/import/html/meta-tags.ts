import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { property } from '../markup/tree.ts';
import type { DeclaredFacts } from './json-ld.ts';

/** What the head of a page says: Open Graph, Dublin Core, microdata and the names that sites have made up. */
export function readMetaTags(page: Root, html: string): DeclaredFacts {
  const metas = selectAll('meta', page);
  const first = (...names: string[]): string | undefined => names.flatMap((name) => valuesOf(metas, name))[0];
  return {
    title: first('og:title', 'dc.title', 'twitter:title'),
    date: first(
      'article:published_time',
      'datepublished',
      'pubdate',
      'publishdate',
      'dc.date.issued',
      'dc.date',
      'date',
    ),
    authors: [
      ...valuesOf(metas, 'article:author'),
      ...valuesOf(metas, 'dc.creator'),
      ...valuesOf(metas, 'author'),
    ].filter(isPerson),
    category: first('article:section'),
    summary: first('og:description', 'description'),
    tags: valuesOf(metas, 'article:tag').flatMap((tag) => tag.split(',').map((each) => each.trim())),
    url: address(select('link[rel~="canonical"]', page), 'href') ?? first('og:url') ?? savedFrom(html),
  };
}

function valuesOf(metas: readonly Element[], name: string): string[] {
  return metas
    .filter((meta) =>
      [property(meta, 'property'), property(meta, 'name'), property(meta, 'itemProp')].some(
        (each) => each.toLowerCase() === name,
      ),
    )
    .map((meta) => property(meta, 'content').trim())
    .filter((content) => content !== '');
}

/** Sites name themselves, and their pages in social networks, as authors. */
function isPerson(name: string): boolean {
  return !/https?:|\.(?:vn|com|net|org)\b|^(?:báo|tạp chí|đài|admin|ban biên tập)(?:\s|$)/iu.test(name);
}

function address(element: Element | undefined, name: string): string | undefined {
  const value = element && property(element, name).trim();
  return value === '' ? undefined : value;
}

/** What browsers and mirroring programs write into a page they save. */
function savedFrom(html: string): string | undefined {
  const head = html.slice(0, 4000);
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(head)?.[1];
  const mirrored = /<!--\s*Mirrored from (\S+) by HTTrack/i.exec(head)?.[1];
  return saved ?? (mirrored && `http://${mirrored}`);
}
