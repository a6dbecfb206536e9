import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path/posix';
import type { Inventory } from '../../images/inventory.ts';
import { isAddressable, reservedReason } from '../../lib/archive/reserved.ts';
import type { Attachment } from '../../lib/archive/types.ts';
import { embedIds } from '../../lib/media/embed.ts';
import { hintNearest } from '../../lib/problems/hint.ts';
import { collectProblems, type Report } from '../../lib/problems/problem.ts';
import { slugify } from '../../lib/vietnamese/slug.ts';
import { findImages, isRemote } from '../../markdown/images.ts';
import { articleSchema } from '../../schemas/article.ts';
import { fingerprint } from '../fingerprint.ts';
import { printCard } from '../print-card.ts';
import { addressOfName, resolveBeside } from './beside.ts';
import { listFiles } from './list-files.ts';
import { readMedia } from './media.ts';
import type { ReadingMemory, Remembered } from './memory.ts';
import type { PhotoEntry } from './photo-entries.ts';
import { readPhotos } from './photos.ts';
import type { SectionTree } from './settings.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';
import type { WrittenArticle } from './written-article.ts';
import { validate } from './yaml.ts';

interface Place {
  id: string;
  slug: string;
  /** `2023-08`. */
  month: string;
}

const root = 'bai-viet';
const batch = 64;

/** What the reading of any article needs. */
interface Reading {
  contentDir: string;
  schema: ReturnType<typeof articleSchema>;
  tree: SectionTree;
  inventory: Inventory;
  /** Files that are handed to the reader, by the folder of their article. */
  attachments: Map<string, string[]>;
}

/** Every article under `bai-viet/`, in the order of their files' names; what cannot be read is reported. */
export async function readArticles(
  contentDir: string,
  zone: string,
  tree: SectionTree,
  inventory: Inventory,
  memory: ReadingMemory,
  report: Report,
): Promise<WrittenArticle[]> {
  const files = memory.list?.(root) ?? (await listFiles(contentDir, root));
  const places = placeArticles(files, report);
  const reading = { contentDir, schema: articleSchema(zone), tree, inventory, attachments: attachmentFolders(files) };
  memory.under([zone, tree.sections.map(({ slug }) => slug), [...tree.former]]);
  const articles: WrittenArticle[] = [];
  for (let start = 0; start < places.length; start += batch) {
    const read = await Promise.all(
      places
        .slice(start, start + batch)
        .map(([file, place]) => memory.recall(file) ?? readAnew(file, place, reading, memory)),
    );
    for (const { article, problems } of read) {
      if (article !== undefined) articles.push(article);
      for (const { code, details, ...place } of problems) report(code, place, details);
    }
  }
  await memory.save();
  return articles;
}

async function readAnew(file: string, place: Place, reading: Reading, memory: ReadingMemory): Promise<Remembered> {
  const { problems, report } = collectProblems();
  const { article, reach } = await readArticle(file, place, reading, report);
  const remembered = { article, problems };
  if (reach !== 'beyond') memory.keep(file, remembered, reach === 'folder');
  return remembered;
}

/** @returns also how far it looked beside the file itself: at nothing, at the files beside it, or beyond */
async function readArticle(
  file: string,
  place: Place,
  { contentDir, schema, tree: { sections, former }, inventory, attachments: folders }: Reading,
  report: Report,
): Promise<{ article?: WrittenArticle; reach: 'file' | 'folder' | 'beyond' }> {
  const source = await readSourceFile(contentDir, file, report);
  if (source === undefined) return { reach: 'file' };
  const frontMatter = validate(source.frontMatter, schema, Object.keys(schema.shape), report);
  const ofText = { ...source, entries: frontMatter?.photos ?? [], isAlbum: false };
  const photos = await readPhotos(contentDir, ofText, inventory, report);
  const played = await readMedia(contentDir, source, inventory, report);
  const written = frontMatter?.category ?? textAt(source.frontMatter.value, 'category');
  const category = former.get(written) ?? written;
  const slugs = sections.map(({ slug }) => slug);
  if (category !== '' && !slugs.includes(category)) {
    const hint = hintNearest(category, slugs);
    report('unknown-section', source.frontMatter.placeOf(['category']), { value: category, hint });
  }
  const beside = folders.get(dirname(file)) ?? [];
  const reach = await reachOf(source, ofText.entries, beside);
  if (frontMatter === undefined) return { reach };
  checkFolder(place, source, frontMatter.date, report);
  const attachments = await readAttachments(contentDir, beside);
  const { author, tags, aliases, ...facts } = frontMatter;
  const of = { id: place.id, file, digest: source.digest, ...facts, category };
  const held = { ...of, photos, ...played, attachments };
  const prints = { card: printCard(held), own: fingerprint(held) };
  return { article: { held, author, tags, aliases, prints }, reach };
}

/** Whether what is known of an article follows from its file alone, or from the files beside it, too. */
async function reachOf({ file, body }: SourceFile, entries: readonly PhotoEntry[], attachments: readonly string[]) {
  const written = await findImages(body);
  const asked = [...written.map(({ src }) => src), ...entries.map((entry) => addressOfName(entry.file))];
  if (asked.length === 0 && attachments.length === 0 && embedIds(body).length === 0) return 'file';
  const folders = asked.filter((src) => !isRemote(src)).map((src) => dirname(resolveBeside(file, src) ?? '/'));
  return folders.every((folder) => folder === dirname(file)) ? 'folder' : 'beyond';
}

/** Address of each article file; files in the wrong place and addresses taken twice are reported. */
function placeArticles(files: readonly string[], report: Report): [file: string, place: Place][] {
  const all = new Set(files);
  const taken = new Map<string, string>();
  const places: [string, Place][] = [];
  for (const file of files) {
    if (!file.endsWith('.md')) continue;
    const place = placeOf(file);
    if (place === undefined) {
      if (!isInsideArticleFolder(file, all)) report('bad-path', { file }, { file });
      continue;
    }
    if (!isAddressable(place.slug)) {
      report('bad-slug', { file }, { value: place.slug, suggestion: slugify(place.slug) || 'ten-bai' });
      continue;
    }
    const reason = reservedReason('article', place.slug);
    if (reason !== undefined) {
      report('reserved-slug', { file }, { value: place.slug, reason, suggestion: `bai-${place.slug}` });
      continue;
    }
    const other = taken.get(place.id);
    if (other !== undefined) {
      report('duplicate-address', { file }, { address: `/${place.id}/`, other });
      continue;
    }
    taken.set(place.id, file);
    places.push([file, place]);
  }
  return places;
}

function placeOf(file: string): Place | undefined {
  const match = /^bai-viet\/(\d{4})\/(0[1-9]|1[0-2])\/(?:([^/]+)\/index|([^/]+))\.md$/.exec(file);
  if (match === null) return undefined;
  const [, year, month, folder, name] = match;
  const slug = folder ?? name ?? '';
  return { id: `${year}/${month}/${slug}`, slug, month: `${year}-${month}` };
}

/** Markdown beside an `index.md` is an attachment's business, not an article out of place. */
function isInsideArticleFolder(file: string, files: ReadonlySet<string>): boolean {
  return /^bai-viet\/\d{4}\/\d{2}\/[^/]+\//.test(file) && files.has(`${dirname(file)}/index.md`);
}

/** Files that are handed to the reader, by the folder of their article. */
function attachmentFolders(files: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    if (!/^bai-viet\/\d{4}\/\d{2}\/[^/]+\/[^/]+\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|csv|txt|zip|epub)$/i.test(file))
      continue;
    const folder = folders.get(dirname(file)) ?? [];
    folder.push(file);
    folders.set(dirname(file), folder);
  }
  return folders;
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
