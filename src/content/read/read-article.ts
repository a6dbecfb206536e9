import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path/posix';
import type { Inventory } from '../../images/inventory.ts';
import type { Attachment } from '../../lib/archive/types.ts';
import { embedIds } from '../../lib/media/embed.ts';
import { hintNearest } from '../../lib/problems/hint.ts';
import { collectProblems, type Report } from '../../lib/problems/problem.ts';
import { findImages, isRemote } from '../../markdown/images.ts';
import type { articleSchema } from '../../schemas/article.ts';
import { fingerprint } from '../fingerprint.ts';
import { printCard, printPhotos } from '../prints.ts';
import { addressOfName, resolveBeside } from './beside.ts';
import { readMedia } from './media.ts';
import type { Remembered } from './memory.ts';
import type { PhotoEntry } from './photo-entries.ts';
import { readPhotos } from './photos.ts';
import type { SectionTree } from './settings.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';
import { holdArticle, type WrittenArticle } from './written-article.ts';
import { validate } from './yaml.ts';

/** Where an article stands, as its file says. */
export interface Place {
  id: string;
  slug: string;
  /** `2023-08`. */
  month: string;
}

/** Folder of the content that holds all articles. */
export const root = 'bai-viet';

/** What the reading of any article needs. */
export interface Reading {
  contentDir: string;
  schema: ReturnType<typeof articleSchema>;
  tree: SectionTree;
  inventory: Inventory;
  /** Files that are handed to the reader, by the folder of their article. */
  attachments: ReadonlyMap<string, string[]>;
  /** Whether only those are read that follow from their file alone. */
  isAlone: boolean;
}

/** How far the reading of an article looked beside the file itself: at nothing, at the files beside it, or beyond. */
export type Reach = 'file' | 'folder' | 'beyond';

/** Reads an article of which nothing is known. */
export async function readAnew(
  file: string,
  place: Place,
  reading: Reading,
): Promise<{ remembered: Remembered; reach: Reach }> {
  const { problems, report } = collectProblems();
  const { article, reach } = await readArticle(file, place, reading, report);
  return { remembered: { article, ...(problems.length > 0 && { problems }) }, reach };
}

async function readArticle(
  file: string,
  place: Place,
  { contentDir, schema, tree: { sections, former }, inventory, attachments: folders, isAlone }: Reading,
  report: Report,
): Promise<{ article?: WrittenArticle; reach: Reach }> {
  const source = await readSourceFile(contentDir, file, report);
  if (source === undefined) return { reach: 'file' };
  const frontMatter = validate(source.frontMatter, schema, Object.keys(schema.shape), report);
  const ofText = { ...source, entries: frontMatter?.photos ?? [], isAlbum: false };
  const beside = folders.get(dirname(file)) ?? [];
  const reach = await reachOf(source, ofText.entries, beside);
  if (isAlone && reach !== 'file') return { reach };
  const photos = await readPhotos(contentDir, ofText, inventory, report);
  const played = await readMedia(contentDir, source, inventory, report);
  const written = frontMatter?.category ?? textAt(source.frontMatter.value, 'category');
  const category = former.get(written) ?? written;
  const slugs = sections.map(({ slug }) => slug);
  if (category !== '' && !slugs.includes(category)) {
    const hint = hintNearest(category, slugs);
    report('unknown-section', source.frontMatter.placeOf(['category']), { value: category, hint });
  }
  if (frontMatter === undefined) return { reach };
  checkFolder(place, source, frontMatter.date, report);
  const attachments = await readAttachments(contentDir, beside);
  const { author, tags, aliases, ...facts } = frontMatter;
  const of = { id: place.id, file, digest: source.digest, ...facts, category };
  const held = { ...of, photos, ...played, attachments };
  const prints = {
    ...{ card: printCard(held), own: fingerprint(held) },
    ...(photos.length > 0 && { photos: printPhotos(held.id, held) }),
  };
  const article = { held: holdArticle(held), author, tags, prints, ...(aliases.length > 0 && { aliases }) };
  return { article, reach };
}

/** Whether what is known of an article follows from its file alone, or from the files beside it, too. */
async function reachOf(
  { file, body }: SourceFile,
  entries: readonly PhotoEntry[],
  attachments: readonly string[],
): Promise<Reach> {
  const written = await findImages(body);
  const asked = [...written.map(({ src }) => src), ...entries.map((entry) => addressOfName(entry.file))];
  if (asked.length === 0 && attachments.length === 0 && embedIds(body).length === 0) return 'file';
  const folders = asked.filter((src) => !isRemote(src)).map((src) => dirname(resolveBeside(file, src) ?? '/'));
  return folders.every((folder) => folder === dirname(file)) ? 'folder' : 'beyond';
}

function readAttachments(contentDir: string, files: readonly string[]): Promise<Attachment[]> {
  return Promise.all(
    files.map(async (file) => ({ file, name: basename(file), size: (await stat(join(contentDir, file))).size })),
  );
}

/** A key of a front matter that has mistakes elsewhere, so that they are all told in one run; '' when it is no text. */
function textAt(frontMatter: unknown, key: string): string {
  const value = frontMatter instanceof Object ? (frontMatter as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
}

function checkFolder(place: Place, source: SourceFile, date: string, report: Report): void {
  if (date.startsWith(place.month)) return;
  const at = source.frontMatter.placeOf(['date']);
  report('date-outside-folder', at, { date, folder: `${root}/${place.month.replace('-', '/')}` });
}
