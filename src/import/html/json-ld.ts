import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { textOf } from '../markup/tree.ts';

/** What a page says of its article to machines. */
export interface DeclaredFacts {
  title?: string;
  date?: string;
  authors: string[];
  category?: string;
  summary?: string;
  tags: string[];
  url?: string;
}

/** The article that a page describes in JSON-LD (schema.org); everything is missing when there is none, or it is broken. */
export function readJsonLd(page: Root): DeclaredFacts {
  const things = selectAll('script[type="application/ld+json"]', page).flatMap((script) =>
    thingsIn(parse(textOf(script))),
  );
  const article = things.find((thing) => typesOf(thing).some((type) => /Article|Posting|Report$/.test(type))) ?? {};
  const crumbs = things.find((thing) => typesOf(thing).includes('BreadcrumbList'));
  return {
    title: textIn(article.headline) ?? textIn(article.name),
    date: textIn(article.datePublished) ?? textIn(article.dateCreated),
    authors: namesIn(article.author),
    category: namesIn(article.articleSection).at(-1) ?? sectionOf(crumbs),
    summary: textIn(article.description),
    tags: namesIn(article.keywords).flatMap((keywords) => keywords.split(/[,;]/).map((each) => each.trim())),
    url: textIn(article.url) ?? textIn(article['@id']) ?? textIn(objectIn(article.mainEntityOfPage)?.['@id']),
  };
}

type Thing = Record<string, unknown>;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  const thing = objectIn(value);
  return thing === undefined ? [] : [thing, ...thingsIn(thing['@graph'])];
}

function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string');
}

function objectIn(value: unknown): Thing | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Thing) : undefined;
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return [textIn(value) ?? textIn(objectIn(value)?.name)].filter((name) => name !== undefined);
}

/** The last crumb but the article's own. */
function sectionOf(crumbs: Thing | undefined): string | undefined {
  const items = Array.isArray(crumbs?.itemListElement) ? crumbs.itemListElement : [];
  const names = items.flatMap((item: unknown) => {
    const thing = objectIn(item);
    return [textIn(thing?.name) ?? textIn(objectIn(thing?.item)?.name) ?? ''];
  });
  const sections = names.filter((name, index) => name !== '' && index > 0);
  return sections.length > 1 ? sections.at(-2) : sections[0];
}
