import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pictureName } from '../../content/read/photos.ts';
import { linkKey } from '../archive/addresses.ts';
import { ContainedFiles, pathOf } from '../markup/contained-files.ts';
import { convertBody } from '../markup/convert.ts';
import { parseHtml } from '../markup/parse-html.ts';
import type { Targets } from '../markup/targets.ts';
import { readByline } from '../people/names.ts';
import { importArchive } from '../pipeline/import-archive.ts';
import type { ImportOptions } from '../pipeline/plan-import.ts';
import type { ComposeContext, Composed, Reading, Source } from '../pipeline/source.ts';
import type { ImportReport } from '../report/report.ts';
import { ImportStop } from '../stop.ts';
import { readLine } from '../text/body.ts';
import { firstSentence } from '../text/first-sentence.ts';
import { pictureOf, postToHtml } from './post-html.ts';
import { type PostRecord, readPost } from './post-record.ts';
import { childText, readNodes } from './read-nodes.ts';
import { WxrSite } from './site.ts';

/** A WordPress export and where it goes. */
export interface WxrImport extends ImportOptions {
  /** The XML file of “Công cụ → Xuất ra”. */
  file: string;
  /** The site's `wp-content/uploads`, or a folder above it; by default the folder of the export. */
  uploads?: string;
}

/**
 * Brings the posts and pages of a WordPress export into a content folder.
 *
 * @throws ImportStop before anything is written, when the arguments or the archive do not allow the import
 */
export async function importWxr({ file, uploads, ...options }: WxrImport): Promise<ImportReport> {
  const folder = await realFolder(uploads ?? dirname(file));
  return importArchive(wxrSource(file, folder), options);
}

const longestTitle = 120;

function wxrSource(file: string, folder: string): Source<PostRecord> {
  const site = new WxrSite();
  const ids: string[] = [];
  const files = new ContainedFiles([folder]);
  return {
    name: file,
    places: { unit: 'mục', spell: (line) => `mục ${ids[line - 1] ?? line}` },
    read: (isWanted) => readPosts(file, site, ids, isWanted),
    titleOf,
    compose: (record, context) => compose(record, context, site, (address) => files.find(candidates(folder, address))),
    sections: () => site.sections(),
    originals: [file],
  };
}

async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(() => {
    throw new ImportStop('import-source', `Không có thư mục ${folder}.`);
  });
}

async function* readPosts(
  file: string,
  site: WxrSite,
  ids: string[],
  isWanted = (_line: number) => true,
): AsyncGenerator<Reading<PostRecord>> {
  let line = 0;
  for await (const node of readNodes(file)) {
    site.learn(node);
    if (node.name !== 'item') continue;
    line++;
    ids[line - 1] = childText(node, 'wp:post_id');
    const reading = isWanted(line) ? readPost(node, site) : undefined;
    if (reading !== undefined) yield { line, ...reading };
  }
}

function titleOf(record: PostRecord): string {
  return (
    readLine(record.title) ||
    firstSentence(readLine(record.description) || readLine(record.body) || 'Không có tiêu đề', longestTitle)
  );
}

async function compose(
  record: PostRecord,
  context: ComposeContext,
  site: WxrSite,
  findFile: Targets['findFile'],
): Promise<Composed> {
  const own = site.uploadedTo.get(record.postId) ?? [];
  const { html, shortcodes } = postToHtml(record.body, site.attachments, own);
  const absolute = (address: string): string | undefined => {
    const parsed = URL.parse(address.startsWith('//') ? `https:${address}` : address, site.url || undefined);
    return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined;
  };
  const body = parseHtml(withThumbnail(html, record, site), 'fragment');
  const { markdown, files, remarks } = await convertBody(body, {
    beside: context.beside,
    absolute,
    // Beside a static page the build publishes nothing but photographs.
    findFile: async (address) => (record.isPage && !pictureName.test(address) ? undefined : findFile(address)),
    findArticle(address) {
      const remote = absolute(address);
      const key = remote && linkKey(remote);
      return key && context.linkTo(key);
    },
    attached: record.isPage ? [] : own.map(({ url }) => url),
  });
  const title = titleOf(record);
  if (readLine(record.title) === '') remarks.unshift({ reason: 'no-title', details: { title } });
  if (record.isProtected) remarks.unshift({ reason: 'password', details: { title } });
  for (const name of shortcodes) remarks.push({ reason: 'shortcode', details: { name } });
  if (markdown === '') remarks.push({ reason: 'title-only' });
  const { authors, sources } = readByline(record.authors);
  return {
    title,
    summary: readLine(record.description) || undefined,
    body: markdown,
    authors,
    source: sources.length > 0 ? { name: sources.join(', ') } : undefined,
    tags: record.tags.map(readLine),
    isDraft: record.isDraft,
    files,
    remarks,
  };
}

/** Themes show the “featured image” above a post; it comes first unless the text shows it, too. */
function withThumbnail(html: string, { thumbnail }: PostRecord, site: WxrSite): string {
  const picture = thumbnail === undefined ? undefined : site.attachments.get(thumbnail);
  const stem = picture?.url.replace(/^.*\//, '').replace(/(?:-scaled)?\.\w+$/, '');
  return picture === undefined || !stem || html.includes(stem) ? html : `<p>${pictureOf(picture)}</p>\n${html}`;
}

/**
 * The photograph itself before the smaller copies that WordPress makes of it, below whichever folder of the uploads was
 * named. By its name alone it is not looked for: every year has its `1.jpg`.
 */
function candidates(folder: string, address: string): string[] {
  const path = pathOf(URL.parse(address)?.pathname ?? address);
  if (path === undefined) return [];
  const within = path.replace(/^.*\/uploads\//, '');
  const whole = within.replace(/-\d{2,5}x\d{2,5}(\.\w+)$/, '$1');
  const spellings = new Set([whole, whole.replace(/(\.\w+)$/, '-scaled$1'), within]);
  return [...spellings].flatMap((spelling) =>
    ['', 'uploads', 'wp-content/uploads'].map((part) => join(folder, part, spelling)),
  );
}
