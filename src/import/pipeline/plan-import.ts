import type { WallClock } from '../../lib/archive/types.ts';
import { Addresses, hostOf } from '../archive/addresses.ts';
import { Manifest } from '../archive/manifest.ts';
import {
  type PresentArchive,
  type PresentArticles,
  readPresentArchive,
  readPresentArticles,
} from '../archive/present.ts';
import { type AuthorPlan, planAuthors } from '../people/authors.ts';
import type { Remark } from '../report/reasons.ts';
import { readMapping } from '../sections/mapping.ts';
import { planSections, type SectionPlan } from '../sections/plan-sections.ts';
import { checkDefaultCategory, chooseZone, readDefaultDate, remarkUndated } from './choices.ts';
import type { Source, SourceRecord } from './source.ts';
import { type Facts, surveySource } from './survey.ts';
import { judge, type Verdict } from './verdicts.ts';

/** Where a source goes, and what the keeper decided about it. */
export interface ImportOptions {
  contentDir: string;
  /** Path of the mapping file. */
  mapping?: string;
  /** Slug of a section. */
  defaultCategory?: string;
  /** `2004-01-01`. */
  defaultDate?: string;
  /** IANA name. */
  timeZone?: string;
  /** Told of every place that is read. */
  onProgress?: (step: 'survey' | 'write', line: number) => void;
}

/** All decisions of an import, taken before anything is written. */
export interface ImportPlan {
  present: PresentArchive;
  zone: string;
  defaultDate: WallClock | undefined;
  /** The articles to write. */
  fresh: Facts[];
  /** Number of articles that an earlier import wrote. */
  known: number;
  sections: SectionPlan;
  authors: AuthorPlan;
  addresses: Addresses;
  manifest: Manifest;
  /** Whether an article was published on another site than the archive's own. */
  isForeign(article: Facts): boolean;
  remarks: Remark[];
}

const noArticles: PresentArticles = { addresses: [], redirects: [], authors: [] };

/** Reads the source once and decides where everything goes. Throws `ImportStop` when that cannot be decided. */
export async function planImport<Record extends SourceRecord>(
  source: Source<Record>,
  options: ImportOptions,
): Promise<ImportPlan> {
  const { contentDir, defaultCategory } = options;
  const present = await readPresentArchive(contentDir);
  const zone = chooseZone(options.timeZone, present.settings);
  checkDefaultCategory(defaultCategory);
  const defaultDate = readDefaultDate(options.defaultDate);
  const slugs = present.sections.map((section) => section.slug);
  const mapping = options.mapping === undefined ? undefined : await readMapping(options.mapping, slugs);
  const manifest = await Manifest.read(contentDir);

  const { facts, remarks: faults } = await surveySource(source, zone, (line) => options.onProgress?.('survey', line));
  const verdicts = judge(facts, manifest);
  const fresh = facts.filter((_, index) => verdicts[index] === 'new');
  const met = fresh.map((article) => article.category);
  const sections = planSections({ present: present.sections, former: present.former, mapping, defaultCategory, met });
  const remarks = [
    ...faults,
    ...remarkLeft(facts, verdicts),
    ...remarkUndated(fresh, defaultDate),
    ...remarkUnmatched(sections, fresh),
  ];
  // Reading 100,000 articles takes half a minute: not when there is nothing to put beside them.
  const articles = fresh.length === 0 ? noArticles : await readPresentArticles(contentDir);
  return {
    present,
    zone,
    defaultDate,
    fresh,
    known: verdicts.filter((verdict) => verdict === 'known').length,
    sections,
    authors: planAuthors(
      present.declaredAuthors,
      articles.authors,
      fresh.flatMap((article) => article.authors),
    ),
    addresses: new Addresses(
      [...articles.addresses, ...articles.redirects],
      [...slugs, ...present.former.keys(), ...sections.added.map((section) => section.slug)],
    ),
    manifest,
    isForeign: foreignTo(present, facts),
    remarks,
  };
}

function remarkLeft(facts: readonly Facts[], verdicts: readonly Verdict[]): Remark[] {
  return facts.flatMap(({ line, id }, index) => {
    const reason = verdicts[index];
    return reason === 'repeated' || reason === 'changed' ? [{ line, reason, details: { id } }] : [];
  });
}

/** Once for each category, at its first line. */
function remarkUnmatched({ unmatched, slugOf }: SectionPlan, fresh: readonly Facts[]): Remark[] {
  return unmatched.flatMap(({ category, reason }) => {
    const first = fresh.find((article) => article.category === category);
    return first === undefined ? [] : [{ line: first.line, reason, details: { category, slug: slugOf(category) } }];
  });
}

/**
 * Articles of the archive's own site have no source to name. Before the archive has its real address, a dump whose URLs
 * are all of one site is taken for that site's own.
 */
function foreignTo({ settings }: PresentArchive, facts: readonly Facts[]): (article: Facts) => boolean {
  const ownHost = settings && hostOf(settings.url);
  if (ownHost !== undefined && ownHost !== 'example.org') return ({ host }) => host !== undefined && host !== ownHost;
  const hosts = new Set(facts.flatMap((article) => article.host ?? []));
  return ({ host }) => host !== undefined && hosts.size > 1;
}
