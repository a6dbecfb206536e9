import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from '../i18n/vi.ts';
import type { Media, Photo } from '../lib/archive/types.ts';
import { formatDay } from '../lib/date/format.ts';
import type { Urls } from '../lib/url.ts';
import { plainText, type RenderOptions, renderForFeeds, renderMarkdown } from '../markdown/render.ts';
import { ChangedMeanwhile } from './changed-meanwhile.ts';
import { getOptions } from './options.ts';
import { splitFrontMatter } from './read/front-matter.ts';

/** A file whose body is wanted. */
export interface Written {
  /** Path from the content folder. */
  file: string;
  /** SHA-256 of the file as it was when the archive was read. */
  digest: string;
  photos: readonly Photo[];
  /** Photographs that may not be shown any more. */
  withheld?: readonly Photo[];
  media?: readonly Media[];
  stills?: readonly Photo[];
}

/** The body of an article, album or page, rendered when its page is made: safe HTML. */
export function renderBody(written: Written, urls: Urls): string {
  return renderMarkdown(readBody(written), renderOptions(written, urls));
}

/**
 * The same body for readers of a feed, rendered when the feed is made.
 *
 * @param page absolute address of the page the body belongs to
 */
export function renderFeedBody(written: Written, urls: Urls, page: string): string {
  return renderForFeeds(readBody(written), renderOptions(written, urls), page);
}

/**
 * The body as plain text, for search.
 *
 * @param withheld `src` of photographs that may not be shown any more
 */
export function readPlainBody(written: Pick<Written, 'file' | 'digest'>, withheld?: readonly string[]): string {
  return plainText(readBody(written), withheld);
}

function renderOptions({ file, photos, withheld = [], media = [], stills = [] }: Written, urls: Urls): RenderOptions {
  const notices = new Map(withheld.map((photo) => [photo.src, withheldNotice(photo)]));
  const appendOthers = file.startsWith('thu-vien-anh/');
  return { photos, urls, notices, appendOthers, media, stills, words: vi.media };
}

/** What is said in the place of a photograph. */
function withheldNotice({ withdrawn, rightsUntil }: Photo): string {
  return vi.photos.withheldNotice(withdrawn, rightsUntil === undefined ? '' : formatDay(rightsUntil));
}

/**
 * The body as it stands in the file; in the live preview, where a file is asked for while it is being saved, whatever that is.
 *
 * @throws ChangedMeanwhile when it is not the file that was read: its page and the lists it stands in would not agree
 */
function readBody({ file, digest }: Pick<Written, 'file' | 'digest'>): string {
  // At once: rendering keeps a processor busy, and waiting for another thread to read a small file costs more than reading it.
  const { contentDir, showDrafts: isPreview } = getOptions();
  const bytes = readFileSync(join(contentDir, file));
  if (!isPreview && hash('sha256', bytes) !== digest) throw new ChangedMeanwhile(file);
  const parts = splitFrontMatter(new TextDecoder().decode(bytes));
  if (!('problem' in parts)) return parts.body;
  if (isPreview) return '';
  throw new ChangedMeanwhile(file);
}
