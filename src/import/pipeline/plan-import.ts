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
import { addressOfFile, findStanding, type Place, takePlaces } from './places.ts';
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
  /** Writes over what an earlier import wrote. */
  force?: boolean;
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
  /** Number of articles that an earlier import wrote and that stay as they are. */
  known: number;
  sections: SectionPlan;
  authors: AuthorPlan;
  addresses: Addresses;
  /** Where each of the articles to write goes, by its line. */
  places: ReadonlyMap<number, Place>;
  manifest: Manifest;
  /** Whether an article was published on another site than the archive's own. */
  isForeign(article: Facts): boolean;
  /** The address that a key of an article leads to: `/2023/08/tap-huan/`. */
  linkTo(key: string): string | undefined;
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
  const judged = judge(facts, manifest);
  const fileOf = ({ id, print }: Facts): string | undefined => manifest.fileOf(id, print);
  const standing = options.force ? await findStanding(contentDir, facts.filter(isDone(judged)), fileOf) : new Map();
  const verdicts = facts.map(({ line }, index) => (standing.has(line) ? 'new' : (judged[index] ?? 'new')));
  const fresh = facts.filter((_, index) => verdicts[index] === 'new');
  const met = fresh.filter(({ isPage }) => !isPage).map((article) => article.category);
  const { sections: inPlace, former } = present;
  const offered = source.sections?.();
  const sections = planSections({ present: inPlace, former, mapping, offered, defaultCategory, met });
  const gone = options.force
    ? facts.filter((each, index) => isDone(judged)(each, index) && !standing.has(each.line))
    : [];
  const remarks = [
    ...faults,
    ...remarkLeft(facts, verdicts),
    ...gone.map((each): Remark => ({ line: each.line, reason: 'moved', details: { file: fileOf(each) ?? '' } })),
    ...remarkUndated(fresh, defaultDate, source.places),
    ...remarkUnmatched(sections, fresh),
  ];
  // Reading 100,000 articles takes half a minute: not when there is nothing to put beside them.
  const articles =
    fresh.length === 0 ? noArticles : await readPresentArticles(contentDir, new Set<string>(standing.values()));
  const addresses = new Addresses(
    [...articles.addresses, ...articles.redirects],
    [...slugs, ...former.keys(), ...sections.added.map((section) => section.slug)],
  );
  const places = takePlaces(fresh, standing, addresses, defaultDate);
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
    addresses,
    places,
    manifest,
    isForeign: foreignTo(present, facts),
    linkTo: linksBetween(facts, (article) => {
      const file = fileOf(article);
      return places.get(article.line)?.address ?? (file && addressOfFile(file));
    }),
    remarks,
  };
}

function isDone(verdicts: readonly Verdict[]): (article: Facts, index: number) => boolean {
  return (_, index) => verdicts[index] === 'known' || verdicts[index] === 'changed';
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

/** The first article that has a key is meant by it. */
function linksBetween(
  facts: readonly Facts[],
  addressOf: (article: Facts) => string | undefined,
): (key: string) => string | undefined {
  const links = new Map<string, string>();
  for (const article of facts) {
    if (article.keys.length === 0) continue;
    const address = addressOf(article);
    for (const key of article.keys) if (address !== undefined && !links.has(key)) links.set(key, `/${address}/`);
  }
  return (key) => links.get(key);
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
