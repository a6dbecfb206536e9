import { dirname } from 'node:path/posix';
import type { Inventory } from '../../images/inventory.ts';
import { isAddressable, reservedReason } from '../../lib/archive/reserved.ts';
import type { Report } from '../../lib/problems/problem.ts';
import { slugify } from '../../lib/vietnamese/slug.ts';
import { articleSchema } from '../../schemas/article.ts';
import { listFiles } from './list-files.ts';
import type { ReadingMemory } from './memory.ts';
import { type Place, readAnew, root } from './read-article.ts';
import {
  fromTheFirst,
  type ReadElsewhere,
  type ReadingTask,
  shareReading,
  stretchesOf,
  type UnknownArticle,
} from './read-together.ts';
import type { SectionTree } from './settings.ts';
import type { WrittenArticle } from './written-article.ts';

/** What a reading may use besides the files. */
export interface ReadingAids {
  inventory: Inventory;
  /** What earlier readings found. */
  memory: ReadingMemory;
  /** Has others take part, who tell what they have read. */
  readElsewhere?: (task: ReadingTask, hear: (read: ReadElsewhere) => void) => Promise<unknown>;
}

/** Every article under `bai-viet/`, in the order of their files' names; what cannot be read is reported. */
export async function readArticles(
  contentDir: string,
  zone: string,
  tree: SectionTree,
  { inventory, memory, readElsewhere }: ReadingAids,
  report: Report,
): Promise<WrittenArticle[]> {
  const files = memory.list?.(root) ?? (await listFiles(contentDir, root));
  const places = placeArticles(files, report);
  const attachments = attachmentFolders(files);
  const reading = { contentDir, schema: articleSchema(zone), tree, inventory, attachments, isAlone: false };
  memory.under([zone, tree.sections.map(({ slug }) => slug), [...tree.former]]);
  const found = places.map(([file]) => memory.recall(file));
  const unknown = places.flatMap(([file, place], index) => (found[index] === undefined ? { index, file, place } : []));

  const readHere = async (stretch: readonly UnknownArticle[]): Promise<void> => {
    const work = stretch.map(async ({ index, file, place }) => {
      const { remembered, reach } = await readAnew(file, place, reading);
      if (reach !== 'beyond') memory.keep(file, remembered, reach === 'folder');
      found[index] = remembered;
    });
    await Promise.all(work);
  };
  const task = shareReading({ contentDir, zone, tree, attachments, unknown });
  const others = readElsewhere?.(task, (read) => {
    for (const [{ index, file }, remembered] of read) {
      memory.keep(file, remembered, false);
      found[index] = remembered;
    }
  });
  // Whoever waits for them is told when they fail.
  others?.catch(() => {});
  for (const stretch of fromTheFirst(task)) await readHere(stretch);
  await others;
  for (const stretch of stretchesOf(unknown.filter(({ index }) => found[index] === undefined))) await readHere(stretch);
  await memory.save();
  return found.flatMap((read) => {
    for (const { code, details, ...place } of read?.problems ?? []) report(code, place, details);
    return read?.article ?? [];
  });
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
