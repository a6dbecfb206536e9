import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Theme, themes } from '../../lib/archive/themes.ts';
import type { Section, Settings, Term } from '../../lib/archive/types.ts';
import { contrastRatio, leastContrast } from '../../lib/colour/contrast.ts';
import { hintNearest } from '../../lib/problems/hint.ts';
import type { Report } from '../../lib/problems/problem.ts';
import { sectionsSchema } from '../../schemas/sections.ts';
import { settingsSchema } from '../../schemas/settings.ts';
import { termsSchema } from '../../schemas/terms.ts';
import { mostBytes, readWithin } from './read-within.ts';
import { decodeUtf8 } from './source-file.ts';
import { parseYaml, validate, type YamlSource } from './yaml.ts';

/** `trang-web.yaml`; undefined after an error. */
export async function readSettings(contentDir: string, report: Report): Promise<Settings | undefined> {
  const source = await readYamlFile(contentDir, 'trang-web.yaml', 'required', report);
  if (source === undefined) return undefined;
  const settings = validate(source, settingsSchema, Object.keys(settingsSchema.shape), report);
  if (settings === undefined) return undefined;
  const logo = settings.logo === undefined ? undefined : `tep-tinh/${settings.logo}`;
  if (logo !== undefined && !existsSync(join(contentDir, logo))) {
    report('file-missing', source.placeOf(['logo']), { file: logo });
  }
  const theme = themes[settings.theme];
  const { accent = theme.accent, accentDark = theme.accentDark } = settings.colours ?? {};
  checkContrast({ ...theme, accent, accentDark }, source, report);
  return { ...settings, colours: { accent, accentDark } };
}

/** Warns of accents that read badly on the paper of the theme: the light one also stands under white letters. */
function checkContrast(theme: Theme, source: YamlSource, report: Report): void {
  const pairs = [
    { key: 'accent', ratio: contrastRatio(theme.accent, theme.surface), way: 'đậm' },
    { key: 'accentDark', ratio: contrastRatio(theme.accentDark, theme.surfaceDark), way: 'sáng' },
  ] as const;
  for (const { key, ratio, way } of pairs) {
    if (ratio >= leastContrast) continue;
    const found = ratio.toFixed(1).replace('.', ',');
    report('weak-contrast', source.placeOf(['colours', key]), { value: theme[key], ratio: found, way });
  }
}

/** Reports each section that the menu names and that does not exist. */
export async function checkMenu(
  contentDir: string,
  { menu }: Settings,
  sections: readonly Section[],
  report: Report,
): Promise<void> {
  const slugs = sections.map(({ slug }) => slug);
  if (menu.every((slug) => slugs.includes(slug))) return;
  const source = await readYamlFile(contentDir, 'trang-web.yaml', 'required', () => {});
  menu.forEach((value, index) => {
    if (slugs.includes(value)) return;
    const place = source?.placeOf(['menu', index]) ?? { file: 'trang-web.yaml' };
    report('unknown-section', place, { value, hint: hintNearest(value, slugs) });
  });
}

/** Sections in the order of the menus, and the slugs they had before. */
export interface SectionTree {
  sections: Section[];
  /** Former slug → slug of today. */
  former: Map<string, string>;
}

/** `chuyen-muc.yaml`; what is wrong in it is reported, the rest is kept. */
export async function readSections(contentDir: string, report: Report): Promise<SectionTree> {
  const empty: SectionTree = { sections: [], former: new Map() };
  const source = await readYamlFile(contentDir, 'chuyen-muc.yaml', 'required', report);
  if (source === undefined) return empty;
  const entries = validate(source, sectionsSchema, Object.keys(sectionsSchema.element.shape), report);
  if (entries === undefined) return empty;

  reportDuplicates(entries, source, report);
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  entries.forEach(({ slug, parent }, index) => {
    if (parent === undefined || leadsToTop(slug, bySlug)) return;
    const hint = bySlug.has(parent) ? '' : hintNearest(parent, [...bySlug.keys()]);
    report('unknown-parent', source.placeOf([index, 'parent']), { slug, value: parent, hint });
  });
  const former = new Map(entries.flatMap(({ slug, formerSlugs }) => formerSlugs.map((old) => [old, slug] as const)));
  return { sections: entries.map(({ formerSlugs: _, ...section }) => section), former };
}

/** `tac-gia.yaml` or `chu-de.yaml`, which need not exist. */
export async function readTerms(contentDir: string, file: string, report: Report): Promise<Term[]> {
  const source = await readYamlFile(contentDir, file, 'optional', report);
  if (source === undefined) return [];
  const terms = validate(source, termsSchema, Object.keys(termsSchema.element.shape), report) ?? [];
  reportDuplicates(terms, source, report);
  return terms;
}

async function readYamlFile(
  contentDir: string,
  file: string,
  need: 'required' | 'optional',
  report: Report,
): Promise<YamlSource | undefined> {
  const bytes = await readWithin(contentDir, file, mostBytes.yaml, report).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    if (need === 'required') report('file-missing', { file }, { file });
    return undefined;
  });
  const text = bytes && decodeUtf8(bytes, file, report);
  if (text === undefined || (need === 'optional' && isBlank(text))) return undefined;
  return parseYaml(text, file, 1, report);
}

function isBlank(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}

function reportDuplicates(entries: readonly { slug: string }[], source: YamlSource, report: Report): void {
  const seen = new Set<string>();
  entries.forEach(({ slug }, index) => {
    if (seen.has(slug)) report('duplicate-slug', source.placeOf([index, 'slug']), { slug });
    seen.add(slug);
  });
}

type SectionEntry = z.output<typeof sectionsSchema>[number];

function leadsToTop(slug: string, bySlug: ReadonlyMap<string, SectionEntry>): boolean {
  const visited = new Set<string>();
  for (let current = bySlug.get(slug); current !== undefined; current = bySlug.get(current.parent ?? '')) {
    if (visited.has(current.slug)) return false;
    visited.add(current.slug);
    if (current.parent === undefined) return true;
  }
  return false;
}
