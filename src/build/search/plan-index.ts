import { readFile } from 'node:fs/promises';
import { fingerprint } from '../../content/fingerprint.ts';
import type { WallClock } from '../../lib/archive/types.ts';
import { type IndexPart, planParts } from '../../lib/search/parts.ts';
import { dealParts, type Slice } from '../../lib/slices/deal.ts';
import { grainOf } from './grain.ts';
import type { IndexRecord } from './record.ts';
import type { RootFacts } from './root.ts';

/** What is to be found, as far as it must be known to see whether its part stands. */
export interface IndexItem {
  date: WallClock;
  /** Stands for all that its record says. */
  print: string;
  record(): IndexRecord;
}

/** A part of the index that is to stand. */
export interface PartPlan {
  name: string;
  /** Among all parts: 0 is the oldest. */
  place: number;
  isOpen: boolean;
  /** Days of the oldest and the newest document. */
  from: string;
  to: string;
  documents: number;
  /** Fingerprint of all that it is made from. */
  key: string;
  /** Oldest first; missing where the part has been written under this key. */
  records?: IndexRecord[];
}

/** The parts of articles, or of photographs. */
export interface KindPlan {
  /** Documents of the years before the newest. */
  settled: number;
  parts: PartPlan[];
}

/** All that the index is made from. */
export interface IndexPlan extends Pick<RootFacts, 'sections' | 'abbreviations'> {
  /** Absolute path of a folder that is kept between builds. */
  indexDir: string;
  /** Fingerprint of the code that reads words. */
  code: string;
  articles: KindPlan;
  photos: KindPlan;
  /** Only its share of the parts is made, and no root. */
  slice?: Slice;
}

/** What an index is wanted of. */
export interface IndexWish extends Omit<IndexPlan, 'code' | 'articles' | 'photos'> {
  /** Oldest first. */
  articles: readonly IndexItem[];
  photos: readonly IndexItem[];
}

/** Raise it when the way records or parts are made changes, so that those in work folders are written anew. */
const version = 7;

/** Names the version of all that turns Markdown into text. */
const packageLock = new URL('../../../package-lock.json', import.meta.url);

/**
 * Says which parts there are to be. Records are made only for parts that are not known to stand: to make and hand over those of
 * 100,000 articles takes longer than to write the part that one article joins.
 *
 * @param standing keys of the parts that have been written, by kind and name: `bai/2023`
 */
export async function planIndex(wish: IndexWish, standing: ReadonlyMap<string, string>): Promise<IndexPlan> {
  const code = fingerprint([version, await readFile(packageLock, 'utf8')]);
  const { articles, photos, ...rest } = wish;
  const plan = (kind: string, items: readonly IndexItem[]): KindPlan =>
    planKind(kind, items, { code, standing, ...rest });
  return { ...rest, code, articles: plan('bai', articles), photos: plan('anh', photos) };
}

interface Circumstances extends Pick<IndexPlan, 'code' | 'sections' | 'slice'> {
  standing: ReadonlyMap<string, string>;
}

function planKind(
  kind: string,
  items: readonly IndexItem[],
  { code, sections, slice, standing }: Circumstances,
): KindPlan {
  const newestYear = items.at(-1)?.date.slice(0, 4) ?? '';
  const settled = items.filter(({ date }) => date.slice(0, 4) < newestYear).length;
  const slugs = sections.map(({ slug }) => slug);
  const parts = shareOf(planParts(items), slice).map(({ name, items: inPart, isOpen, place }): PartPlan => {
    const { headingsPerFile } = grainOf(settled, isOpen);
    const key = fingerprint([code, slugs, isOpen, headingsPerFile, inPart.map(({ print }) => print)]);
    return {
      ...{ name, place, isOpen, key, documents: inPart.length },
      from: inPart[0]?.date.slice(0, 10) ?? '',
      to: inPart.at(-1)?.date.slice(0, 10) ?? '',
      ...(standing.get(`${kind}/${name}`) !== key && { records: inPart.map((item) => item.record()) }),
    };
  });
  return { settled, parts };
}

/** The parts that a slice makes, or all, each with its place in the whole. */
function shareOf(parts: readonly IndexPart<IndexItem>[], slice: Slice | undefined) {
  const placed = parts.map((part, place) => ({ ...part, place }));
  if (slice === undefined) return placed;
  const owners = dealParts(
    parts.map(({ name, items }) => ({ name, size: items.length })),
    slice.of,
  );
  return placed.filter(({ name }) => owners.get(name) === slice.number);
}
