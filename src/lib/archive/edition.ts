import { nameProblem } from '../portable-name.ts';
import { hintNearest } from '../problems/hint.ts';
import { Refusal } from '../refusals.ts';
import { lineage } from './catalogue.ts';
import type { Archive, Article, EditionChoice, Section, WallClock } from './types.ts';

/** There is nothing in the archive of what was asked for. */
class EmptyEdition extends Refusal {
  constructor(message: string) {
    super('pack-empty', message, 2);
  }
}

/**
 * Leaves of an archive what an edition holds. Whatever becomes empty by that is gone: sections, albums, entries of the menu,
 * redirects to what is left out. Albums belong to years, not to sections.
 *
 * @param now wall clock of the site's zone; articles dated later do not count
 * @throws EmptyEdition when no article is left, or the section is unknown
 */
export function chooseEdition(archive: Archive, edition: EditionChoice, now: WallClock): Archive {
  const { years, section } = edition;
  const redirects = archive.redirects.filter(({ from }) => isPortableAddress(from));
  if (years === undefined && section === undefined) return { ...archive, edition, redirects };
  const known = new Map(archive.sections.map((each) => [each.slug, each]));
  if (section !== undefined && !known.has(section)) throw unknownSection(section, archive.sections);

  const isOfYears = ({ date }: { date: WallClock }): boolean =>
    years === undefined || (years.from <= date.slice(0, 4) && date.slice(0, 4) <= years.to);
  const isOfSection = ({ category }: Article): boolean =>
    section === undefined || lineage(category, known).some(({ slug }) => slug === section);
  const isListed = ({ draft, date, withdrawn }: Article): boolean => !draft && date <= now && withdrawn === undefined;

  const ofSection = archive.articles.filter(isOfSection);
  const articles = ofSection.filter(isOfYears);
  const listed = articles.filter(isListed);
  const albums = section === undefined ? archive.albums.filter(isOfYears) : [];
  if (listed.length === 0) throw nothingThere(edition, ofSection.filter(isListed));

  const used = new Set(listed.flatMap(({ category }) => lineage(category, known).map(({ slug }) => slug)));
  const sections = archive.sections.filter(({ slug }) => used.has(slug));
  const left = addressesOf({ articles, sections, albums });
  const gone = new Set([...addressesOf(archive)].filter((address) => !left.has(address)));
  return {
    ...archive,
    edition,
    articles,
    albums,
    sections,
    settings: { ...archive.settings, menu: archive.settings.menu.filter((slug) => used.has(slug)) },
    redirects: redirects.filter(({ to }) => !gone.has(to.replace(/[?#].*$/s, ''))),
  };
}

/** Old addresses are as another system left them: where one would be no file everywhere, the archive on the network answers it. */
function isPortableAddress(from: string): boolean {
  const path = decodePath(from)
    .replace(/[?#].*$/s, '')
    .replace(/^\/|\/$/g, '');
  return nameProblem(path) === undefined && path === path.toLowerCase();
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function addressesOf({ articles, sections, albums }: Pick<Archive, 'articles' | 'sections' | 'albums'>): Set<string> {
  return new Set([
    ...articles.map(({ id }) => `/${id}/`),
    ...sections.map(({ slug }) => `/chuyen-muc/${slug}/`),
    ...albums.map(({ slug }) => `/thu-vien-anh/${slug}/`),
  ]);
}

function unknownSection(written: string, sections: readonly Section[]): EmptyEdition {
  const slugs = sections.map(({ slug }) => slug);
  const named = sections.find(({ name }) => name.toLowerCase() === written.toLowerCase());
  const hint = named === undefined ? hintNearest(written, slugs) : ` Ý bạn là “${named.slug}”?`;
  return new EmptyEdition(
    `Không có chuyên mục “${written}”.${hint === '' ? ` Các chuyên mục: ${slugs.join(', ')}.` : hint}`,
  );
}

function nothingThere({ years, section }: EditionChoice, listed: readonly Article[]): EmptyEdition {
  const what = section === undefined ? 'Kho' : `Chuyên mục “${section}”`;
  const there = [...new Set(listed.map(({ date }) => date.slice(0, 4)))].sort();
  if (years === undefined || there.length === 0) return new EmptyEdition(`${what} chưa có bài nào để đóng gói.`);
  return new EmptyEdition(
    `${what} không có bài nào trong ${yearsInWords(years)}. Các năm có bài: ${spanYears(there)}.`,
  );
}

/** `năm 2021`, `các năm 2020–2023`. */
export function yearsInWords({ from, to }: { from: string; to: string }): string {
  return from === to ? `năm ${from}` : `các năm ${from}–${to}`;
}

/**
 * Years in a row are told by the first and the last.
 *
 * @param years in ascending order
 * @example spanYears(['2019', '2021', '2022', '2023']) // '2019, 2021–2023'
 */
export function spanYears(years: readonly string[]): string {
  const spans: { from: string; to: string }[] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last !== undefined && Number(last.to) + 1 === Number(year)) last.to = year;
    else spans.push({ from: year, to: year });
  }
  return spans.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(', ');
}
